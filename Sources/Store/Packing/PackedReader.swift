/// Reads packed integers off bytes that may be damaged.
struct PackedReader {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() throws(PackedError) -> UInt8 {
    guard position < bytes.count else { throw PackedError("the packed bytes end too early") }
    defer { position += 1 }
    return bytes[position]
  }

  /// An integer of 7 bits a byte, lowest first; the top bit says that another byte follows.
  @inline(__always)
  mutating func varint() throws(PackedError) -> UInt64 {
    guard position < bytes.count else { throw PackedError("the packed bytes end too early") }
    let first = bytes[position]
    if first < 0x80 {
      position += 1
      return UInt64(first)
    }
    return try longVarint()
  }

  private mutating func longVarint() throws(PackedError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = try byte()
      if shift == 63, byte > 1 { break }
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw PackedError("a packed integer is too long")
  }

  /// A signed integer, small ones of either sign in few bytes.
  mutating func signed() throws(PackedError) -> Int {
    unzigzag(try varint())
  }

  /// How many of something follow, each of which takes at least `bytesEach` bytes.
  mutating func count(bytesEach: Int) throws(PackedError) -> Int {
    let count = try varint()
    guard count <= UInt64((bytes.count - position) / bytesEach) else {
      throw PackedError("a packed count is larger than what follows")
    }
    return Int(count)
  }

  func expectEnd() throws(PackedError) {
    guard isAtEnd else { throw PackedError("packed bytes are left over") }
  }
}

/// Why packed bytes cannot be read.
struct PackedError: Error, Hashable {
  let detail: String

  init(_ detail: String) {
    self.detail = detail
  }
}
