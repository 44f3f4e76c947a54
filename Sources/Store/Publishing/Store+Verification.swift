import Glibc
import SQLite
import Tables

// What `sla verify` asks of a store.
extension Store {
  /// Looks at every page, index and reference, and throws `damaged` where something is wrong.
  public func checkEverything() throws(StoreError) {
    var complaints = try attempt { () throws(SQLiteError) in
      let damage = try connection.integrityCheck()
      return damage.isEmpty ? try connection.foreignKeyCheck() : damage
    }
    if complaints.isEmpty { complaints = try incompletePacks() }
    if !complaints.isEmpty { throw .damaged(path: path, complaints: complaints) }
  }

  /// Copies the store as it stands to a new file that only its owner reads; runs may go on meanwhile.
  public func copy(to destination: String) throws(StoreError) {
    let descriptor = open(destination, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(path: destination, errno: errno) }
    Glibc.close(descriptor)
    try attempt { () throws(SQLiteError) in try connection.vacuum(into: destination) }
  }

  /// Forgets all that was made of what the files say: histories and figures, but not which periods there are, and
  /// nothing of closed periods.
  public func forgetResults() throws(StoreError) {
    try atomically { () throws(StoreError) in
      try run("DELETE FROM history")
      for table in Schema.remadeTables {
        try run("DELETE FROM \(quoted(table.name))")
      }
    }
  }

  /// Forgets all that was read from files, and what was made of it.
  public func forgetFiles() throws(StoreError) {
    try forgetResults()
    try atomically { () throws(StoreError) in
      let tables = [
        "probe_checks", "gauge_series", "incident_record", "operation_record", "rejected_line",
        "ignored_field", "unknown_name", "file", "pack", "probe",
      ]
      for table in tables { try run("DELETE FROM \(quoted(table))") }
    }
    probeIDs.removeAll()
    forgetParts()
  }

  /// How the results in another store differ from those in this one: one line a table, none where they are the same.
  public func differences(fromStoreAt other: String) throws(StoreError) -> [String] {
    try run("ATTACH DATABASE ? AS other", [.text(other)])
    defer {
      connection.forgetStatements()
      try? connection.execute("DETACH DATABASE other")
    }
    var differences: [String] = []
    let history = ("history", ["kind", "name", "packed"])
    let figures = Schema.figureTables.map { ($0.name, $0.columns.map(\.name)) }
    for (table, columns) in [history] + figures where !table.hasPrefix("closed_") {
      let here = try excess(of: table, columns, in: "main", over: "other")
      let there = try excess(of: table, columns, in: "other", over: "main")
      if let example = here.example ?? there.example {
        differences.append(
          "\(table): \(here.count) rows are not as computed anew, \(there.count) of these are missing; "
            + "the first: \(example)")
      }
    }
    return differences
  }

  /// The rows that one store has more of than the other, and the first of them as text.
  private func excess(
    of table: String, _ columns: [String], in schema: String, over other: String
  ) throws(StoreError) -> (count: Int, example: String?) {
    let list = columns.map { quoted($0) }.joined(separator: ", ")
    func counted(_ schema: String) -> String {
      "SELECT \(list), count(*) AS copies FROM \(schema).\(quoted(table)) GROUP BY \(list)"
    }
    let example = columns.prefix(4).map { "quote(\(quoted($0)))" }.joined(separator: " || ' ' || ")
    let found = try firstRow(
      """
      SELECT count(*), min(\(example))
      FROM (\(counted(schema)) EXCEPT \(counted(other)))
      """
    ) { ($0.integer(0), $0.textOrNil(1)) }
    return found.map { ($0.0, $0.1) } ?? (0, nil)
  }
}
