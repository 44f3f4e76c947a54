public import ServiceLevels
import SQLite

extension FigureTable where Figure == TierFigure {
  public static var tiers: Self { TierTable.table }
}

enum TierTable {
  static let name = "tier_availability"

  static let table = FigureTable<TierFigure>(
    name, "How available a tier was in a period: pooled, worst, and how many services met",
    indexes: [["period", "tier"]], order: "period, rowid",
    columns: columns, read: figure)

  static let columns: [FigureColumn<TierFigure>] = [
    .text("period", "The period's key") { $0.period },
    .text("tier", "The tier's name") { $0.tier },
    .integer("services", unit: "count", "Services of the tier") { $0.services },
    .integer("services_met", unit: "count", "Those that kept their target") { $0.servicesMet },
    .integer("services_judged", unit: "count", "Those watched enough to be judged") {
      $0.servicesJudged
    },
    .percentOrNull("pooled_pct", "Availability of all its services' time taken together") {
      $0.totals.partsPerMillion
    },
    .textOrNull("worst_service", "The least available service") { $0.worstService },
    .percentOrNull("worst_pct", "Its availability") { $0.worstPartsPerMillion },
    .text("period_kind", "day, month, quarter, year or fiscal_year") { $0.periodKind.rawValue },
    .integer("target_ppm", unit: "ppm", "The availability promised") {
      $0.target.partsPerMillion
    },
    .milliseconds("up_ms", "Time up, of all services") { $0.totals.up },
    .milliseconds("degraded_ms", "Time up, but not wholly") { $0.totals.degraded },
    .milliseconds("down_ms", "Time down") { $0.totals.down },
    .milliseconds("unknown_ms", "Time that no check speaks for") { $0.totals.unknown },
    .milliseconds("excluded_ms", "Time that does not count") { $0.totals.excluded },
  ]

  static let figure: @Sendable (Row) throws(StoreError) -> TierFigure = {
    row throws(StoreError) in
    TierFigure(
      period: row.text("period"), periodKind: try row.word("period_kind", of: name),
      tier: row.text("tier"), target: try row.objective("target_ppm", of: name),
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
