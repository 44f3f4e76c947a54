public import ServiceLevels
import SQLite

extension FigureTable where Figure == RestatementFigure {
  public static var restatements: Self { RestatementTable.table }
}

enum RestatementTable {
  static let table = FigureTable<RestatementFigure>(
    "restatement", "A published figure of a closed period that later data changed",
    indexes: [["period"]], order: "period, rowid",
    columns: [
      .text("period", "The period's key") { $0.period },
      .text("subject", "The service, the account where there is none, or a scope as tier:critical")
      {
        $0.subject
      },
      .text("figure", "The column that changed; in incident_mean with its metric: ttd_mean_ms") {
        $0.figure
      },
      .integerOrNull(
        "before", unit: "ms, ppm or count",
        "Before this cause: as published, or as an earlier row left it; null for words and none"
      ) { $0.before },
      .integerOrNull("after", unit: "ms, ppm or count", "After it; null for words and none") {
        $0.after
      },
      .iso8601("closed_at", "When the period was closed") { $0.closedAt },
      .text("cause", "late files, corrections or catalog; a row for each, one after the other") {
        $0.cause
      },
      .text("sources", "The files and corrections that came after closing") { $0.sources },
      .integerOrNull("difference", unit: "ms, ppm or count", "After less before") {
        $0.difference
      },
      .epoch("closed_ms", "When the period was closed") { $0.closedAt },
      .text("table_name", "The table it was published in") { $0.table },
      .textOrNull("before_text", "Before, as the column showed it: number, percentage or word") {
        $0.beforeText
      },
      .textOrNull("after_text", "After, likewise; null where there is none") { $0.afterText },
    ],
    read: { row in
      RestatementFigure(
        period: row.text("period"), subject: row.text("subject"), table: row.text("table_name"),
        figure: row.text("figure"), before: row.integerOrNil("before"),
        after: row.integerOrNil("after"), beforeText: row.textOrNil("before_text"),
        afterText: row.textOrNil("after_text"), closedAt: row.instant("closed_ms"),
        cause: row.text("cause"), sources: row.text("sources"))
    })
}
