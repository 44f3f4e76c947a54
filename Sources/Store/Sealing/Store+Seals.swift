import SQLite
import Tables

// Every table that lasts has a seal: what the program writes keeps it true, by triggers of its own connection, and what
// anybody else writes does not.
extension Store {
  /// Made anew by the program whenever it is asked for, and proven by computing it: no seal.
  private static let unsealed: Set<String> = ["seal", "history"]

  /// The tables that cannot be made again from others, with their columns.
  private func sealedTables() throws(SQLiteError) -> [(name: String, columns: [String])] {
    let remade = Set(
      (Schema.remadeTables + DataDictionary.explained.filter { !$0.isLasting }).map(\.name))
    let names = try connection.rows(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ) { $0.text(0) }
    var tables: [(name: String, columns: [String])] = []
    for name in names where !remade.contains(name) && !Store.unsealed.contains(name) {
      tables.append(
        (
          name,
          try connection.rows("SELECT name FROM pragma_table_info(?)", [.text(name)]) { $0.text(0) }
        ))
    }
    return tables
  }

  /// Seals every table as it stands: of a store that was just made, or brought to another version.
  func sealEverything() throws(SQLiteError) {
    try Seal.define(in: connection)
    try connection.run("DELETE FROM main.seal")
    for (table, columns) in try sealedTables() {
      let (rows, digest) = try sum(of: table, columns)
      try connection.run(
        "INSERT INTO main.seal (table_name, rows, digest) VALUES (?, ?, ?)",
        [.text(table), .integer(rows), .integer(digest)])
    }
  }

  /// Seals the records as they stand: what was damaged is mended from the logs, and what the damaged rows once added to the
  /// seal nobody knows.
  public func sealRecords() throws(StoreError) {
    try atomically { () throws(StoreError) in
      try attempt { () throws(SQLiteError) in
        for (table, columns) in try sealedTables()
        where ["incident_record", "operation_record"].contains(table) {
          let (rows, digest) = try sum(of: table, columns)
          try connection.run(
            "UPDATE main.seal SET rows = ?, digest = ? WHERE table_name = ?",
            [.integer(rows), .integer(digest), .text(table)])
        }
      }
    }
  }

  /// Has this connection keep the seals of all that it writes.
  func keepSeals() throws(SQLiteError) {
    try Seal.define(in: connection)
    let places = Dictionary(
      try connection.rows("SELECT table_name, id FROM main.seal") {
        ($0.text(0), $0.integer(1))
      },
      uniquingKeysWith: { first, _ in first })
    for (table, columns) in try sealedTables() {
      guard let place = places[table] else { continue }
      for (event, changes) in [
        ("INSERT", [("new", 1)]), ("DELETE", [("old", -1)]), ("UPDATE", [("old", -1), ("new", 1)]),
      ] {
        let updates = changes.map { row, sign in
          let values = columns.map { "\(row).\(quoted($0))" }.joined(separator: ", ")
          return """
            UPDATE seal SET rows = rows + \(sign), digest = \(Seal.function)(digest, \(sign), \(values))
              WHERE id = \(place);
            """
        }.joined(separator: "\n")
        try connection.execute(
          """
          CREATE TEMP TRIGGER \(quoted("seal_\(table)_\(event)")) AFTER \(event) ON main.\(quoted(table)) BEGIN
          \(updates)
          END
          """)
      }
    }
  }

  /// What is not as the program left it, a line a table. Reads every row of what lasts.
  public func brokenSeals() throws(StoreError) -> [String] {
    try attempt { () throws(SQLiteError) in
      // Looked at only, a store of an earlier version has none.
      guard case .integer(Schema.version)? = try connection.pragma("user_version") else {
        return []
      }
      guard
        try connection.firstRow(
          "SELECT 1 FROM main.sqlite_schema WHERE name = 'seal'", [], { _ in true }) == true
      else { return ["seal: the table is gone"] }
      try Seal.define(in: connection)
      var broken: [String] = []
      let sealed = Dictionary(
        try connection.rows("SELECT table_name, rows, digest FROM main.seal") {
          ($0.text(0), ($0.integer(1), $0.integer(2)))
        }, uniquingKeysWith: { first, _ in first })
      for (table, columns) in try sealedTables() {
        guard let (rows, digest) = sealed[table] else {
          broken.append("\(table): has no seal")
          continue
        }
        let found = try sum(of: table, columns)
        if found == (rows, digest) { continue }
        broken.append(
          found.rows == rows
            ? "\(table): a row is another than the program wrote"
            : "\(table): \(found.rows) rows, and the program wrote \(rows)")
      }
      return broken
    }
  }

  /// Names what is in some tables: another wherever a row is another.
  public func seals(of tables: [String]) throws(StoreError) -> String {
    var digests: [String] = []
    for table in tables {
      digests += try rows("SELECT digest FROM main.seal WHERE table_name = ?", [.text(table)]) {
        String(UInt(bitPattern: $0.integer(0)), radix: 16)
      }
    }
    return digests.joined(separator: ".")
  }

  private func sum(
    of table: String, _ columns: [String]
  ) throws(SQLiteError) -> (rows: Int, digest: Int) {
    let values = columns.map { quoted($0) }.joined(separator: ", ")
    let digests = try connection.rows(
      "SELECT \(Seal.function)(0, 1, \(values)) FROM main.\(quoted(table))"
    ) { $0.integer(0) }
    return (digests.count, digests.reduce(0, &+))
  }
}
