internal import ServiceLevels

/// The content of a gzip file: any number of members one after another (RFC 1952).
///
/// Every member's CRC and length are verified. Line breaks may stand between members and after the last, as shippers put
/// them that end every record with one; zero bytes may follow the last, as tapes and block devices leave them. Anything else
/// that follows is an error, because it may be what is left of a further member.
final class GzipSource: ByteSource {
  private let window: InputWindow
  private let inflater: any Inflater
  private var isInMember = false
  private var members = 0
  private var memberLength = 0

  init(_ window: InputWindow, _ inflater: any Inflater) {
    self.window = window
    self.inflater = inflater
  }

  func read(into target: UnsafeMutableRawBufferPointer) throws(DecompressError) -> Int {
    var written = 0
    while written < target.count {
      if !isInMember {
        guard try startMember() else { break }
      }
      let ready = try window.ensure(1)
      let rest = UnsafeMutableRawBufferPointer(rebasing: target[written...])
      guard let step = inflater.inflate(window.unread, into: rest) else { throw error(.corrupt) }
      window.consume(step.consumed)
      written += step.produced
      memberLength += step.produced
      if step.isFinished {
        try finishMember()
      } else if step.consumed == 0, step.produced == 0 {
        throw error(ready == 0 ? .truncated : .corrupt)
      }
    }
    return written
  }

  /// Reads the header of the next member; false at the end of the file.
  private func startMember() throws(DecompressError) -> Bool {
    var ready = try window.ensure(2)
    if members > 0 {
      while ready > 0, window.unread[0] == 10 || window.unread[0] == 13 {
        window.consume(1)
        ready = try window.ensure(2)
      }
      if ready == 0 { return false }
      if window.unread[0] == 0 { return try skipPadding() }
      guard window.unread[0] == 0x1f, ready == 1 || window.unread[1] == 0x8b else {
        throw error(.trailingGarbage)
      }
    }
    var header = GzipHeader(window)
    try header.read()
    try inflater.reset()
    members += 1
    memberLength = 0
    isInMember = true
    return true
  }

  private func finishMember() throws(DecompressError) {
    guard try window.ensure(8) >= 8 else { throw error(.truncated) }
    let trailer = window.unread
    let checksum = UInt32(littleEndian: trailer.loadUnaligned(as: UInt32.self))
    let length = UInt32(littleEndian: trailer.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    guard checksum == inflater.checksum, length == UInt32(truncatingIfNeeded: memberLength) else {
      throw error(.checksumMismatch)
    }
    window.consume(8)
    isInMember = false
  }

  private func skipPadding() throws(DecompressError) -> Bool {
    while let byte = try window.next() {
      guard byte == 0 else { throw error(.trailingGarbage) }
    }
    return false
  }

  private func error(_ kind: UnusableReason) -> DecompressError {
    DecompressError(kind, offset: window.offset)
  }
}
