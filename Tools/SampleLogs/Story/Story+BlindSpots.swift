import ServiceLevels

/// Time that nobody watched.
extension Story {
  mutating func tellBlindSpots() {
    // The collector itself: for three hours in March, for two in October.
    silent(StoryMonth(year: 2026, month: 3).at(8, 1, 30), minutes: 180)
    silent(Story.october.at(9, 3, 12), minutes: 120)
    // One probe alone. The other zone's goes on, so the service is still judged.
    silent("planning", zone: Story.zoneC, Story.october.at(5, 21, 40), minutes: 26 * 60)
    // Both probes of a service, for so long that there is no verdict on the month.
    silent("observation", StoryMonth(year: 2026, month: 2).at(14, 20), minutes: 600)
    silent("sales-batch", Story.october.at(25, 0), minutes: 570)
    tellLateFile()
  }

  /// A collector in the maintenance division loses its line in September, keeps its checks, and delivers them in October,
  /// when September is closed: 14 minutes of the silence were an outage.
  private mutating func tellLateFile() {
    let september = StoryMonth(year: 2026, month: 9)
    silent("inspection", september.at(17, 10), minutes: 45, late: true)
    down("inspection", september.at(17, 10, 12), seconds: 14 * 60)
    operation(
      .correction, "work-order", from: september.at(28, 15, 30), seconds: 25 * 60, late: true
    ) {
      $0.correctedState = .down
      $0.author = "yamada"
      $0.reason = "書き込みのみ失敗していたことが利用者報告で判明。停止として訂正"
      $0.updatedAt = Story.october.at(6, 14)
    }
  }
}
