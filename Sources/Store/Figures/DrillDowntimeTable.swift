public import ServiceLevels
import SQLite

extension FigureTable where Figure == DrillFigure {
  public static var drills: Self { DrillDowntimeTable.table }
}

enum DrillDowntimeTable {
  static let name = "drill_downtime"

  static let table = FigureTable<DrillFigure>(
    name, "The down time that a drill or game day caused, with both figures",
    indexes: [["period", "service"]], order: "period, rowid",
    columns: [
      .text("period", "The period's key") { $0.period },
      .text("operation_id", "The drill's id in the operations log") { $0.operationID },
      .text("kind", "drill or game_day") { $0.kind.rawValue },
      .text("service", "The service that was down") { $0.service },
      .milliseconds("down_ms", "Down time while the drill ran") { $0.downMilliseconds },
      .percentOrNull("availability_pct", "The period's availability") { $0.partsPerMillion },
      .percentOrNull("without_pct", "The same, with that down time excluded") {
        $0.withoutPartsPerMillion
      },
    ],
    read: { row throws(StoreError) in
      DrillFigure(
        period: row.text("period"), operationID: row.text("operation_id"),
        kind: try row.word("kind", of: name), service: row.text("service"),
        downMilliseconds: row.integer("down_ms"),
        partsPerMillion: row.partsPerMillionOrNil(percent: "availability_pct"),
        withoutPartsPerMillion: row.partsPerMillionOrNil(percent: "without_pct"))
    })
}
