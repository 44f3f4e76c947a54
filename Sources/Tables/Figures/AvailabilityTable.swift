public import ServiceLevels

extension FigureTable where Figure == AvailabilityFigure {
  public static var availability: Self { AvailabilityTable.table }
}

enum AvailabilityTable {
  static let table = FigureTable<AvailabilityFigure>(
    "availability", "How available a service or account was in a period (or a day of one)",
    "期間（またはその中の1日）におけるサービス・アカウントの稼働状況",
    indexes: [["period", "service"], ["service", "period_kind"], ["account", "period_kind"]],
    order: "period, rowid",
    columns: columns, read: figure)

  static let columns: [FigureColumn<AvailabilityFigure>] = [
    .text(
      "period", "The period's key: 2026-10, 2026-Q4, 2026, FY2026, or a day 2026-10-07",
      "期間のキー: 2026-10、2026-Q4、2026、FY2026、または日 2026-10-07"
    ) {
      $0.period
    }.references("period"),
    .text(
      "period_kind", "day, week, month, quarter, year, fiscal_quarter, fiscal_half or fiscal_year",
      "day（日）、week（週）、month（月）、quarter（四半期）、year（年）、fiscal_quarter（年度四半期）、fiscal_half（半期）、fiscal_year（年度）のいずれか"
    ) { $0.periodKind.rawValue },
    .textOrNull(
      "service", "The service; null in the row of the account itself", "サービス。アカウント自身の行では null"
    ) { $0.service }.references("service"),
    .text(
      "account",
      "The account that the service runs in, empty where it is in none, or that the row is about",
      "サービスが動くアカウント（なければ空）、または行の対象のアカウント"
    ) {
      $0.account
    }.restated(),
    .textOrNull("tier", "The service's tier; null for an account", "サービスの区分。アカウントでは null") {
      $0.tier
    }.references("tier").restated(),
    .integerOrNull("target_ppm", unit: .ppm, "The availability promised", "約束した可用性（目標）") {
      $0.target?.partsPerMillion
    }.restated(),
    .milliseconds("up_ms", "Time up", "正常時間") { $0.totals.up }.restated(),
    .milliseconds("degraded_ms", "Time up, but not wholly", "縮退時間（動いているが完全ではない）") {
      $0.totals.degraded
    }.restated(),
    .milliseconds("down_ms", "Time down", "停止時間") { $0.totals.down }.restated(),
    .milliseconds("unknown_ms", "Time that no check speaks for", "不明時間（どのチェックからも分からない時間）") {
      $0.totals.unknown
    }.restated(),
    .milliseconds(
      "excluded_ms", "Time that does not count: maintenance, off hours, pauses",
      "対象外時間: 計画停止、サービス提供時間外、一時停止"
    ) {
      $0.totals.excluded
    }.restated(),
    .milliseconds(
      "eligible_ms", "up + degraded + down: what availability is a share of",
      "判定対象時間 = 正常 + 縮退 + 停止。稼働率の分母"
    ) {
      $0.totals.eligible
    }.restated(),
    .integerOrNull("availability_ppm_floor", unit: .ppm, "Availability, truncated", "稼働率。切り捨て") {
      $0.totals.partsPerMillion
    }.restated(.first),
    .percentOrNull(
      "availability_pct", "Availability, truncated; null where nothing is known",
      "稼働率。切り捨て。何も分からなければ null"
    ) {
      $0.totals.partsPerMillion
    }.restated(.first),
    .percentOrNull(
      "worst_case_pct", "Availability with unknown time counted as down", "不明時間を停止とした場合の稼働率"
    ) {
      $0.totals.worstCasePartsPerMillion
    }.restated(),
    .percentOrNull("gross_pct", "Availability with nothing forgiven", "除外なしの稼働率") {
      $0.grossPartsPerMillion
    }.restated(),
    .percentOrNull(
      "lowest_pct", "Availability with the longest down time that the checks allow",
      "チェックの間隔から見て停止時間が最も長い場合の稼働率（下限）"
    ) { $0.lowestPartsPerMillion }.restated(),
    .percentOrNull(
      "highest_pct", "Availability with the shortest down time that they allow",
      "チェックの間隔から見て停止時間が最も短い場合の稼働率（上限）"
    ) {
      $0.highestPartsPerMillion
    }.restated(),
    .percentOrNull(
      "coverage_pct", "The share of the time that counts which was watched", "計測率。対象となる時間のうち計測できた割合"
    ) {
      $0.totals.coveragePartsPerMillion
    }.restated(),
    .textOrNull(
      "verdict", "met, missed, insufficient_data or no_data; null without a target",
      "met（達成）、missed（未達）、insufficient_data（データ不足）、no_data（データなし）。目標がなければ null"
    ) {
      $0.verdict?.rawValue
    }.restated(.first),
    .flag(
      "is_certain", "Whether the verdict is the same at the lowest and the highest",
      "下限でも上限でも判定が同じか"
    ) {
      $0.isCertain
    }.restated(),
    .millisecondsOrNull("budget_ms", "The down time that the target allows", "目標が許す停止時間（エラーバジェット）")
    {
      $0.budgetMilliseconds
    }.restated(),
    .millisecondsOrNull(
      "remaining_ms", "What is left of the budget; negative when overspent",
      "エラーバジェットの残量。使い切りを超えると負"
    ) {
      $0.remainingMilliseconds
    }.restated(),
    .integer(
      "outages", unit: .count, "Counted outages that start in the period", "期間内に始まった、数える停止の回数"
    ) { $0.outages }.restated(),
    .integer(
      "flaps", unit: .count, "Runs of failed checks too short to count", "瞬断の回数（停止に数えない短い失敗の連続）"
    ) { $0.flaps }.restated(),
    .millisecondsOrNull(
      "mtbf_ms", "Mean time between failures; null where nothing failed",
      "平均故障間隔 (MTBF)。停止がなければ null"
    ) {
      $0.meanTimeBetweenFailures
    }.restated(),
    .percentOrNull(
      "own_pct", "Availability with only the down time that no dependency caused",
      "自要因の停止だけで見た稼働率（依存先による停止を除く）"
    ) {
      $0.ownPartsPerMillion
    }.restated(),
    .textOrNull(
      "worst_case_verdict", "The verdict had all unknown time been down; null without a target",
      "不明時間をすべて停止とみなした場合の判定。目標がなければ null"
    ) {
      $0.worstCaseVerdict?.rawValue
    }.restated(),
    .iso8601OrNull(
      "exhausted_at", "When more than the whole period's budget was spent", "期間全体のエラーバジェットを使い切った時刻"
    ) {
      $0.exhaustedAt
    }.restated(),
    .epochOrNull(
      "exhausted_ms", "When more than the whole period's budget was spent", "期間全体のエラーバジェットを使い切った時刻"
    ) {
      $0.exhaustedAt
    },
  ]

