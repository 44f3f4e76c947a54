import ServiceLevels

/// October 2026: failures of the services themselves, seen and unseen.
extension Story {
  mutating func tellFailuresOfOctober() {
    crowdAuthentication()
    degradeTracking()
    stopLogIntake()
    imaginePortalOutage()
    raiseFalseAlarm()
    breakDevelopmentAccount()
    leaveMaterialDown()
    let quiet = Story.october.at(15, 16, 22)
    down("analytics", quiet, seconds: 240)
    incident(
      "analytics", from: quiet, title: "IoT analytics API restarted after an out-of-memory error"
    ) {
      Story.times(&$0, detected: 200, acknowledged: 9200, mitigated: 240, resolved: 4 * 3600)
      Story.grade(&$0, "sev4", alert: "low")
      Story.cost(&$0, customers: 12, requests: 340)
    }
  }

  /// The morning after the payday: everyone signs in at once.
  private mutating func crowdAuthentication() {
    let start = Story.october.at(20, 8, 58)
    down("auth", start, seconds: 230, zones: [Story.zoneA, Story.zoneC])
    degraded("auth", start.after(seconds: -360), seconds: 1200)
    // The portal signs its customers in again, and comes back a minute late: so near its budget that ten seconds decide.
    down("customer-portal", start.after(seconds: 30), seconds: 260)
    down("reporting", start.after(seconds: 40), seconds: 180)
    down("work-order", start.after(seconds: 50), seconds: 150)
    for service in ["order", "inventory", "planning", "material", "analytics", "master-data"] {
      degraded(service, start.after(seconds: 40), seconds: 260)
    }
    account(.down, "technova-common-prod-auth", start.after(seconds: 10), seconds: 220)
    incident(
      "auth", "customer-portal", "reporting", "work-order", from: start,
      title: "始業時のログイン集中により認証サービスが応答不能"
    ) {
      Story.times(&$0, detected: 150, acknowledged: 540, mitigated: 230, resolved: 3300)
      Story.grade(&$0, "sev1", alert: "critical", cause: "auth")
      Story.cost(&$0, customers: 4_100, requests: 88_000, yen: 2_300_000)
      $0.actions = [
        Story.action("ACT-115", "始業時間帯の認証サービスの自動拡張を前倒し", by: "共通基盤チーム", due: (11, 13))
      ]
    }
  }

  /// Tracking slows down over a holiday, stops for 27 minutes in the night and comes back by itself. Nobody notices.
  private mutating func degradeTracking() {
    degraded("tracking", Story.october.at(12, 9), seconds: 22 * 3600)
    down("tracking", Story.october.at(13, 3, 20, 10), seconds: 27 * 60)
  }

  private mutating func stopLogIntake() {
    let start = Story.october.at(23, 11, 20)
    down("security", start, seconds: 70 * 60)
    account(.degraded, "technova-security", start, seconds: 70 * 60)
    incident("security", from: start, title: "SIEMへのログ取り込み停止（Firehose上限超過）") {
      Story.times(&$0, detected: 1260, acknowledged: 2700, mitigated: 4200, resolved: 9000)
      Story.grade(&$0, "sev3", alert: "medium", by: "staff")
      Story.cost(&$0, lossSeconds: 0, requests: 0)
      $0.actions = [
        Story.action("ACT-121", "Firehoseの上限緩和と滞留の監視", by: "セキュリティ運用", due: (11, 30))
      ]
    }
  }

  /// Customers see no pictures in the portal. The checks ask another page and see nothing.
  private mutating func imaginePortalOutage() {
    let start = Story.october.at(27, 11, 20)
    incident("customer-portal", from: start, title: "顧客ポータルで商品画像が表示されない") {
      Story.times(&$0, detected: 660, acknowledged: 780, mitigated: 1920, resolved: 2400)
      Story.grade(&$0, "sev2", alert: "critical", by: "customer")
      Story.cost(&$0, lossSeconds: nil, customers: 2_700, yen: 540_000)
    }
    operation(.correction, "customer-portal", from: start, seconds: 1920) {
      $0.correctedState = .degraded
      $0.author = "suzuki"
      $0.reason = "画像のみの障害。チェックは検知できないため、縮退として記録"
      $0.updatedAt = Story.october.at(28, 10, 5)
    }
  }

  /// Both probes of planning fail because their own certificate has expired.
  private mutating func raiseFalseAlarm() {
    let start = Story.october.at(28, 16, 2)
    down("planning", start, seconds: 380)
    operation(.correction, "planning", from: start.after(seconds: -30), seconds: 430) {
      $0.correctedState = .up
      $0.author = "tanaka"
      $0.reason = "監視プローブの証明書期限切れによる誤検知。アクセスログで正常応答を確認"
      $0.updatedAt = Story.october.at(29, 9, 30)
    }
  }

  private mutating func breakDevelopmentAccount() {
    account(.down, "technova-mfg-dev-app", Story.october.at(19, 9, 40), seconds: 190 * 60)
    account(.degraded, "technova-sales-test-batch", Story.october.at(8, 13), seconds: 5 * 3600)
  }

  /// The last minutes of the month: down, and still down when the log ends.
  private mutating func leaveMaterialDown() {
    let start = Story.october.at(31, 23, 48, 10)
    down("material", start, seconds: 3600)
    incident("material", from: start, title: "資材管理APIが応答しない（対応中）") {
      Story.times(&$0, detected: 150, acknowledged: 590, mitigated: nil, resolved: nil)
      Story.grade(&$0, "sev2", alert: "high")
      $0.updatedAt = Story.october.at(31, 23, 58, 30)
    }
  }
}
