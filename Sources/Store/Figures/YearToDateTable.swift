public import ServiceLevels
import SQLite

extension FigureTable where Figure == YearToDateFigure {
  public static var yearToDate: Self { YearToDateTable.table }
}

enum YearToDateTable {
  static let table = FigureTable<YearToDateFigure>(
    "year_to_date", "The budget of a year, what is spent, and where the present rate leads",
    indexes: [["period", "service"]], order: "period, rowid",
    columns: [
      .text("period", "The period reported on, at whose end this stands") { $0.period },
      .text("year", "The key of the calendar or fiscal year") { $0.year },
      .text(
        "service",
        "The service, or tier:critical and so on; a service named so has service: before its name"
      ) { $0.scope.serviceText },
      .milliseconds("budget_ms", "The down time that the target allows in the whole year") {
        $0.budgetMilliseconds
      },
      .milliseconds("consumed_ms", "Down time so far") { $0.consumedMilliseconds },
      .milliseconds("projected_ms", "Down time by the end of the year at the present rate") {
        $0.projectedMilliseconds
      },
      .iso8601OrNull("exhausted_at", "When the budget was or will be spent; null if it lasts") {
        $0.exhaustedAt
      },
      .epochOrNull("exhausted_ms", "When the budget was or will be spent; null if it lasts") {
        $0.exhaustedAt
      },
    ],
    read: { row in
      YearToDateFigure(
        period: row.text("period"), year: row.text("year"),
        scope: Scope(serviceText: row.text("service")),
        budgetMilliseconds: row.integer("budget_ms"),
        consumedMilliseconds: row.integer("consumed_ms"),
        projectedMilliseconds: row.integer("projected_ms"),
        exhaustedAt: row.instantOrNil("exhausted_ms"))
    })
}
