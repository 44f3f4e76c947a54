internal import CSQLite

/// A prepared statement. It belongs to the connection that prepared it, and to the same thread.
///
/// ```swift
/// let statement = try connection.prepare("SELECT name FROM tier WHERE rank < ?")
/// defer { statement.reset() }
/// try statement.bind([3])
/// while try statement.step() { names.append(statement.row.text(0)) }
/// ```
public final class Statement {
  public let sql: String
  let handle: OpaquePointer
  private var indexesByName: [String: Int]?

  init(sql: String, handle: OpaquePointer) {
    self.sql = sql
    self.handle = handle
  }

  deinit {
    sqlite3_finalize(handle)
  }
}

// MARK: - Running

extension Statement {
  /// Moves on to the next row. False when there is none: the statement is then ready to be run again.
  public func step() throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      reset()
      return false
    default:
      let error = lastError
      reset()
      throw error
    }
  }

  /// Runs a statement that gives no rows.
  public func run(_ values: [SQLiteValue] = []) throws(SQLiteError) {
    try bind(values)
    while try step() {}
  }

  /// Makes the statement ready to be run again, with nothing bound.
  public func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  private var lastError: SQLiteError {
    SQLiteError(database: sqlite3_db_handle(handle), sql: sql)
  }

  /// Whether it has been stepped, and not to its end.
  public var isBusy: Bool { sqlite3_stmt_busy(handle) != 0 }

  /// The row that the last `step` moved to.
  public var row: Row { Row(statement: self) }
}

// MARK: - Binding

extension Statement {
  /// Binds the values to the parameters, in order. There must be as many as the statement has.
  public func bind(_ values: [SQLiteValue]) throws(SQLiteError) {
    precondition(
      values.count == Int(sqlite3_bind_parameter_count(handle)),
      "a statement is given as many values as it has parameters")
    for index in values.indices { try bind(values[index], at: index) }
  }

  /// Binds a value to the parameter at an index from 0.
  public func bind(_ value: SQLiteValue, at index: Int) throws(SQLiteError) {
    let position = Int32(index + 1)
    let code =
      switch value {
      case .null: sqlite3_bind_null(handle, position)
      case .integer(let value): sqlite3_bind_int64(handle, position, Int64(value))
      case .real(let value): sqlite3_bind_double(handle, position, value)
      case .text(let value): bindText(value, at: position)
      case .blob(let value): bindBlob(value.span.bytes, at: position)
      }
    if code != SQLITE_OK { throw lastError }
  }

  /// Binds a copy of bytes to the parameter at an index from 0.
  public func bind(_ blob: RawSpan, at index: Int) throws(SQLiteError) {
    if bindBlob(blob, at: Int32(index + 1)) != SQLITE_OK { throw lastError }
  }

  private func bindText(_ text: String, at position: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      guard let count = Int32(exactly: bytes.count) else { return SQLITE_TOOBIG }
      // An empty string may have no address, which SQLite would take for null.
      guard let base = bytes.baseAddress else {
        return csqlite_bind_text(handle, position, "", 0)
      }
      return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        csqlite_bind_text(handle, position, $0, count)
      }
    }
  }

  private func bindBlob(_ blob: RawSpan, at position: Int32) -> Int32 {
    blob.withUnsafeBytes { bytes in
      guard let count = Int32(exactly: bytes.count) else { return SQLITE_TOOBIG }
      return csqlite_bind_blob(handle, position, bytes.baseAddress, count)
    }
  }
}

// MARK: - Columns

extension Statement {
  public var columnNames: [String] {
    (0..<sqlite3_column_count(handle)).map { index in
      sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
    }
  }

  /// The index of a result column. To ask for one that the statement does not have is a bug, and traps.
  func index(ofColumn name: String) -> Int {
    let indexes =
      indexesByName
      ?? Dictionary(
        columnNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    indexesByName = indexes
    guard let index = indexes[name] else {
      preconditionFailure("no column \(name) in: \(sql)")
    }
    return index
  }
}
