import ServiceLevels
import SQLite

/// Every probe that a file ever spoke of.
enum ProbeTable {
  static func key(_ row: Row) -> ProbeKey {
    ProbeKey(
      account: row.text("account"), service: row.text("service"), zone: row.text("zone"),
      check: row.text("check"))
  }
}

extension Store {
  /// The number of a probe, made where it has none.
  func probeID(_ probe: ProbeKey) throws(StoreError) -> Int {
    if let id = probeIDs[probe] { return id }
    let values: [SQLiteValue] = [
      .text(probe.service), .text(probe.account), .text(probe.zone), .text(probe.check),
    ]
    try run(
      """
      INSERT INTO probe (service, account, zone, "check") VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """, values)
    let id = try firstRow(
      """
      SELECT id FROM probe WHERE service = ? AND account = ? AND zone = ? AND "check" = ?
      """, values
    ) { $0.integer(0) }
    guard let id else { throw .unreadable(table: "probe", detail: "a probe just made is gone") }
    probeIDs[probe] = id
    return id
  }
}
