public import ServiceLevels

extension FigureTable where Figure == YearToDateFigure {
  public static var yearToDate: Self { YearToDateTable.table }
}

enum YearToDateTable {
  static let table = FigureTable<YearToDateFigure>(
    "year_to_date", "The budget of a year, what is spent, and where the present rate leads",
    "年間のエラーバジェット、その消費、現在の速度が続いた場合の見込み",
    indexes: [["period", "service"]], order: "period, rowid",
    columns: [
      .text("period", "The period reported on, at whose end this stands", "報告の期間。その終わりの時点での値") {
        $0.period
      }.references("period"),
      .text("year", "The key of the calendar or fiscal year", "年または年度のキー") { $0.year },
      .textOrNull("service", "The service; null in the row of a tier", "サービス。区分の行では null") {
        if case .service(let name) = $0.scope { name } else { nil }
      }.references("service"),
      .milliseconds(
        "budget_ms", "The down time that the target allows in the whole year", "目標が年間に許す停止時間"
      ) {
        $0.budgetMilliseconds
      },
      .milliseconds("consumed_ms", "Down time so far", "これまでの停止時間") { $0.consumedMilliseconds },
      .millisecondsOrNull(
        "projected_ms",
        "Down time by the end of the year at the present rate; null where nothing counted so far",
        "現在の速度が続いた場合の、期末までの停止時間。判定対象時間がまだなければ null"
      ) {
        $0.projectedMilliseconds
      },
      .iso8601OrNull(
        "exhausted_at", "When the budget was or will be spent; null if it lasts",
        "エラーバジェットを使い切った、または使い切る見込みの時刻。期末まで残るなら null"
      ) {
        $0.exhaustedAt
      },
      .epochOrNull(
        "exhausted_ms", "When the budget was or will be spent; null if it lasts",
        "エラーバジェットを使い切った、または使い切る見込みの時刻。期末まで残るなら null"
      ) {
        $0.exhaustedAt
      },
      .text("scope", "service:order, tier:critical and so on", "service:order、tier:critical など") {
        $0.scope.text
      },
      .textOrNull("tier", "The tier; null in the row of a service", "区分。サービスの行では null") {
        if case .tier(let name) = $0.scope { name } else { nil }
      }.references("tier"),
    ],
    read: { row throws(TableError) in
      YearToDateFigure(
        period: row.text("period"), year: row.text("year"),
        scope: try row.value("scope", Scope.init(text:)),
        budgetMilliseconds: row.integer("budget_ms"),
        consumedMilliseconds: row.integer("consumed_ms"),
        projectedMilliseconds: row.integerOrNil("projected_ms"),
        exhaustedAt: row.instantOrNil("exhausted_ms"))
    })
}
