import SQLite
import ServiceLevels
import Tables

/// What a published snapshot gave to a store.
public struct BroughtBack: Hashable, Sendable {
  /// The keys of the closed periods that the store did not have, in order.
  public fileprivate(set) var periods: [String] = []
  /// Of those it has already: they stay as they are.
  public fileprivate(set) var present: [String] = []
  /// How many decisions came (`forgotten_file`, `acknowledged_day`).
  public fileprivate(set) var decisions = 0
}

// Bringing back what cannot be made again from logs, from what analysts were given of it.
extension Store {
  /// Takes the closed periods and the decisions of a snapshot that this store does not have: all of them, or none. The
  /// snapshot has to be one (`checkSnapshot`).
  ///
  /// Which files were known when a period was closed is told by when the snapshot's were read. The catalog of that time is
  /// not in a snapshot, so that it is named as no cause of a restatement.
  public func bringBack(fromSnapshot path: String) throws(StoreError) -> BroughtBack {
    try run("ATTACH DATABASE ? AS snapshot", [.text(path)])
    defer {
      connection.forgetStatements()
      try? connection.execute("DETACH DATABASE snapshot")
    }
    return try atomically { () throws(StoreError) in
      var brought = BroughtBack()
      let known = Set(try closedPeriods().map(\.key))
      let periods = try rows("SELECT period FROM snapshot.closed_period ORDER BY rowid") {
        $0.text(0)
      }
      for period in periods {
        if known.contains(period) {
          brought.present.append(period)
          continue
        }
        try bringBack(period)
        // Read as every report will: what cannot be is no figure.
        _ = try closing(of: period)
        brought.periods.append(period)
      }
      for table in ["forgotten_file", "acknowledged_day"] {
        let columns = try sharedColumns(of: table)
        if columns.isEmpty { continue }
        try run(
          """
          INSERT INTO main.\(table) (\(columns))
          SELECT \(columns) FROM (SELECT \(columns) FROM snapshot.\(table)
            EXCEPT SELECT \(columns) FROM main.\(table))
          """)
        brought.decisions += connection.changedRows
      }
      _ = try figures(.forgottenFiles)
      _ = try figures(.acknowledgedDays)
      return brought
    }
  }

  private func bringBack(_ period: String) throws(StoreError) {
    for table in ["closed_period", "closed_figure", "closed_tier", "closed_mean"] {
      let columns = try sharedColumns(of: table)
      if columns.isEmpty { continue }
      try run(
        """
        INSERT INTO main.\(table) (\(columns))
        SELECT \(columns) FROM snapshot.\(table) WHERE period = ? ORDER BY rowid
        """, [.text(period)])
    }
    let known = """
      SELECT path, sha256 FROM snapshot.source_file
      WHERE ingested_at <= (SELECT closed_at FROM snapshot.closed_period WHERE period = ?1)
      """
    try run(
      """
      INSERT INTO main.closed_source (period, kind, name)
      SELECT DISTINCT ?1, 'file', sha256 FROM (\(known))
      """, [.text(period)])
    if try !sharedColumns(of: "forgotten_file").isEmpty {
      try run(
        """
        INSERT INTO main.closed_source (period, kind, name)
        SELECT DISTINCT ?1, 'file', sha256 FROM snapshot.forgotten_file
        WHERE ingested_ms <= (SELECT closed_ms FROM snapshot.closed_period WHERE period = ?1)
        ON CONFLICT DO NOTHING
        """, [.text(period)])
    }
    try run(
      """
      INSERT INTO main.closed_source (period, kind, name)
      SELECT DISTINCT ?1, 'correction', operation_id FROM snapshot.operation
      WHERE kind = 'correction' AND file IN (SELECT path FROM (\(known)))
      """, [.text(period)])
  }

  /// The columns that a table has here and in the snapshot, which may be of an earlier version; empty where it has none.
  private func sharedColumns(of table: String) throws(StoreError) -> String {
    try rows(
      """
      SELECT name FROM pragma_table_info(?1, 'main')
      WHERE name IN (SELECT name FROM pragma_table_info(?1, 'snapshot')) ORDER BY cid
      """, [.text(table)]
    ) { quoted($0.text(0)) }.joined(separator: ", ")
  }

  /// Refuses a snapshot that is damaged, or of a later version.
  public static func checkSnapshot(_ path: String) throws(StoreError) {
    let found: (version: SQLiteValue?, complaints: [String])
    do throws(SQLiteError) {
      let snapshot = try Connection(path: path, mode: .immutable)
      found = (try snapshot.pragma("user_version"), try snapshot.integrityCheck())
    } catch {
      throw Store.error(error, path: path)
    }
    if case .integer(let version)? = found.version, version > Schema.version {
      throw .newerVersion(path: path, found: version, known: Schema.version)
    }
    if !found.complaints.isEmpty { throw .damaged(path: path, complaints: found.complaints) }
  }
}
