/// Reads packed integers off bytes that may be damaged.
struct PackedReader {
  private let bytes: [UInt8]
  private let end: Int
  var position: Int

  init(_ bytes: [UInt8]) {
    self.init(bytes, in: 0..<bytes.count)
  }

  /// Reads a part of the bytes only.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    precondition(range.upperBound <= bytes.count, "a range beyond the packed bytes")
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { position >= end }

  mutating func byte() throws(PackedError) -> UInt8 {
    guard position < end else { throw PackedError("the packed bytes end too early") }
    defer { position += 1 }
    return bytes[position]
  }

  /// An integer of 7 bits a byte, lowest first; the top bit says that another byte follows.
  @inline(__always)
  mutating func varint() throws(PackedError) -> UInt64 {
    guard position < end else { throw PackedError("the packed bytes end too early") }
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
    guard count <= UInt64((end - position) / bytesEach) else {
      throw PackedError("a packed count is larger than what follows")
    }
    return Int(count)
  }

  /// The bytes that are left.
  var remaining: Int { end - position }

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
