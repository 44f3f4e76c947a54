import ServiceLevels

/// A company of three tiers, a dozen services and 120 accounts, as the reports' tests need one.
enum SampleCatalog {
  static let tokyo = TimeZoneTable(
    identifier: "Asia/Tokyo", firstOffsetMilliseconds: 9 * 3_600_000)

  static func objective(_ partsPerMillion: Int) -> Objective {
    guard let objective = try? Objective(partsPerMillion: partsPerMillion) else {
      preconditionFailure("an objective of the fixture is out of range")
    }
    return objective
  }

  static let policy = CheckPolicy(
    intervalMilliseconds: 10_000, holdMilliseconds: 30_000, confirm: 3, minHealthy: 1)

  static let tiers = [
    Tier(
      name: "critical", title: LocalizedText(ja: "Critical（重要業務）", en: "Critical"),
      availability: objective(999_900), rtoMilliseconds: 900_000, rpoMilliseconds: 300_000,
      alertChannel: "pagerduty", respondWithinMilliseconds: 300_000),
    Tier(
      name: "high", title: LocalizedText(ja: "High（高重要業務）", en: "High"),
      availability: objective(999_500), rtoMilliseconds: 1_800_000, rpoMilliseconds: 900_000,
      alertChannel: "slack", respondWithinMilliseconds: 900_000),
    Tier(
      name: "medium", title: LocalizedText(ja: "Medium（標準業務）", en: "Medium"),
      availability: objective(999_000), rtoMilliseconds: 3_600_000, rpoMilliseconds: 1_800_000,
      alertChannel: "email", respondWithinMilliseconds: 14_400_000),
  ]

  /// Name, Japanese and English title, account, tier, what it needs, users.
  private static let rows: [(String, String, String, String, String, [String], Int?)] = [
    ("network-hub", "ネットワークハブ", "Network hub", "technova-network-hub", "critical", [], nil),
    (
      "shared-services", "共有サービス", "Shared services", "technova-shared-services", "critical",
      ["network-hub"], nil
    ),
    (
      "aurora-sales-order", "受注 DB", "Order database", "technova-sales-prod-db", "critical",
      ["network-hub"], nil
    ),
    (
      "auth", "認証サービス", "Authentication", "technova-common-prod-auth", "critical",
      ["shared-services", "network-hub"], 12_000
    ),
    (
      "order", "受注管理API", "Order management API", "technova-sales-prod-app", "critical",
      ["aurora-sales-order", "auth", "shared-services", "network-hub"], 3_200
    ),
    (
      "inventory", "在庫管理API", "Inventory API", "technova-mfg-prod-app", "critical",
      ["auth", "shared-services", "network-hub"], 2_100
    ),
    (
      "planning", "生産計画API", "Production planning API", "technova-mfg-prod-app", "high",
      ["auth", "shared-services", "network-hub"], 600
    ),
    (
      "telemetry", "IoTテレメトリAPI", "IoT telemetry API", "technova-iot-prod-app", "high",
      ["auth", "shared-services", "network-hub"], nil
    ),
    (
      "master-data", "マスターデータAPI", "Master data API", "technova-common-prod-master", "high",
      ["auth", "shared-services", "network-hub"], 900
    ),
    (
      "work-order", "作業指示", "Work orders", "technova-maintenance-prod-app", "high",
      ["auth", "shared-services", "network-hub"], 400
    ),
    (
      "report", "レポーティングAPI", "Reporting API", "technova-common-prod-report", "medium",
      ["auth", "shared-services", "network-hub"], 300
    ),
    (
      "batch", "夜間バッチ", "Nightly batch", "technova-common-prod-batch", "medium",
      ["shared-services", "network-hub"], nil
    ),
  ]

  static let services: [Service] = rows.map { row in
    let tier = tiers.first { $0.name == row.4 } ?? tiers[0]
    return Service(
      name: row.0, title: LocalizedText(ja: row.1, en: row.2), account: row.3, tier: row.4,
      availability: tier.availability, zones: ["ap-northeast-1a", "ap-northeast-1c"],
      dependsOn: row.5, softDependsOn: row.0 == "order" ? ["inventory"] : [], users: row.6,
      checks: policy)
  }

