import SQLite
import ServiceLevels

// How a store comes to the newest schema.
extension Store {
  /// Refuses a file that is another program's, or a later version's.
  func checkIdentity(mayBeEmpty: Bool) throws(StoreError) {
    let (application, version, tables) = try attempt { () throws(SQLiteError) in
      let tables = try connection.firstRow("SELECT count(*) FROM sqlite_schema") { $0.integer(0) }
      return (try integer("application_id"), try integer("user_version"), tables ?? 0)
    }
    if application == 0, version == 0, tables == 0, mayBeEmpty { return }
    guard application == Schema.storeApplicationID else { throw .notAStore(path: path) }
    guard version <= Schema.version else {
      throw .newerVersion(path: path, found: version, known: Schema.version)
    }
  }

  /// Brings the file to the newest schema, version after version, or leaves it as it is.
  func migrate() throws(StoreError) {
    let version = try attempt { () throws(SQLiteError) in try integer("user_version") }
    guard version < Schema.version else { return }
    // A table that others refer to can only be put in another's place while nobody looks (sqlite.org/lang_altertable.html).
    try setForeignKeys("OFF")
    try atomically { () throws(StoreError) in
      try attempt { () throws(SQLiteError) in
        if version < 1 {
          for sql in Schema.workingTables { try connection.execute(sql) }
        } else {
          try dropViews()
          try remakeFiles()
        }
        if version == 1 { try dropFigures() }
        if version < 2 { try makeFigures(besides: version == 1 ? Schema.lastingTables : []) }
        try makeViews()
        try connection.setPragma("application_id", "\(Schema.storeApplicationID)")
        try connection.setPragma("user_version", "\(Schema.version)")
      }
    }
    try setForeignKeys("ON")
  }

  /// Version 3 keeps digests as bytes, and does without what made a row of the ledger dear.
  private func remakeFiles() throws(SQLiteError) {
    try connection.execute(FileTable.sql.replacing("TABLE file", with: "TABLE new_file"))
    let columns = FileTable.columns + ", pack_id, part"
    let kept = columns.replacing("sha256", with: "?")
    let files = try connection.rows("SELECT id, sha256 FROM file ORDER BY id") {
      (id: $0.integer(0), text: $0.text(1))
    }
    for (id, text) in files {
      // What is no digest was damaged before: it is kept, and whoever reads it will say so.
      let digest = ContentDigest(hexadecimal: text)?.bytes ?? Array(text.utf8)
      try connection.run(
        "INSERT INTO new_file (\(columns)) SELECT \(kept) FROM file WHERE id = ?",
        [.blob(digest), .integer(id)])
    }
    try connection.execute("DROP TABLE file; ALTER TABLE new_file RENAME TO file")
  }

  private func setForeignKeys(_ state: String) throws(StoreError) {
    _ = try attempt { () throws(SQLiteError) in try connection.setPragma("foreign_keys", state) }
  }

  /// Version 2 tells more in many tables of figures: what can be computed again is made anew.
  private func dropFigures() throws(SQLiteError) {
    let remade =
      Schema.figureTables.map(\.name) + [DataDictionary.columns.name, DataDictionary.tables.name]
    for table in remade where !Schema.lastingTables.contains(table) {
      try connection.execute("DROP TABLE IF EXISTS \(quoted(table))")
    }
  }

  private func dropViews() throws(SQLiteError) {
    let views = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'view'") {
      $0.text(0)
    }
    for view in views { try connection.execute("DROP VIEW \(quoted(view))") }
  }

  private func makeFigures(besides existing: [String]) throws(SQLiteError) {
    for table in Schema.figureTables where !existing.contains(table.name) {
      try connection.execute(table.createSQL())
      for sql in table.indexSQL() { try connection.execute(sql) }
    }
    try DataDictionary.create(in: connection, schema: "main")
  }

  private func makeViews() throws(SQLiteError) {
    for view in Schema.views { try connection.execute(view.createSQL) }
    try connection.execute(ViolationView.createSQL())
  }

  private func integer(_ pragma: String) throws(SQLiteError) -> Int {
    if case .integer(let value)? = try connection.pragma(pragma) { value } else { 0 }
  }
}
