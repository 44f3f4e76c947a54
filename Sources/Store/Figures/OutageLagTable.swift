public import ServiceLevels
import SQLite

extension FigureTable where Figure == OutageLagFigure {
  public static var outageLags: Self { OutageLagTable.table }
}

enum OutageLagTable {
  static let table = FigureTable<OutageLagFigure>(
    "outage_lag", "Replication lag when an outage began: the recovery point that would have been",
    indexes: [["service", "outage_start_ms"]],
    columns: [
      .text("service", "The service that was down") { $0.service },
      .epoch("outage_start_ms", "The outage's start, as in outage") { $0.outageStart },
      .iso8601("outage_started_at", "The outage's start") { $0.outageStart },
      .text("source", "The service whose probe brought the sample") { $0.source },
      .realOrNull("lag_ms", unit: "ms", "The lag then") { Double($0.lagMillionths) / 1_000_000 },
      .iso8601("sampled_at", "When the sample was taken: at the start, or last before it") {
        $0.sampledAt
      },
      .epoch("sampled_ms", "When the sample was taken") { $0.sampledAt },
      .millisecondsOrNull("rpo_ms", "The recovery point promised") { $0.rpoMilliseconds },
      .flagOrNull("rpo_met", "Whether it would have been kept") { $0.isWithinRPO },
      .integer("lag_millionths", unit: "millionths of a ms", "The lag then, exactly") {
        $0.lagMillionths
      },
    ],
    read: { row in
      OutageLagFigure(
        service: row.text("service"), outageStart: row.instant("outage_start_ms"),
        source: row.text("source"), sampledAt: row.instant("sampled_ms"),
        lagMillionths: row.integer("lag_millionths"), rpoMilliseconds: row.integerOrNil("rpo_ms"))
    })
}
