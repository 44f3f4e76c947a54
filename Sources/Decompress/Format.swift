/// How bytes are compressed, told from the first of them.
enum Format {
  case gzip
  case zstd
  case plain

  /// Looks at the bytes that come next, without taking them.
  init(of window: InputWindow) throws(DecompressError) {
    let count = min(4, try window.ensure(4))
    let first = Array(window.unread.prefix(count))
    if first.starts(with: [0x1f, 0x8b]) {
      self = .gzip
    } else if first == [0x28, 0xb5, 0x2f, 0xfd]
      || (count == 4 && first[0] & 0xf0 == 0x50 && first[1...] == [0x2a, 0x4d, 0x18])
    {
      // The second is a skippable frame, which some tools put in front.
      self = .zstd
    } else {
      self = .plain
    }
  }
}
