import SQLite
import Tables

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
  ///
  /// - Parameter keepsCopy: whether to copy a store of an earlier version beside it first: the program that wrote it
  ///   cannot read what it becomes.
  func migrate(keepsCopy: Bool) throws(StoreError) {
    let version = try attempt { () throws(SQLiteError) in try integer("user_version") }
    let isNewest = version == Schema.version
    if isNewest {
      try attempt { () throws(SQLiteError) in try keepSeals() }
      if try meta(Schema.shapeKey) == Schema.shape { return }
    } else if version > 0, keepsCopy {
      keptCopy = KeptCopy(path: try copyBeside(version: version), version: version)
    }
    // A table that others refer to can only be put in another's place while nobody looks (sqlite.org/lang_altertable.html).
    try setForeignKeys("OFF")
    try atomically { () throws(StoreError) in
      try attempt { () throws(SQLiteError) in
        try dropFigures()
        for migration in Migration.all where version < migration.version {
          try migration.run(in: connection)
        }
        try makeFigures()
        try connection.setPragma("application_id", "\(Schema.storeApplicationID)")
        try connection.setPragma("user_version", "\(Schema.version)")
      }
      try setMeta(Schema.shapeKey, to: Schema.shape)
      if !isNewest { try attempt { () throws(SQLiteError) in try sealEverything() } }
    }
    try setForeignKeys("ON")
    if !isNewest { try attempt { () throws(SQLiteError) in try keepSeals() } }
  }

  /// Whether it has every table of the newest schema: what is only looked at is not brought to it.
  public var isNewest: Bool {
    get throws(StoreError) {
      try attempt { () throws(SQLiteError) in try integer("user_version") } == Schema.version
    }
  }

  private func setForeignKeys(_ state: String) throws(StoreError) {
    _ = try attempt { () throws(SQLiteError) in try connection.setPragma("foreign_keys", state) }
  }

  /// Drops whatever can be made again, whether it is a table or a view in this store.
  private func dropFigures() throws(SQLiteError) {
    let remade = Set(
      (Schema.remadeTables + DataDictionary.explained.filter { !$0.isLasting }).map(\.name))
    let existing = try connection.rows(
      "SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY type DESC"
    ) { (type: $0.text(0), name: $0.text(1)) }
    for (type, name) in existing where type == "view" || remade.contains(name) {
      try connection.execute("DROP \(type) \(quoted(name))")
    }
  }

  private func makeFigures() throws(SQLiteError) {
    for table in Schema.remadeTables {
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