  static let accounts: [Account] = {
    var accounts = ["root-management", "security", "shared-services", "network-hub"].map {
      Account(
        name: "technova-\($0)", availability: $0 == "shared-services" ? objective(999_900) : nil)
    }
    func add(_ division: String, _ roles: [String]) {
      for environment in ["prod", "staging", "test", "dev"] {
        for role in roles {
          accounts.append(
            Account(
              name: "technova-\(division)-\(environment)-\(role)", division: division,
              environment: environment, role: role,
              availability: environment != "prod"
                ? objective(999_000) : role == "app" ? objective(999_900) : nil))
        }
      }
    }
    for division in ["sales", "mfg", "maintenance", "iot"] {
      add(division, ["app", "db", "batch", "analytics", "integration", "ops"])
    }
    add("common", ["auth", "master", "report", "batch", "db"])
    return accounts
  }()

  static let requirements: [Requirement] = [
    requirement(
      "T-C-A", "Critical 可用性 99.99%", "Critical availability 99.99%",
      .availability(.tier("critical"))),
    requirement(
      "T-C-RTO", "Critical RTO 15分以内", "Critical RTO 15 min", .recoveryTime(.tier("critical"))),
    requirement("A-120", "120アカウントの網羅", "120 accounts covered", .accounts(atLeast: 120)),
    requirement(
      "A-APP", "本番appアカウント 99.99%", "Production app accounts 99.99%",
      .availability(.accounts(names: [], environments: ["prod"], roles: ["app"]))),
    requirement("A-SEC", "ログ収集の中断防止", "Log collection never interrupted", .configuration),
    requirement("D-MAP", "依存関係マップ", "Dependency map", .dependencyMap),
    requirement(
      "E-MFG", "製造系4サービスの冗長構成", "Redundancy of the four manufacturing services", .configuration),
    requirement(
      "E-ROLLBACK", "自動ロールバック 30秒以内", "Automatic rollback within 30 s",
      .duration(event: .rollback, step: nil, scope: nil, atMostMilliseconds: 30_000)),
    requirement(
      "R-LAG", "レプリケーション遅延 5秒以内", "Replication lag at most 5 s",
      .gauge(name: "replication_lag_ms", limit: .atMost(5_000_000_000))),
    requirement(
      "M-CRIT", "Criticalアラート対応 即座（5分以内）", "Critical alerts answered at once (5 min)",
      .response(alertLevel: "critical", withinMilliseconds: 300_000)),
    requirement(
      "M-HIGH", "Highアラート対応 15分以内", "High alerts answered within 15 min",
      .response(alertLevel: "high", withinMilliseconds: 900_000)),
    requirement("DR-RPO", "東京→大阪 RPO 1時間以内", "Tokyo to Osaka RPO 1 h", .recoveryPoint(.region)),
    requirement("M-XRAY", "X-Ray分散トレーシング", "X-Ray traces all services", .configuration),
    requirement(
      "G-AZ", "AZ障害シミュレーション 月次", "Zone-failure simulation every month",
      .cadence(event: .drill, scope: "zone", every: .month)),
    requirement(
      "G-REGION", "リージョン障害シミュレーション 四半期", "Region-failure simulation every quarter",
      .cadence(event: .drill, scope: "region", every: .quarter)),
    requirement(
      "G-FULL", "完全DR切り替え訓練 年次", "Full DR exercise every year",
      .cadence(event: .drill, scope: "full", every: .year)),
  ]

  private static func requirement(
    _ id: String, _ ja: String, _ en: String, _ kind: RequirementKind
  ) -> Requirement {
    Requirement(id: id, title: LocalizedText(ja: ja, en: en), kind: kind)
  }

  static let catalog = ServiceCatalog(
    calendar: PeriodCalendar(zone: tokyo, fiscalYearStartMonth: 4),
    accountChecks: CheckRules(general: policy),
    disasterRecovery: DisasterRecovery(
      rtoMilliseconds: 14_400_000, rpoMilliseconds: 3_600_000, detectMilliseconds: 180_000),
    tiers: tiers, accounts: accounts, services: services, requirements: requirements)
}
