/// How bytes are compressed, told from the first of them.
enum Format {
  case gzip
  case zstd
  case plain

  /// How many bytes it takes to tell.
  static let length = 4

  /// Looks at the bytes that come next, without taking them.
  init(of window: InputWindow) throws(DecompressError) {
    let count = min(Self.length, try window.ensure(Self.length))
    self.init(of: UnsafeRawBufferPointer(rebasing: window.unread[..<count]))
  }

  /// Looks at the first bytes of something, which are fewer than `length` only where there are no more.
  init(of bytes: UnsafeRawBufferPointer) {
    if bytes.count >= 2, bytes[0] == 0x1f, bytes[1] == 0x8b {
      self = .gzip
    } else if bytes.count >= Self.length,
      case let word = UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)),
      word == 0xfd2f_b528 || word & 0xffff_fff0 == 0x184d_2a50
    {
      // The second is a skippable frame, which some tools put in front.
      self = .zstd
    } else {
      self = .plain
    }
  }
}
