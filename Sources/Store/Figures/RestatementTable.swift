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
      .text("subject", "The service, or the account where there is none") { $0.subject },
      .text("figure", "The column of availability that changed") { $0.figure },
      .integer("before", unit: "as the figure", "As it was published") { $0.before },
      .integer("after", unit: "as the figure", "As it is now") { $0.after },
      .iso8601("closed_at", "When the period was closed") { $0.closedAt },
      .text("cause", "late files, corrections or catalog; a row for each") { $0.cause },
      .text("sources", "The files and corrections that came after closing") { $0.sources },
      .integer("difference", unit: "as the figure", "After less before") { $0.after - $0.before },
      .epoch("closed_ms", "When the period was closed") { $0.closedAt },
    ],
    read: { row in
      RestatementFigure(
        period: row.text("period"), subject: row.text("subject"), figure: row.text("figure"),
        before: row.integer("before"), after: row.integer("after"),
        closedAt: row.instant("closed_ms"), cause: row.text("cause"),
        sources: row.text("sources"))
    })
}
