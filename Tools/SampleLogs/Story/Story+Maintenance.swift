import ServiceLevels

/// Planned maintenance: in October 2026 as announced, announced too late, and too long.
extension Story {
  mutating func tellMaintenanceOfOctober() {
    let window = Story.october.at(18, 2)
    operation(.maintenance, from: window, seconds: 3 * 3600) {
      $0.accounts = ["technova-mfg-prod-app"]
      $0.announcedAt = Story.october.at(5, 10)
      $0.outcome = "succeeded"
      $0.note = "製造部門 ECSクラスター基盤更新（計画停止）"
    }
    for service in ["planning", "inventory", "tracking", "material"] {
      down(service, window.after(minutes: 20), seconds: 110 * 60)
    }
    account(.down, "technova-mfg-prod-app", window.after(minutes: 20), seconds: 110 * 60)

    let long = Story.october.at(11, 1)
    operation(.maintenance, "spare-parts", from: long, seconds: 70 * 60) {
      $0.announcedAt = Story.october.at(1, 15)
      $0.updatedAt = long.after(minutes: 52)
      $0.note = "保守部品管理 データ移行（当日10分延長、さらに8分超過）"
    }
    earlierVersion(ofOperation: "OP-20261011-01") {
      $0.endedAt = long.after(minutes: 60)
      $0.updatedAt = $0.announcedAt
      $0.note = "保守部品管理 データ移行"
    }
    down("spare-parts", long.after(minutes: 5), seconds: 73 * 60)
    incident("spare-parts", from: long.after(minutes: 60), title: "保守部品管理 データ移行の延長") {
      Story.times(&$0, detected: 120, acknowledged: 400, mitigated: 18 * 60, resolved: 30 * 60)
      Story.grade(&$0, "sev3", alert: "high", by: "staff", cause: "maintenance")
      Story.cost(&$0, customers: 20)
    }

    let hasty = Story.october.at(22, 13)
    operation(.maintenance, "reporting", from: hasty, seconds: 3600) {
      $0.announcedAt = hasty.after(minutes: 20)
      $0.outcome = "succeeded"
      $0.note = "レポーティングAPI 緊急パッチ（開始後に告知）"
    }
    down("reporting", hasty.after(minutes: 5), seconds: 45 * 60)
    incident("reporting", from: hasty.after(minutes: 5), title: "レポーティングAPI 告知前の停止") {
      Story.times(&$0, detected: 240, acknowledged: 1500, mitigated: 2700, resolved: 3300)
      Story.grade(&$0, "sev4", alert: "medium", by: "staff", cause: "maintenance")
      Story.cost(&$0, customers: 75, requests: 1_100)
    }
  }

  /// Before October 2026 one division's clusters are renewed a month, on a Sunday night, announced ten days ahead.
  mutating func tellMaintenanceOfHistory() {
    let accounts = [
      "technova-sales-prod-app", "technova-maintenance-prod-app", "technova-iot-prod-app",
      "technova-mfg-prod-app",
    ]
    for (index, month) in StoryMonth.all.dropLast().enumerated() {
      let sundays = (8...21).filter { month.day($0).weekday == .sunday }
      guard let sunday = sundays.last else { continue }
      let account = accounts[index % accounts.count]
      let start = month.at(sunday, 2)
      operation(.maintenance, from: start, seconds: 2 * 3600) {
        $0.accounts = [account]
        $0.announcedAt = start.after(minutes: -10 * 24 * 60)
        $0.outcome = "succeeded"
        $0.note = "ECSクラスター定期更新（計画停止）"
      }
      let minutes = 25 + index * 7 % 40
      for service in topology.services where service.account == account {
        down(service.name, start.after(minutes: 10), seconds: minutes * 60)
      }
      self.account(.down, account, start.after(minutes: 10), seconds: minutes * 60)
    }
  }
}
