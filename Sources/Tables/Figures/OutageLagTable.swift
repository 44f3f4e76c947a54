public import ServiceLevels

extension FigureTable where Figure == OutageLagFigure {
  public static var outageLags: Self { OutageLagTable.table }
}

enum OutageLagTable {
  static let table = FigureTable<OutageLagFigure>(
    "outage_lag", "Replication lag when an outage began: the recovery point that would have been",
    "停止開始時のレプリケーション遅延（その時点で切り替えた場合の復旧時点）",
    indexes: [["service", "outage_start_ms"]],
    columns: [
      .text("service", "The service that was down", "停止したサービス") { $0.service }
        .references("service"),
      .epoch("outage_start_ms", "The outage's start, as in outage", "停止の開始。outage と同じ値") {
        $0.outageStart
      },
      .iso8601("outage_started_at", "The outage's start", "停止の開始") { $0.outageStart },
      .text("source", "The service whose probe brought the sample", "値を送った計測点のサービス") { $0.source },
      .decimalOrNull(
        "lag_ms", unit: .milliseconds, "The lag then", "そのときの遅延", millionths: { $0.lagMillionths }),
      .iso8601(
        "sampled_at", "When the sample was taken: at the start, or last before it",
        "計測時刻（開始の時刻、またはその直前）"
      ) {
        $0.sampledAt
      },
      .epoch("sampled_ms", "When the sample was taken", "計測時刻") { $0.sampledAt },
      .millisecondsOrNull("rpo_ms", "The recovery point promised", "目標復旧時点 (RPO)") {
        $0.rpoMilliseconds
      },
      .flagOrNull("rpo_met", "Whether it would have been kept", "RPO を守れたはずか") { $0.isWithinRPO },
      .integer(
        "lag_millionths", unit: .millionthsOfMillisecond, "The lag then, exactly", "そのときの遅延（厳密値）"
      ) {
        $0.lagMillionths
      },
      .outage {
        .service($0.service)
      } start: {
        $0.outageStart
      },
    ],
    read: { row in
      OutageLagFigure(
        service: row.text("service"), outageStart: row.instant("outage_start_ms"),
        source: row.text("source"), sampledAt: row.instant("sampled_ms"),
        lagMillionths: row.integer("lag_millionths"), rpoMilliseconds: row.integerOrNil("rpo_ms"))
    })
}
