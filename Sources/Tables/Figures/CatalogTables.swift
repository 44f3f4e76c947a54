public import ServiceLevels

// What figures are about, as the catalog has it: what analysts join them with. The figures are made from the catalog, and
// never read back.

extension FigureTable where Figure == CatalogService {
  public static var services: Self { CatalogTables.services }
}

extension FigureTable where Figure == Account {
  public static var accounts: Self { CatalogTables.accounts }
}

extension FigureTable where Figure == CatalogTier {
  public static var tierPromises: Self { CatalogTables.tiers }
}

extension FigureTable where Figure == Requirement {
  public static var catalogRequirements: Self { CatalogTables.requirements }
}

extension FigureTable where Figure == CatalogDependency {
  public static var dependencies: Self { CatalogTables.dependencies }
}

enum CatalogTables {
  static let services = FigureTable<CatalogService>(
    "service", "A service of the catalog, with what was promised of it last before as-of",
    "カタログのサービスと、基準時刻時点の約束", key: "service",
    columns: [
      .text("service", "The service's name", "サービスの名前") { $0.service.name }
    ] + titles { $0.service.title } + [
      .textOrNull(
        "account", "The account that it runs in; null where it is in none", "動くアカウント。なければ null"
      ) {
        $0.terms.account.isEmpty ? nil : $0.terms.account
      }.references("account"),
      .text("tier", "Its tier", "区分") { $0.terms.tier }.references("tier"),
      .text(
        "kind", "service, cluster or platform",
        "service（サービス）、cluster（データベース）、platform（基盤）のいずれか"
      ) { $0.service.kind.rawValue },
      .integerOrNull(
        "users", unit: .count, "Its users; null where they are not told", "利用者数。なければ null"
      ) {
        $0.terms.users
      },
      .names(
        "zones", "The zones in which a probe is expected, comma separated", "計測点があるはずのゾーン。コンマ区切り"
      ) { $0.terms.zones },
      .integer("target_ppm", unit: .ppm, "The availability promised", "約束した可用性（目標）") {
        $0.terms.availability.partsPerMillion
      },
      .milliseconds("min_outage_ms", "Outages shorter than this do not count", "これより短い停止は数えない") {
        $0.terms.minOutageMilliseconds
      },
    ] + life { $0.service.life } + [formerly { $0.service.formerly }])

  static let accounts = FigureTable<Account>(
    "account", "An account of the catalog", "カタログのアカウント", key: "account",
    columns: [
      .text("account", "The account's name", "アカウントの名前") { $0.name },
      .textOrNull("title", "Its title; null where it has none", "名称（英語）。なければ null") {
        $0.title?.en
      },
      .textOrNull("title_ja", "Its title in Japanese; null where it has none", "名称。なければ null") {
        $0.title?.ja
      },
      .textOrNull("division", "Its division", "部門") { $0.division },
      .textOrNull("environment", "prod, dev and the like", "環境（prod、dev など）") { $0.environment },
      .textOrNull("role", "What it is for", "役割") { $0.role },
      .integerOrNull(
        "target_ppm", unit: .ppm, "The availability promised of its own checks; null is none",
        "アカウント自身のチェックについて約束した可用性。なければ null"
      ) { $0.availability?.partsPerMillion },
    ] + life(\.life) + [formerly(\.formerly)])

  static let tiers = FigureTable<CatalogTier>(
    "tier", "A tier of the catalog, with what it promised last before as-of", "カタログの区分と、基準時刻時点の約束",
    key: "tier",
    columns: [.text("tier", "The tier's name", "区分の名前") { $0.tier.name }]
      + titles { $0.tier.title } + [
        .integer("target_ppm", unit: .ppm, "The availability promised", "約束した可用性（目標）") {
          $0.terms.availability.partsPerMillion
        },
        .percentOrNull("target_pct", "The same", "同じ値") { $0.terms.availability.partsPerMillion },
        .millisecondsOrNull("rto_ms", "The recovery time promised", "目標復旧時間 (RTO)") {
          $0.terms.rtoMilliseconds
        },
        .millisecondsOrNull("rpo_ms", "The recovery point promised", "目標復旧時点 (RPO)") {
          $0.terms.rpoMilliseconds
        },
        .textOrNull("alert_channel", "Where its alerts go", "アラートの送り先") { $0.terms.alertChannel },
        .millisecondsOrNull(
          "respond_within_ms", "How soon an alert is to be answered", "アラートに応答する期限"
        ) { $0.terms.respondWithinMilliseconds },
        .textOrNull(
          "policy", "What follows from a missed promise; null where nothing is agreed",
          "未達のときに行うこと（英語）。取り決めがなければ null"
        ) { $0.tier.policy?.en },
        .textOrNull("policy_ja", "The same in Japanese", "未達のときに行うこと") { $0.tier.policy?.ja },
      ])

