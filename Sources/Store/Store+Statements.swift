import SQLite
import ServiceLevels

// Statements as the tables' files run them, with the store's own errors.
extension Store {
  func run(_ sql: String, _ values: [SQLiteValue] = []) throws(StoreError) {
    try attempt { () throws(SQLiteError) in try connection.run(sql, values) }
  }

  /// What `read` makes of each row, in order.
  func rows<Value>(
    _ sql: String, _ values: [SQLiteValue] = [],
    _ read: (Row) throws(StoreError) -> Value
  ) throws(StoreError) -> [Value] {
    var result: [Value] = []
    try forEachRow(sql, values) { row throws(StoreError) in result.append(try read(row)) }
    return result
  }

  func forEachRow(
    _ sql: String, _ values: [SQLiteValue] = [],
    _ body: (Row) throws(StoreError) -> Void
  ) throws(StoreError) {
    let statement = try attempt { () throws(SQLiteError) in
      let statement = try connection.prepare(sql)
      try statement.bind(values)
      return statement
    }
    defer { statement.reset() }
    while try attempt({ () throws(SQLiteError) in try statement.step() }) {
      try body(statement.row)
    }
  }

  func firstRow<Value>(
    _ sql: String, _ values: [SQLiteValue] = [],
    _ read: (Row) throws(StoreError) -> Value
  ) throws(StoreError) -> Value? {
    let statement = try attempt { () throws(SQLiteError) in
      let statement = try connection.prepare(sql)
      try statement.bind(values)
      return statement
    }
    defer { statement.reset() }
    guard try attempt({ () throws(SQLiteError) in try statement.step() }) else { return nil }
    return try read(statement.row)
  }

  func attempt<Value>(_ body: () throws(SQLiteError) -> Value) throws(StoreError) -> Value {
    do {
      return try body()
    } catch {
      throw Store.error(error, path: path)
    }
  }

  static func error(_ error: SQLiteError, path: String) -> StoreError {
    switch error.kind {
    case .notADatabase: .notAStore(path: path)
    case .corrupt: .damaged(path: path, complaints: [error.message])
    // The statements are ours: what they name was there.
    case .other where error.message.utf8.starts(with: "no such ".utf8):
      .damaged(path: path, complaints: [error.message])
    default: .database(path: path, error)
    }
  }
}

extension Row {
  func instant(_ column: String) -> Instant { Instant(milliseconds: integer(column)) }

  func instantOrNil(_ column: String) -> Instant? {
    integerOrNil(column).map { Instant(milliseconds: $0) }
  }
}
