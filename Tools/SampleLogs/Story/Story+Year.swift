import ServiceLevels

/// What a year changes in what is watched, and how it was noticed.
extension Story {
  mutating func tellChangesOfTheYear() {
    retireBastion()
    patchObservation()
    noticeBatchInTheMorning()
  }

  /// Administrators come in by sessions, from 15 June on; the bastion hosts are switched off two weeks later.
  private mutating func retireBastion() {
    let june = StoryMonth(year: 2026, month: 6)
    retired("bastion", at: june.at(30, 18))
    down("sessions", june.at(16, 9, 4), seconds: 260)
    incident("sessions", from: june.at(16, 9, 4), title: "セッション管理 切替直後の権限不足") {
      Story.times(&$0, detected: 120, acknowledged: 700, mitigated: 260, resolved: 3600)
      Story.grade(&$0, "sev3", alert: "medium", by: "staff", cause: "configuration")
      Story.cost(&$0, customers: 40)
    }
  }

  /// Every second Sunday of a month the patches need a restart, inside the recurring window.
  private mutating func patchObservation() {
    for month in StoryMonth.all.drop(while: { $0.key < "2026-04" }) {
      guard let sunday = (8...14).first(where: { month.day($0).weekday == .sunday }) else {
        continue
      }
      down("observation", month.at(sunday, 4, 6), seconds: 11 * 60)
    }
  }

  /// The batch stops in the night and comes back by itself; who comes in the next morning finds it in the logs.
  private mutating func noticeBatchInTheMorning() {
    let night = StoryMonth(year: 2026, month: 8).at(27, 2, 40)
    down("batch", night, seconds: 14 * 60)
    incident("batch", from: night, title: "夜間バッチの停止（翌朝の点検で判明）") {
      Story.times(
        &$0, detected: 6 * 3600, acknowledged: 6 * 3600 + 420, mitigated: 14 * 60,
        resolved: 8 * 3600)
      Story.grade(&$0, "sev4", alert: "medium", by: "staff")
      Story.cost(&$0)
    }
  }
}
