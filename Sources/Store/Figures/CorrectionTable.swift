public import ServiceLevels
import SQLite

extension FigureTable where Figure == CorrectionFigure {
  public static var corrections: Self { CorrectionTable.table }
}

enum CorrectionTable {
  static let name = "correction"

  static let table = FigureTable<CorrectionFigure>(
    name, "A correction, and what the figure would be without it",
    indexes: [["period"]], order: "period, rowid",
    columns: [
      .text("period", "The period's key") { $0.period },
      .text("operation_id", "The correction's id in the operations log") { $0.operationID },
      .textOrNull("service", "The service; null for the account itself") { $0.service },
      .text("account", "The account") { $0.account },
      .text("state", "What it sets the timeline to: up, degraded, down or excluded") {
        $0.state.rawValue
      },
      .iso8601("started_at", "From when on") { $0.interval.start },
      .iso8601("ended_at", "Until when") { $0.interval.end },
      .epoch("start_ms", "From when on") { $0.interval.start },
      .epoch("end_ms", "Until when") { $0.interval.end },
      .textOrNull("author", "Who decided it") { $0.author },
      .textOrNull("reason", "Why") { $0.reason },
      .percentOrNull("availability_pct", "The period's availability") { $0.partsPerMillion },
      .percentOrNull("without_pct", "The same, had this correction not been made") {
        $0.withoutPartsPerMillion
      },
    ],
    read: { row throws(StoreError) in
      CorrectionFigure(
        period: row.text("period"), operationID: row.text("operation_id"),
        service: row.textOrNil("service"), account: row.text("account"),
        state: try row.word("state", of: name),
        interval: try row.interval("start_ms", "end_ms", of: name),
        author: row.textOrNil("author"), reason: row.textOrNil("reason"),
        partsPerMillion: row.partsPerMillionOrNil(percent: "availability_pct"),
        withoutPartsPerMillion: row.partsPerMillionOrNil(percent: "without_pct"))
    })
}
