import ServiceLevels

/// October 2025 to September 2026: what the year's report remembers.
extension Story {
  mutating func tellHistory() {
    tellAutumnAndWinter()
    tellSpring()
    loseHubInJune()
    loseStreamsOfTheRegion()
    tellSummer()
  }

  /// An outage with its incident, for the plain cases.
  private mutating func fail(
    _ service: String, _ start: Instant, seconds: Int, title: String, severity: String = "sev2",
    alert: String = "high", detected: Int, acknowledged: Int, lossSeconds: Int = 0,
    customers: Int? = nil, yen: Int? = nil
  ) {
    down(service, start, seconds: seconds)
    incident(service, from: start, title: title) {
      Story.times(
        &$0, detected: detected, acknowledged: detected + acknowledged, mitigated: seconds,
        resolved: seconds + 1800)
      Story.grade(&$0, severity, alert: alert)
      Story.cost(&$0, lossSeconds: lossSeconds, customers: customers, yen: yen)
    }
  }

  private mutating func tellAutumnAndWinter() {
    fail(
      "device-registry", StoryMonth(year: 2025, month: 10).at(21, 13, 2), seconds: 31 * 60,
      title: "機器管理DBの接続枯渇", detected: 240, acknowledged: 400, customers: 180)

    let november = StoryMonth(year: 2025, month: 11).at(14, 3, 20)
    operation(.failover, "aurora-common-auth", from: november, seconds: 110) {
      $0.outcome = "succeeded"
      $0.note = "パッチ適用後の手動フェイルオーバー"
    }
    cascade(
      "aurora-common-auth", november.after(seconds: 10), seconds: 95,
      takingDown: ["auth", "customer-portal"], degrading: ["order", "inventory", "master-data"])
    incident("aurora-common-auth", "auth", from: november.after(seconds: 10), title: "認証DBの切替") {
      Story.times(&$0, detected: 60, acknowledged: 200, mitigated: 100, resolved: 1500)
      Story.grade(&$0, "sev2", alert: "critical", cause: "aurora-common-auth")
      Story.cost(&$0, lossSeconds: 4, customers: 60)
    }

    fail(
      "customer-portal", StoryMonth(year: 2025, month: 12).at(24, 20, 11), seconds: 11 * 60,
      title: "年末キャンペーンのアクセス集中", severity: "sev1", alert: "critical", detected: 130,
      acknowledged: 180, customers: 6_200, yen: 3_400_000)

    let january = StoryMonth(year: 2026, month: 1).at(5, 8, 41)
    cascade(
      "auth", january, seconds: 9 * 60, takingDown: ["customer-portal", "order"],
      degrading: ["inventory", "planning", "master-data", "reporting"])
    incident("auth", "customer-portal", "order", from: january, title: "仕事始めのログイン集中") {
      Story.times(&$0, detected: 170, acknowledged: 410, mitigated: 540, resolved: 4200)
      Story.grade(&$0, "sev1", alert: "critical", cause: "auth")
      Story.cost(&$0, customers: 7_900, requests: 190_000, yen: 4_100_000)
    }

    let february = StoryMonth(year: 2026, month: 2).at(11, 22, 15)
    degraded("network-hub", february, seconds: 215)
    operation(.linkFailover, "network-hub", from: february, seconds: 212) {
      $0.outcome = "succeeded"
      $0.note = "Direct Connect BGP convergence was slow: over the promised 180 s"
    }
  }

  private mutating func tellSpring() {
    fail(
      "batch", StoryMonth(year: 2026, month: 3).at(31, 19, 30), seconds: 65 * 60,
      title: "年度末バッチのメモリ不足", severity: "sev3", alert: "medium", detected: 900,
      acknowledged: 1200, lossSeconds: 600)
    fail(
      "connectivity", StoryMonth(year: 2026, month: 4).at(15, 0, 0, 10), seconds: 48 * 60,
      title: "デバイス証明書の期限切れ", severity: "sev1", alert: "critical", detected: 320,
      acknowledged: 260, lossSeconds: 1_100, customers: 8_000, yen: 900_000)

    let may = StoryMonth(year: 2026, month: 5).at(20, 11, 4)
    operation(.failover, "aurora-iot-telemetry", from: may, seconds: 14 * 60) {
      $0.outcome = "succeeded"
      $0.note = "manual failover, promotion waited for replication"
    }
    cascade(
      "aurora-iot-telemetry", may.after(seconds: 20), seconds: 6 * 60, takingDown: ["telemetry"],
      degrading: ["analytics", "inspection"])
    incident("aurora-iot-telemetry", "telemetry", from: may.after(seconds: 20), title: "テレメトリDBの切替")
    {
      Story.times(&$0, detected: 90, acknowledged: 500, mitigated: 370, resolved: 3000)
      Story.grade(&$0, "sev2", alert: "high", cause: "aurora-iot-telemetry")
      Story.cost(&$0, lossSeconds: 25, customers: 2_000)
    }
  }

