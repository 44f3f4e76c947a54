internal import CSQLite

extension Connection {
  /// The value of a pragma, or nil where it gives none.
  public func pragma(_ name: String) throws(SQLiteError) -> SQLiteValue? {
    try firstRow("PRAGMA \(name)", []) { $0.value(0) }
  }

  /// Sets a pragma, and gives what SQLite answers: the value now in force, for most.
  @discardableResult
  public func setPragma(_ name: String, _ value: String) throws(SQLiteError) -> SQLiteValue? {
    try firstRow("PRAGMA \(name) = \(value)", []) { $0.value(0) }
  }

  public func setBusyTimeout(milliseconds: Int32) {
    sqlite3_busy_timeout(handle, milliseconds)
  }

  /// What is wrong with the file; empty when all is well. Looks at every page, but not whether indexes hold the right
  /// entries.
  public func quickCheck() throws(SQLiteError) -> [String] {
    try complaints("PRAGMA quick_check(100)")
  }

  /// What is wrong with the file; empty when all is well. Slower than `quickCheck`, and complete but for foreign keys.
  public func integrityCheck(schema: String = "main") throws(SQLiteError) -> [String] {
    try complaints("PRAGMA \(quoted(schema)).integrity_check(100)")
  }

  /// The rows that refer to rows that are not there.
  public func foreignKeyCheck() throws(SQLiteError) -> [String] {
    try rows("PRAGMA foreign_key_check") { "\($0.text(0)) row \($0.integer(1)): no \($0.text(2))" }
  }

  private func complaints(_ sql: String) throws(SQLiteError) -> [String] {
    do {
      let complaints = try rows(sql) { $0.text(0) }
      return complaints == ["ok"] ? [] : complaints
    } catch  where error.kind == .corrupt || error.kind == .notADatabase {
      // Too damaged even to be looked over.
      return [error.message]
    }
  }

  /// Writes all of the database into a new file, compact, as one consistent state.
  public func vacuum(into path: String) throws(SQLiteError) {
    try run("VACUUM INTO ?", [.text(path)])
  }

  /// Writes what the write-ahead log holds into the database, and empties the log as far as readers allow.
  public func checkpoint() throws(SQLiteError) {
    _ = try firstRow("PRAGMA wal_checkpoint(TRUNCATE)") { $0.integer(0) }
  }

  /// The version of the SQLite library.
  public static var libraryVersion: String { String(cString: sqlite3_libversion()) }
}

/// A name as SQL writes it.
public func quoted(_ identifier: String) -> String {
  var text = "\""
  for character in identifier.unicodeScalars {
    if character == "\"" { text += "\"" }
    text.unicodeScalars.append(character)
  }
  return text + "\""
}
