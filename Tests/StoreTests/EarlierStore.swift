import Decompress
import SQLite
import TestSupport
import Testing

@testable import Store

/// The store of an earlier version, as it was (Tests/Reliability/stores).
@discardableResult
func unpack(_ version: Int, to path: String) throws -> Connection {
  let tests = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
  let packed = try ByteStream(path: "\(tests)/Reliability/stores/\(version)/store.sqlite.gz")
  var bytes = [UInt8](repeating: 0, count: 4 << 20)
  let count = try packed.read(into: &bytes, range: bytes.indices)
  overwrite(path, at: 0, with: Array(bytes[..<count]))
  let connection = try Connection(path: path)
  #expect(try connection.pragma("user_version") == .integer(version))
  return connection
}
