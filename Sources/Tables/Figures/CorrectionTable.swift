public import ServiceLevels

extension FigureTable where Figure == CorrectionFigure {
  public static var corrections: Self { CorrectionTable.table }
}

enum CorrectionTable {
  static let table = FigureTable<CorrectionFigure>(
    "correction", "A correction, and what the figure would be without it", "補正と、補正しなかった場合の値",
    indexes: [["period"]], order: "period, rowid",
    columns: [
      .period { $0.period },
      .text("operation_id", "The correction's id in the operations log", "運用記録での補正の ID") {
        $0.operationID
      }.references("operation", "operation_id"),
      .textOrNull("service", "The service; null for the account itself", "サービス。アカウント自身では null") {
        $0.service
      }.references("service"),
      .text("account", "The account", "アカウント") { $0.account },
      .text(
        "state", "What it sets the timeline to: up, degraded, down, excluded or unknown",
        "補正後の状態: up（正常）、degraded（縮退）、down（停止）、excluded（対象外）、unknown（不明）"
      ) {
        $0.state.rawValue
      },
      .iso8601("started_at", "From when on", "開始の時刻") { $0.interval.start },
      .iso8601("ended_at", "Until when", "終わりの時刻") { $0.interval.end },
      .epoch("start_ms", "From when on", "開始の時刻") { $0.interval.start },
      .epoch("end_ms", "Until when", "終わりの時刻") { $0.interval.end },
      .textOrNull("author", "Who decided it", "決めた人") { $0.author },
      .textOrNull("reason", "Why", "理由") { $0.reason },
      .percentOrNull("availability_pct", "The period's availability", "期間の稼働率") {
        $0.partsPerMillion
      },
      .percentOrNull(
        "without_pct", "The same, had this correction not been made", "この補正がなかった場合の稼働率"
      ) {
        $0.withoutPartsPerMillion
      },
    ],
    read: { row throws(TableError) in
      CorrectionFigure(
        period: row.text("period"), operationID: row.text("operation_id"),
        service: row.textOrNil("service"), account: row.text("account"),
        state: try row.word("state"),
        interval: try row.interval("start_ms", "end_ms"),
        author: row.textOrNil("author"), reason: row.textOrNil("reason"),
        partsPerMillion: row.partsPerMillionOrNil(percent: "availability_pct"),
        withoutPartsPerMillion: row.partsPerMillionOrNil(percent: "without_pct"))
    })
}
