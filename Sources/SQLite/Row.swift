internal import CSQLite

/// The row that a statement stands on; valid until its next `step` or `reset`.
///
/// Columns are read by their index from 0, or by name. A value of another type is converted as SQLite does.
public struct Row {
  let statement: Statement
}

// MARK: - By index

extension Row {
  public func isNull(_ index: Int) -> Bool {
    sqlite3_column_type(statement.handle, Int32(index)) == SQLITE_NULL
  }

  public func integer(_ index: Int) -> Int {
    Int(sqlite3_column_int64(statement.handle, Int32(index)))
  }

  public func real(_ index: Int) -> Double {
    sqlite3_column_double(statement.handle, Int32(index))
  }

  public func text(_ index: Int) -> String {
    let column = Int32(index)
    guard let start = sqlite3_column_text(statement.handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement.handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  public func blob(_ index: Int) -> [UInt8] {
    let column = Int32(index)
    guard let start = sqlite3_column_blob(statement.handle, column) else { return [] }
    let count = Int(sqlite3_column_bytes(statement.handle, column))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  public func flag(_ index: Int) -> Bool { integer(index) != 0 }

  public func integerOrNil(_ index: Int) -> Int? { isNull(index) ? nil : integer(index) }
  public func realOrNil(_ index: Int) -> Double? { isNull(index) ? nil : real(index) }
  public func textOrNil(_ index: Int) -> String? { isNull(index) ? nil : text(index) }
  public func flagOrNil(_ index: Int) -> Bool? { isNull(index) ? nil : flag(index) }

  public func value(_ index: Int) -> SQLiteValue {
    switch sqlite3_column_type(statement.handle, Int32(index)) {
    case SQLITE_INTEGER: .integer(integer(index))
    case SQLITE_FLOAT: .real(real(index))
    case SQLITE_TEXT: .text(text(index))
    case SQLITE_BLOB: .blob(blob(index))
    default: .null
    }
  }

  /// Every value of the row.
  public var values: [SQLiteValue] {
    (0..<Int(sqlite3_column_count(statement.handle))).map { value($0) }
  }
}

// MARK: - By name

extension Row {
  public func integer(_ name: String) -> Int { integer(statement.index(ofColumn: name)) }
  public func real(_ name: String) -> Double { real(statement.index(ofColumn: name)) }
  public func text(_ name: String) -> String { text(statement.index(ofColumn: name)) }
  public func blob(_ name: String) -> [UInt8] { blob(statement.index(ofColumn: name)) }
  public func flag(_ name: String) -> Bool { flag(statement.index(ofColumn: name)) }

  public func integerOrNil(_ name: String) -> Int? {
    integerOrNil(statement.index(ofColumn: name))
  }
  public func realOrNil(_ name: String) -> Double? { realOrNil(statement.index(ofColumn: name)) }
  public func textOrNil(_ name: String) -> String? { textOrNil(statement.index(ofColumn: name)) }
  public func flagOrNil(_ name: String) -> Bool? { flagOrNil(statement.index(ofColumn: name)) }
}
