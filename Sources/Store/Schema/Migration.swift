import SQLite

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
    try atomically { () throws(StoreError) in
      try attempt { () throws(SQLiteError) in
        if version < 1 {
          for sql in Schema.workingTables { try connection.execute(sql) }
        }
        if version == 1 { try dropFigures() }
        if version < 2 { try makeFigures(besides: version == 1 ? Schema.lastingTables : []) }
        try connection.setPragma("application_id", "\(Schema.storeApplicationID)")
        try connection.setPragma("user_version", "\(Schema.version)")
      }
    }
  }

  /// Version 2 tells more in many tables of figures: what can be computed again is made anew.
  private func dropFigures() throws(SQLiteError) {
    try connection.execute("DROP INDEX IF EXISTS file_by_path")
    let views = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'view'") {
      $0.text(0)
    }
    for view in views { try connection.execute("DROP VIEW \(quoted(view))") }
    let remade =
      Schema.figureTables.map(\.name) + [DataDictionary.columns.name, DataDictionary.tables.name]
    for table in remade where !Schema.lastingTables.contains(table) {
      try connection.execute("DROP TABLE IF EXISTS \(quoted(table))")
    }
  }

  private func makeFigures(besides existing: [String]) throws(SQLiteError) {
    for table in Schema.figureTables where !existing.contains(table.name) {
      try connection.execute(table.createSQL())
      for sql in table.indexSQL() { try connection.execute(sql) }
    }
    for view in Schema.views { try connection.execute(view.createSQL) }
    try connection.execute(ViolationView.createSQL())
    try DataDictionary.create(in: connection, schema: "main")
  }

  private func integer(_ pragma: String) throws(SQLiteError) -> Int {
    if case .integer(let value)? = try connection.pragma(pragma) { value } else { 0 }
  }
}
