import SQLite
public import ServiceLevels

extension FigureTable where Figure == AvailabilityFigure {
  public static var availability: Self { AvailabilityTable.table }
}

enum AvailabilityTable {
  static let name = "availability"

  static let table = FigureTable<AvailabilityFigure>(
    name, "How available a service or account was in a period (or a day of one)",
    indexes: [["period", "service"], ["service", "period_kind"], ["account", "period_kind"]],
    order: "period, rowid",
    columns: columns("period"), read: figure)

  /// The columns, with the first under a name of its own choice.
  static func columns(_ period: String) -> [FigureColumn<AvailabilityFigure>] {
    [
      .text(period, "The period's key: 2026-10, 2026-Q4, 2026, FY2026, or a day 2026-10-07") {
        $0.period
      },
      .text("period_kind", "day, month, quarter, year or fiscal_year") { $0.periodKind.rawValue },
      .textOrNull("service", "The service; null in the row of the account itself") { $0.service },
      .text("account", "The account that the service runs in, or that the row is about") {
        $0.account
      },
      .textOrNull("tier", "The service's tier; null for an account") { $0.tier },
      .integerOrNull("target_ppm", unit: "ppm", "The availability promised") {
        $0.target?.partsPerMillion
      },
      .milliseconds("up_ms", "Time up") { $0.totals.up },
      .milliseconds("degraded_ms", "Time up, but not wholly") { $0.totals.degraded },
      .milliseconds("down_ms", "Time down") { $0.totals.down },
      .milliseconds("unknown_ms", "Time that no check speaks for") { $0.totals.unknown },
      .milliseconds("excluded_ms", "Time that does not count: maintenance, off hours, pauses") {
        $0.totals.excluded
      },
      .milliseconds("eligible_ms", "up + degraded + down: what availability is a share of") {
        $0.totals.eligible
      },
      .integerOrNull("availability_ppm_floor", unit: "ppm", "Availability, truncated") {
        $0.totals.partsPerMillion
      },
      .percentOrNull("availability_pct", "Availability, truncated; null where nothing is known") {
        $0.totals.partsPerMillion
      },
      .percentOrNull("worst_case_pct", "Availability with unknown time counted as down") {
        $0.totals.worstCasePartsPerMillion
      },
      .percentOrNull("gross_pct", "Availability with nothing forgiven") { $0.grossPartsPerMillion },
      .percentOrNull("lowest_pct", "Availability with the longest down time that the checks allow")
      { $0.lowestPartsPerMillion },
      .percentOrNull("highest_pct", "Availability with the shortest down time that they allow") {
        $0.highestPartsPerMillion
      },
      .percentOrNull("coverage_pct", "The share of the time that counts which was watched") {
        $0.totals.coveragePartsPerMillion
      },
      .textOrNull("verdict", "met, missed, insufficient_data or no_data; null without a target") {
        $0.verdict?.rawValue
      },
      .flag("is_certain", "Whether the verdict is the same at the lowest and the highest") {
        $0.isCertain
      },
      .millisecondsOrNull("budget_ms", "The down time that the target allows") {
        $0.budgetMilliseconds
      },
      .millisecondsOrNull("remaining_ms", "What is left of the budget; negative when overspent") {
        $0.remainingMilliseconds
      },
      .integer("outages", unit: "count", "Counted outages that start in the period") { $0.outages },
      .integer("flaps", unit: "count", "Runs of failed checks too short to count") { $0.flaps },
      .millisecondsOrNull("mtbf_ms", "Mean time between failures; null where nothing failed") {
        $0.meanTimeBetweenFailures
      },
      .iso8601OrNull("exhausted_at", "When more than the whole period's budget was spent") {
        $0.exhaustedAt
      },
      .epochOrNull("exhausted_ms", "When more than the whole period's budget was spent") {
        $0.exhaustedAt
      },
    ]
  }

  static let figure: @Sendable (Row) throws(StoreError) -> AvailabilityFigure = {
    row throws(StoreError) in
    AvailabilityFigure(
      period: row.text("period"),
      periodKind: try row.word("period_kind", of: name),
      service: row.textOrNil("service"),
      account: row.text("account"),
      tier: row.textOrNil("tier"),
      target: try row.objectiveOrNil("target_ppm", of: name),
      totals: StateTotals(
        up: row.integer("up_ms"), degraded: row.integer("degraded_ms"),
        down: row.integer("down_ms"), unknown: row.integer("unknown_ms"),
        excluded: row.integer("excluded_ms")),
      grossPartsPerMillion: row.partsPerMillionOrNil(percent: "gross_pct"),
      lowestPartsPerMillion: row.partsPerMillionOrNil(percent: "lowest_pct"),
      highestPartsPerMillion: row.partsPerMillionOrNil(percent: "highest_pct"),
      verdict: try row.wordOrNil("verdict", of: name),
      isCertain: row.flag("is_certain"),
      outages: row.integer("outages"),
      flaps: row.integer("flaps"),
      exhaustedAt: row.instantOrNil("exhausted_ms"))
  }
}
