import SQLite

/// A digest of all rows of a table, in whatever order: a row that comes adds to it, one that goes takes from it, so that
/// what is written costs what is written, and not the table.
///
/// It finds what a disk or a hand changed. Who means to deceive can compute it too.
enum Seal {
  /// `seal(digest, sign, value…)`: the digest with a row added (sign 1) or taken away (-1).
  static let function = "seal"

  static func define(in connection: Connection) throws(SQLiteError) {
    try connection.define(function) { values in
      values.integer(0) &+ values.integer(1) &* digest(of: values, from: 2)
    }
  }

  /// FNV-1a in 64 bits over the kinds, lengths and bytes of a row's values, stirred, so that sums of rows tell them apart.
  private static func digest(of values: borrowing FunctionValues, from first: Int) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in first..<values.count {
      values.withBytes(index) { kind, bytes in
        hash = (hash ^ UInt64(kind)) &* 0x100_0000_01b3
        hash = (hash ^ UInt64(bytes.count)) &* 0x100_0000_01b3
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      }
    }
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int(truncatingIfNeeded: hash ^ (hash >> 31))
  }
}