  static let figure: @Sendable (any TableRow) throws(TableError) -> AvailabilityFigure = {
    row throws(TableError) in
    AvailabilityFigure(
      period: row.text("period"),
      periodKind: try row.word("period_kind"),
      service: row.textOrNil("service"),
      account: row.text("account"),
      tier: row.textOrNil("tier"),
      target: try row.objectiveOrNil("target_ppm"),
      budgetMilliseconds: row.integerOrNil("budget_ms"),
      totals: StateTotals(
        up: row.integer("up_ms"), degraded: row.integer("degraded_ms"),
        down: row.integer("down_ms"), unknown: row.integer("unknown_ms"),
        excluded: row.integer("excluded_ms")),
      grossPartsPerMillion: row.partsPerMillionOrNil(percent: "gross_pct"),
      lowestPartsPerMillion: row.partsPerMillionOrNil(percent: "lowest_pct"),
      highestPartsPerMillion: row.partsPerMillionOrNil(percent: "highest_pct"),
      ownPartsPerMillion: row.partsPerMillionOrNil(percent: "own_pct"),
      verdict: try row.wordOrNil("verdict"),
      worstCaseVerdict: try row.wordOrNil("worst_case_verdict"),
      isCertain: row.flag("is_certain"),
      outages: row.integer("outages"),
      flaps: row.integer("flaps"),
      exhaustedAt: row.instantOrNil("exhausted_ms"))
  }
}