  /// The hub fails for 22 minutes, longer than any Critical service may take to recover.
  private mutating func loseHubInJune() {
    let start = StoryMonth(year: 2026, month: 6).at(17, 10, 22)
    cascade(
      "network-hub", start, seconds: 22 * 60,
      takingDown: [
        "shared-services", "auth", "order", "customer-portal", "material", "work-order",
        "maintenance-plan", "batch", "reporting", "sales-batch",
      ],
      degrading: [
        "inventory", "master-data", "planning", "tracking", "inspection", "spare-parts",
        "telemetry", "analytics",
        "connectivity", "device-registry", "mfg-batch",
      ])
    account(.down, "technova-network-hub", start, seconds: 22 * 60)
    account(.down, "technova-sales-prod-app", start.after(seconds: 20), seconds: 22 * 60)
    incident(
      "network-hub", "shared-services", "auth", "order", "customer-portal",
      from: start, title: "Transit Gateway全面障害"
    ) {
      Story.times(&$0, detected: 120, acknowledged: 240, mitigated: 1340, resolved: 7200)
      Story.grade(&$0, "sev1", alert: "critical", cause: "network-hub")
      Story.cost(
        &$0, lossSeconds: 240, customers: 21_000, requests: 940_000, yen: 18_500_000)
    }
  }

  /// A regional fault of the streaming service: judged by the disaster-recovery figures.
  private mutating func loseStreamsOfTheRegion() {
    let start = StoryMonth(year: 2026, month: 7).at(22, 15, 40)
    for (index, service) in ["connectivity", "telemetry", "analytics"].enumerated() {
      down(service, start.after(seconds: index * 30), seconds: 112 * 60 - index * 20)
    }
    operation(.dnsFailover, "telemetry", "connectivity", from: start, seconds: 14 * 60) {
      $0.scope = "region"
      $0.outcome = "succeeded"
      $0.steps = Story.steps(start, [("detect", 110), ("decide", 480), ("switch", 250)])
      $0.note = "IoT取り込みを大阪へ切替"
    }
    incident("connectivity", "telemetry", "analytics", from: start, title: "東京リージョン ストリーミング基盤の障害") {
      Story.times(&$0, detected: 110, acknowledged: 290, mitigated: 112 * 60, resolved: 160 * 60)
      Story.grade(&$0, "sev1", alert: "critical", scope: "region")
      Story.cost(&$0, lossSeconds: 1_500, customers: 8_000, requests: 520_000, yen: 2_700_000)
    }
  }

  private mutating func tellSummer() {
    let august = StoryMonth(year: 2026, month: 8).at(19, 14, 30)
    down("master-data", august.after(seconds: 300), seconds: 180)
    operation(.deployment, "master-data", from: august, seconds: 400) {
      $0.outcome = "failed"
      $0.note = "master-data v3.12: canary 50%"
    }
    operation(.rollback, "master-data", from: august.after(seconds: 440), seconds: 27) {
      $0.outcome = "succeeded"
    }
    incident("master-data", from: august.after(seconds: 300), title: "マスターデータAPI v3.12 の切戻し") {
      Story.times(&$0, detected: 80, acknowledged: 300, mitigated: 180, resolved: 2000)
      Story.grade(&$0, "sev3", alert: "high", cause: "deployment")
      Story.cost(&$0, customers: 400, requests: 3_000)
      $0.actions = [
        Story.action("ACT-087", "マスターデータAPIの負荷試験を更新", by: "共通基盤チーム", due: (9, 30))
      ]
    }
    fail(
      "inventory", StoryMonth(year: 2026, month: 9).at(24, 11, 8), seconds: 7 * 60,
      title: "在庫更新のデッドロック", severity: "sev1", alert: "critical", detected: 140,
      acknowledged: 130, lossSeconds: 90, customers: 1_300, yen: 1_150_000)
  }
}
