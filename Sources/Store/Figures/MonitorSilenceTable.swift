public import ServiceLevels
import SQLite

extension FigureTable where Figure == SilenceFigure {
  public static var silences: Self { MonitorSilenceTable.table }
}

enum MonitorSilenceTable {
  static let name = "monitor_silence"

  static let table = FigureTable<SilenceFigure>(
    name, "A time in which nearly all probes were silent together: an outage of the monitoring",
    indexes: [["start_ms"]],
    columns: [
      .iso8601("started_at", "When it began") { $0.interval.start },
      .iso8601("ended_at", "When it was over") { $0.interval.end },
      .epoch("start_ms", "When it began") { $0.interval.start },
      .epoch("end_ms", "When it was over") { $0.interval.end },
      .milliseconds("duration_ms", "From start to end") { $0.interval.milliseconds },
      .integer("probes_silent", unit: "count", "The most that were silent at once") {
        $0.probesSilent
      },
      .integer("probes", unit: "count", "All probes") { $0.probes },
    ],
    read: { row throws(StoreError) in
      SilenceFigure(
        interval: try row.interval("start_ms", "end_ms", of: name),
        probesSilent: row.integer("probes_silent"), probes: row.integer("probes"))
    })
}
