public import ServiceLevels
import SQLite

extension FigureTable where Figure == MeanFigure {
  public static var means: Self { IncidentMeanTable.table }
}

enum IncidentMeanTable {
  static let name = "incident_mean"

  static let table = FigureTable<MeanFigure>(
    name, "Mean, median and 90th percentile of a time over the incidents of a period",
    indexes: [["period", "scope"]], order: "period, rowid",
    columns: columns, read: figure)

  static let columns: [FigureColumn<MeanFigure>] = [
    .text("period", "The period's key") { $0.period },
    .text("scope", "all, tier:critical, service:order and so on") { $0.scope.text },
    .text("metric", "ttd, tta, ttr, restore or close, as in incident_time") {
      $0.metric.rawValue
    },
    .integer("count", unit: "count", "Incidents that have the time") { $0.count },
    .millisecondsOrNull("mean_ms", "Their mean, rounded half up") { $0.meanMilliseconds },
    .millisecondsOrNull("median_ms", "Their median, nearest rank") { $0.medianMilliseconds },
    .millisecondsOrNull("p90_ms", "Their 90th percentile, nearest rank") {
      $0.ninetiethMilliseconds
    },
    .integer("left_out", unit: "count", "Incidents that lack the time") { $0.leftOut },
  ]

  static let figure: @Sendable (Row) throws(StoreError) -> MeanFigure = {
    row throws(StoreError) in
    MeanFigure(
      period: row.text("period"), scope: try row.value("scope", of: name, Scope.init(text:)),
      metric: try row.word("metric", of: name), count: row.integer("count"),
      meanMilliseconds: row.integerOrNil("mean_ms"),
      medianMilliseconds: row.integerOrNil("median_ms"),
      ninetiethMilliseconds: row.integerOrNil("p90_ms"), leftOut: row.integer("left_out"))
  }
}
