public import ServiceLevels

extension FigureTable where Figure == SilenceFigure {
  public static var silences: Self { MonitorSilenceTable.table }
}

enum MonitorSilenceTable {
  static let table = FigureTable<SilenceFigure>(
    "monitor_silence",
    "A time in which nearly all probes were silent together: an outage of the monitoring",
    "ほぼすべての計測点が同時に途絶えた時間（監視停止）",
    indexes: [["start_ms"]],
    columns: [
      .iso8601("started_at", "When it began", "始まった時刻") { $0.interval.start },
      .iso8601("ended_at", "When it was over", "終わった時刻") { $0.interval.end },
      .epoch("start_ms", "When it began", "始まった時刻") { $0.interval.start },
      .epoch("end_ms", "When it was over", "終わった時刻") { $0.interval.end },
      .milliseconds("duration_ms", "From start to end", "開始から終わりまで") { $0.interval.milliseconds },
      .integer("probes_silent", unit: .count, "The most that were silent at once", "同時に途絶えた計測点の最大数")
      {
        $0.probesSilent
      },
      .integer("probes", unit: .count, "All probes", "すべての計測点の数") { $0.probes },
    ],
    read: { row throws(TableError) in
      SilenceFigure(
        interval: try row.interval("start_ms", "end_ms"),
        probesSilent: row.integer("probes_silent"), probes: row.integer("probes"))
    })
}
