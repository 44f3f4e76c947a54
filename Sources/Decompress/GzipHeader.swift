internal import CZlib
internal import ServiceLevels

/// The header of a gzip member, which is checked and passed over (RFC 1952, 2.3).
struct GzipHeader {
  private let window: InputWindow
  private var checksum: UInt = 0

  init(_ window: InputWindow) {
    self.window = window
  }

  /// Whether the header that `bytes` begin with holds nothing but the time; it is then `plainLength` long.
  private static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    begins(bytes, without: 0xff)
  }

  /// Whether `bytes` begin with a header that has neither a checksum of its own nor anything that is not known.
  static func isUsual(_ bytes: UnsafeRawBufferPointer) -> Bool {
    begins(bytes, without: 0b1110_0010)
  }

  /// Whether `bytes` begin with a header that has none of these flags.
  private static func begins(_ bytes: UnsafeRawBufferPointer, without flags: UInt8) -> Bool {
    bytes.count >= plainLength && bytes[0] == 0x1f && bytes[1] == 0x8b && bytes[2] == 8
      && bytes[3] & flags == 0
  }

  private static let plainLength = 10

  mutating func read() throws(DecompressError) {
    // Mostly there is nothing in it but the time.
    if try window.ensure(Self.plainLength) > 0, Self.isPlain(window.unread) {
      return window.consume(Self.plainLength)
    }
    let magic = (try next(), try next(), try next())
    guard magic == (0x1f, 0x8b, 8) else { throw error(.corrupt) }
    let flags = try next()
    guard flags & 0b1110_0000 == 0 else { throw error(.corrupt) }
    for _ in 0..<6 { _ = try next() }
    if flags & 4 != 0 {
      let length = Int(try next()) | Int(try next()) << 8
      for _ in 0..<length { _ = try next() }
    }
    if flags & 8 != 0 { while try next() != 0 {} }
    if flags & 16 != 0 { while try next() != 0 {} }
    if flags & 2 != 0 {
      let expected = checksum & 0xffff
      guard UInt(try next()) | UInt(try next()) << 8 == expected else {
        throw error(.checksumMismatch)
      }
    }
  }

  private mutating func next() throws(DecompressError) -> UInt8 {
    guard var byte = try window.next() else { throw error(.truncated) }
    checksum = crc32_z(checksum, &byte, 1)
    return byte
  }

  private func error(_ kind: UnusableReason) -> DecompressError {
    DecompressError(kind, offset: window.offset)
  }
}
