internal import CSQLite

extension Connection {
  /// Makes a function that SQL of this connection may call, with any number of values: the same values must give the same
  /// result. Triggers of the `temp` schema may call it too.
  public func define(
    _ name: String, _ body: @escaping @Sendable (borrowing FunctionValues) -> Int
  ) throws(SQLiteError) {
    let function = Unmanaged.passRetained(FunctionBody(body)).toOpaque()
    let code = sqlite3_create_function_v2(
      handle, name, -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, function,
      { context, count, values in
        guard let function = sqlite3_user_data(context) else { return }
        let body = Unmanaged<FunctionBody>.fromOpaque(function).takeUnretainedValue().body
        sqlite3_result_int64(
          context, Int64(body(FunctionValues(count: Int(count), values: values))))
      }, nil, nil, { function in function.map { Unmanaged<FunctionBody>.fromOpaque($0).release() } }
    )
    if code != SQLITE_OK { throw SQLiteError(database: handle, sql: nil) }
  }
}

private final class FunctionBody {
  let body: @Sendable (borrowing FunctionValues) -> Int

  init(_ body: @escaping @Sendable (borrowing FunctionValues) -> Int) { self.body = body }
}

/// What a function of SQL was given; valid while it is called.
public struct FunctionValues: ~Copyable {
  public let count: Int
  private let values: UnsafeMutablePointer<OpaquePointer?>?

  init(count: Int, values: UnsafeMutablePointer<OpaquePointer?>?) {
    self.count = count
    self.values = values
  }

  public func integer(_ index: Int) -> Int { Int(sqlite3_value_int64(values?[index])) }

  /// The bytes of a value as SQLite keeps it, with what kind of value it is: 1 an integer, 2 a real number, 3 text, 4 a
  /// blob, 5 null.
  public func withBytes<Result>(
    _ index: Int, _ body: (_ kind: UInt8, UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let value = values?[index]
    let kind = sqlite3_value_type(value)
    switch kind {
    case SQLITE_INTEGER:
      let number = sqlite3_value_int64(value)
      return withUnsafeBytes(of: number.littleEndian) { body(UInt8(kind), $0) }
    case SQLITE_FLOAT:
      let number = sqlite3_value_double(value)
      return withUnsafeBytes(of: number.bitPattern.littleEndian) { body(UInt8(kind), $0) }
    case SQLITE_NULL: return body(UInt8(kind), UnsafeRawBufferPointer(start: nil, count: 0))
    default:
      // Text too: its bytes are those of the file.
      let start = sqlite3_value_blob(value)
      let count = Int(sqlite3_value_bytes(value))
      return body(UInt8(kind), UnsafeRawBufferPointer(start: start, count: count))
    }
  }
}
