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
        if version < 1 { try makeFirstVersion() }
        try connection.setPragma("application_id", "\(Schema.storeApplicationID)")
        try connection.setPragma("user_version", "\(Schema.version)")
      }
    }
  }

  private func makeFirstVersion() throws(SQLiteError) {
    for sql in Schema.workingTables { try connection.execute(sql) }
    for table in Schema.figureTables {
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
