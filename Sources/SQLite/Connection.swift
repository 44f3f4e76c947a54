internal import CSQLite

/// An open database. One thread at a time; a transaction belongs to the whole connection.
public final class Connection {
  public let path: String
  let handle: OpaquePointer
  private var statements: [String: Statement] = [:]

  /// What is set once, before the library is used.
  private static let settings = csqlite_count_no_memory()

  /// How a file is opened.
  public enum Mode: Hashable, Sendable {
    /// Made if it is not there.
    case create
    case readWrite
    case readOnly
    /// Read-only, with the promise that nobody changes the file: no locks, no journal, no `-shm` beside it.
    case immutable
  }

  /// Opens a database. Nothing in the file is trusted to call functions of its own, and damage is looked for.
  public init(path: String, mode: Mode = .create, busyTimeoutMilliseconds: Int32 = 5_000)
    throws(SQLiteError)
  {
    let flags =
      switch mode {
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readWrite: SQLITE_OPEN_READWRITE
      case .readOnly: SQLITE_OPEN_READONLY
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    // Refused where the library is in use already, which costs time only.
    _ = Connection.settings
    var opened: OpaquePointer?
    let name = mode == .immutable ? Connection.uri(path: path) + "?immutable=1" : path
    let code = sqlite3_open_v2(
      name, &opened, flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw SQLiteError(extendedCode: code, message: message)
    }
    self.path = path
    handle = opened
    sqlite3_busy_timeout(opened, busyTimeoutMilliseconds)
    _ = csqlite_set_defensive(opened)
    try execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
  }

  deinit {
    // With statements that live on, it is closed when the last of them goes.
    sqlite3_close_v2(handle)
  }

  /// The path as a `file:` URI, whatever characters are in it.
  static func uri(path: String) -> String {
    // Two slashes at the front would begin the name of a host.
    "file:" + (path.hasPrefix("//") ? "//" : "")
      + path.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
          UInt8(ascii: "-"), UInt8(ascii: "_"):
          String(UnicodeScalar(byte))
        default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
      }.joined()
  }
}

// MARK: - Statements

extension Connection {
  /// Prepares a statement, or takes one prepared before. Reset it when leaving it before its last row.
  public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    if let statement = statements[sql], !statement.isBusy {
      statement.reset()
      return statement
    }
    let statement = try makeStatement(sql)
    if statements.count >= 256 { statements.removeAll() }
    statements[sql] = statement
    return statement
  }

  private func makeStatement(_ sql: String) throws(SQLiteError) -> Statement {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(
      handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK else { throw SQLiteError(database: handle, sql: sql) }
    guard let prepared else { preconditionFailure("a statement without SQL") }
    return Statement(sql: sql, handle: prepared)
  }

  /// Forgets every prepared statement, so that the database can be detached or closed.
  public func forgetStatements() {
    statements.removeAll()
  }

  /// Runs any number of statements, without values and without results.
  public func execute(_ script: String) throws(SQLiteError) {
    let code = sqlite3_exec(handle, script, nil, nil, nil)
    if code != SQLITE_OK { throw SQLiteError(database: handle, sql: script) }
  }

  /// Runs one statement that gives no rows.
  public func run(_ sql: String, _ values: [SQLiteValue] = []) throws(SQLiteError) {
    try prepare(sql).run(values)
  }

  /// What `read` makes of each row, in order.
  public func rows<Value>(
    _ sql: String, _ values: [SQLiteValue] = [], _ read: (Row) -> Value
  ) throws(SQLiteError) -> [Value] {
    let statement = try prepare(sql)
    try statement.bind(values)
    var result: [Value] = []
    while try statement.step() { result.append(read(statement.row)) }
    return result
  }

  /// What `read` makes of the first row, or nil where there is none.
  public func firstRow<Value>(
    _ sql: String, _ values: [SQLiteValue] = [], _ read: (Row) -> Value
  ) throws(SQLiteError) -> Value? {
    let statement = try prepare(sql)
    defer { statement.reset() }
    try statement.bind(values)
    return try statement.step() ? read(statement.row) : nil
  }

  /// The key of the row that was inserted last.
  public var lastInsertedRowID: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// The number of rows that the last INSERT, UPDATE or DELETE changed.
  public var changedRows: Int { Int(sqlite3_changes64(handle)) }
}
