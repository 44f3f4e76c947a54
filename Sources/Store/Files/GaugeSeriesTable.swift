public import ServiceLevels
import SQLite

// The samples of one gauge of one probe in one file, packed.
extension Store {
  /// The names of all gauges, in order.
  public func gaugeNames() throws(StoreError) -> [String] {
    try rows("SELECT DISTINCT name FROM gauge_series ORDER BY name") { $0.text(0) }
  }

  /// What every file says of one gauge: probe after probe, each by first sample. Files may overlap.
  public func gaugeSeries(named name: String) throws(StoreError) -> [GaugeSeries] {
    try rows(
      """
      SELECT service, account, zone, "check", name, samples
      FROM gauge_series JOIN probe ON probe.id = probe_id
      WHERE name = ?
      ORDER BY service, account, zone, "check", first_ms, file_id
      """, [.text(name)]
    ) { row throws(StoreError) in
      GaugeSeries(
        probe: ProbeTable.key(row), name: row.text("name"),
        samples: try unpacked(table: "gauge_series") { () throws(PackedError) in
          try PackedSamples.unpack(row.blob("samples"))
        })
    }
  }

  func insert(_ series: GaugeSeries, file: Int) throws(StoreError) {
    try run(
      "INSERT INTO gauge_series (file_id, probe_id, name, first_ms, samples) VALUES (?, ?, ?, ?, ?)",
      [
        .integer(file), .integer(try probeID(series.probe)), .text(series.name),
        .integer(series.samples.first?.time.milliseconds ?? 0),
        .blob(PackedSamples.pack(series.samples)),
      ])
  }
}
