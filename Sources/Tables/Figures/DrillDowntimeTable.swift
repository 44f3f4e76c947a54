public import ServiceLevels

extension FigureTable where Figure == DrillFigure {
  public static var drills: Self { DrillDowntimeTable.table }
}

enum DrillDowntimeTable {
  static let table = FigureTable<DrillFigure>(
    "drill_downtime", "The down time that a drill or game day caused, with both figures",
    "訓練・ゲームデイが引き起こした停止時間と、それを含む・除いた値",
    indexes: [["period", "service"]], order: "period, rowid",
    columns: [
      .period { $0.period },
      .text("operation_id", "The drill's id in the operations log", "運用記録での訓練の ID") {
        $0.operationID
      }.references("operation", "operation_id"),
      .text("kind", "drill or game_day", "drill（訓練）または game_day（ゲームデイ）") { $0.kind.rawValue },
      .text("service", "The service that was down", "停止したサービス") { $0.service }
        .references("service"),
      .milliseconds("down_ms", "Down time while the drill ran", "訓練中の停止時間") { $0.downMilliseconds },
      .percentOrNull("availability_pct", "The period's availability", "期間の稼働率") {
        $0.partsPerMillion
      },
      .percentOrNull("without_pct", "The same, with that down time excluded", "その停止時間を除いた稼働率") {
        $0.withoutPartsPerMillion
      },
    ],
    read: { row throws(TableError) in
      DrillFigure(
        period: row.text("period"), operationID: row.text("operation_id"),
        kind: try row.word("kind"), service: row.text("service"),
        downMilliseconds: row.integer("down_ms"),
        partsPerMillion: row.partsPerMillionOrNil(percent: "availability_pct"),
        withoutPartsPerMillion: row.partsPerMillionOrNil(percent: "without_pct"))
    })
}