  static let requirements = FigureTable<Requirement>(
    "requirement", "A requirement of the catalog beyond a tier's availability", "カタログの要件",
    key: "objective_id",
    columns: [.text("objective_id", "The requirement's id", "要件の ID") { $0.id }]
      + titles(\.title) + [
        .text(
          "kind", "What it is measured by: duration, cadence, gauge, availability, rto and so on",
          "何で測るか: duration、cadence、gauge、availability、rto など"
        ) { $0.kind.kind.rawValue }
      ])

  static let dependencies = FigureTable<CatalogDependency>(
    "dependency", "That a service needs another service or an account", "サービスの依存先",
    indexes: [["service"], ["provider"]],
    columns: [
      .text("service", "The dependent", "依存元のサービス") { $0.service }.references("service"),
      .text("provider", "What it needs: a service or an account", "依存先のサービスまたはアカウント") {
        $0.provider.name
      },
      .flag("is_soft", "Whether it runs degraded without it, and does not fail", "なくても縮退で動けるか") {
        $0.isSoft
      },
      .textOrNull(
        "provider_service", "provider, where it is a service", "依存先がサービスならその名前"
      ) { if case .service(let name) = $0.provider { name } else { nil } }.references("service"),
      .textOrNull(
        "provider_account", "provider, where it is an account", "依存先がアカウントならその名前"
      ) { if case .account(let name) = $0.provider { name } else { nil } }.references("account"),
    ]
      + span(
        from: \.from, "From when on; null is always", "始まった時刻。ずっと前からなら null",
        until: \.until, "Until when; null while it lasts", "終わった時刻。続いていれば null"))

  // MARK: - Columns that several have

  private static func titles<Figure>(
    _ title: @escaping @Sendable (Figure) -> LocalizedText
  ) -> [FigureColumn<Figure>] {
    [
      .text("title", "Its title", "名称（英語）") { title($0).en },
      .text("title_ja", "Its title in Japanese", "名称") { title($0).ja },
    ]
  }

  private static func life<Figure>(
    _ life: @escaping @Sendable (Figure) -> Life
  ) -> [FigureColumn<Figure>] {
    span(
      from: { life($0).from }, "From when on it is in service; null is always",
      "提供を始めた時刻。ずっと前からなら null",
      until: { life($0).until }, "Until when it is in service; null is for ever",
      "提供を終える時刻。終わりがなければ null")
  }

  private static func span<Figure>(
    from: @escaping @Sendable (Figure) -> Instant?, _ fromEnglish: String, _ fromJapanese: String,
    until: @escaping @Sendable (Figure) -> Instant?, _ untilEnglish: String,
    _ untilJapanese: String
  ) -> [FigureColumn<Figure>] {
    [
      .iso8601OrNull("from_at", fromEnglish, fromJapanese, from),
      .iso8601OrNull("until_at", untilEnglish, untilJapanese, until),
      .epochOrNull("from_ms", fromEnglish, fromJapanese, from),
      .epochOrNull("until_ms", untilEnglish, untilJapanese, until),
    ]
  }

  private static func formerly<Figure>(
    _ names: @escaping @Sendable (Figure) -> [String]
  ) -> FigureColumn<Figure> {
    .names("formerly", "Its earlier names, comma separated", "以前の名前。コンマ区切り", names)
  }
}
