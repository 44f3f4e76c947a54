public import ServiceLevels

extension FigureTable where Figure == TierFigure {
  public static var tiers: Self { TierTable.table }
}

enum TierTable {
  static let table = FigureTable<TierFigure>(
    "tier_availability",
    "How available a tier was in a period: pooled, worst, and how many services met",
    "期間における区分の稼働状況: 全体稼働率、最低のサービス、達成したサービスの数",
    indexes: [["period", "tier"]], order: "period, rowid",
    columns: columns, read: figure)

  static let columns: [FigureColumn<TierFigure>] = [
    .period { $0.period },
    .text("tier", "The tier's name", "区分の名前") { $0.tier }.references("tier"),
    .integer("services", unit: .count, "Services of the tier", "区分に属するサービスの数") { $0.services }
      .restated(),
    .integer("services_met", unit: .count, "Those that kept their target", "目標を達成したサービスの数") {
      $0.servicesMet
    }.restated(),
    .integer(
      "services_judged", unit: .count, "Those watched enough to be judged", "判定できるだけ計測されたサービスの数"
    ) {
      $0.servicesJudged
    }.restated(),
    .percentOrNull(
      "pooled_pct", "Availability of all its services' time taken together",
      "全体稼働率。全サービスの時間を合計して求めた値"
    ) {
      $0.totals.partsPerMillion
    }.restated(.first),
    .textOrNull("worst_service", "The least available service", "稼働率が最も低いサービス") { $0.worstService }
      .references("service")
      .restated(.first),
    .percentOrNull("worst_pct", "Its availability", "そのサービスの稼働率") { $0.worstPartsPerMillion }
      .restated(.first),
    .text(
      "period_kind", "day, month, quarter, year or fiscal_year",
      "day（日）、month（月）、quarter（四半期）、year（年）、fiscal_year（年度）のいずれか"
    ) { $0.periodKind.rawValue },
    .integer("target_ppm", unit: .ppm, "The availability promised", "約束した可用性（目標）") {
      $0.target.partsPerMillion
    }.restated(),
    .milliseconds("up_ms", "Time up, of all services", "正常時間。全サービスの合計") { $0.totals.up }.restated(),
    .milliseconds("degraded_ms", "Time up, but not wholly", "縮退時間（動いているが完全ではない）") {
      $0.totals.degraded
    }.restated(),
    .milliseconds("down_ms", "Time down", "停止時間") { $0.totals.down }.restated(),
    .milliseconds("unknown_ms", "Time that no check speaks for", "不明時間（どのチェックからも分からない時間）") {
      $0.totals.unknown
    }.restated(),
    .milliseconds("excluded_ms", "Time that does not count", "対象外時間") { $0.totals.excluded }
      .restated(),
  ]

  static let figure: @Sendable (any TableRow) throws(TableError) -> TierFigure = {
    row throws(TableError) in
    TierFigure(
      period: row.text("period"), periodKind: try row.word("period_kind"),
      tier: row.text("tier"), target: try row.objective("target_ppm"),
      services: row.integer("services"), servicesMet: row.integer("services_met"),
      servicesJudged: row.integer("services_judged"),
      totals: StateTotals(
        up: row.integer("up_ms"), degraded: row.integer("degraded_ms"),
        down: row.integer("down_ms"), unknown: row.integer("unknown_ms"),
        excluded: row.integer("excluded_ms")),
      worstService: row.textOrNil("worst_service"),
      worstPartsPerMillion: row.partsPerMillionOrNil(percent: "worst_pct"))
  }
}
