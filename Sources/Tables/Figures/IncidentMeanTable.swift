public import ServiceLevels

extension FigureTable where Figure == MeanFigure {
  public static var means: Self { IncidentMeanTable.table }
}

enum IncidentMeanTable {
  static let table = FigureTable<MeanFigure>(
    "incident_mean", "Mean, median and 90th percentile of a time over the incidents of a period",
    "期間のインシデントについての、ある時間の平均・中央値・90パーセンタイル",
    indexes: [["period", "scope"]], order: "period, rowid",
    columns: columns, read: figure)

  static let columns: [FigureColumn<MeanFigure>] = [
    .period { $0.period },
    .text(
      "scope", "all, tier:critical, service:order and so on",
      "all（全体）、tier:critical、service:order など"
    ) { $0.scope.text },
    .text(
      "metric", "ttd, tta, ttr, restore or close, as in incident_time",
      "ttd、tta、ttr、restore、close のいずれか。incident_time と同じ"
    ) {
      $0.metric.rawValue
    },
    .integer("count", unit: .count, "Incidents that have the time", "その時間が分かるインシデントの件数") {
      $0.count
    }.restated(),
    .millisecondsOrNull("mean_ms", "Their mean, rounded half up", "平均（四捨五入）") {
      $0.meanMilliseconds
    }.restated(.first),
    .millisecondsOrNull("median_ms", "Their median, nearest rank", "中央値（最近順位法）") {
      $0.medianMilliseconds
    }.restated(.first),
    .millisecondsOrNull("p90_ms", "Their 90th percentile, nearest rank", "90パーセンタイル（最近順位法）") {
      $0.ninetiethMilliseconds
    }.restated(.first),
    .integer("left_out", unit: .count, "Incidents that lack the time", "その時間が分からないインシデントの件数") {
      $0.leftOut
    }.restated(),
  ]

  static let figure: @Sendable (any TableRow) throws(TableError) -> MeanFigure = {
    row throws(TableError) in
    MeanFigure(
      period: row.text("period"), scope: try row.value("scope", Scope.init(text:)),
      metric: try row.word("metric"), count: row.integer("count"),
      meanMilliseconds: row.integerOrNil("mean_ms"),
      medianMilliseconds: row.integerOrNil("median_ms"),
      ninetiethMilliseconds: row.integerOrNil("p90_ms"), leftOut: row.integer("left_out"))
  }
}
