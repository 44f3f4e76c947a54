import Decompress
import Glibc
import ServiceLevels

/// The part of a file that is being read: whole lines, and the beginning of the next.
struct LineBuffer {
  /// No line may be longer, in bytes without its line break.
  static let maximumLine = 1 << 20
  private static let block = 256 * 1024
  /// Bytes that may be read past the end, by code that compares a line with one that it expects: more than such a line may
  /// have.
  static let slack = 8192

  /// Nil where all of the file is here already.
  private let stream: ByteStream?
  private(set) var bytes: [UInt8]
  /// Where the next line starts.
  var start = 0
  /// Where the bytes end that were read so far.
  private(set) var end = 0
  private(set) var isAtEnd = false

  /// Takes over the memory of a buffer that is done with; it may be empty.
  init(_ stream: ByteStream, reusing memory: consuming [UInt8]) {
    self.stream = stream
    bytes = memory
    LineBuffer.makeRoom(in: &bytes)
  }

  /// Takes memory that has `count` bytes of a whole file in front, and room for as many as `makeRoom` makes.
  init(whole memory: consuming [UInt8], count: Int) {
    precondition(count + Self.slack <= memory.count, "a whole file without slack behind it")
    stream = nil
    bytes = memory
    end = count
  }

  /// Makes room for a block in memory, after which comes the slack, and gives the range of the block.
  @discardableResult
  static func makeRoom(in memory: inout [UInt8]) -> Range<Int> {
    let missing = block + slack - memory.count
    if missing > 0 { memory.append(contentsOf: repeatElement(0, count: missing)) }
    return 0..<memory.count - slack
  }

  /// The memory, for the next file; none where long lines made it large.
  consuming func memory() -> [UInt8] {
    bytes.count > 2 * Self.block + Self.slack ? [] : bytes
  }

  /// Reads on, and keeps what lies after `start`.
  mutating func fill() throws(DecompressError) {
    guard let stream else {
      isAtEnd = true
      return
    }
    if start > 0 {
      let (from, count) = (start, end - start)
      bytes.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        memmove(base, base + from, count)
      }
      end = count
      start = 0
    }
    if bytes.count - Self.slack - end < Self.block / 2 {
      bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }
    let count = try stream.read(into: &bytes, range: end..<bytes.count - Self.slack)
    if count == 0 { isAtEnd = true }
    end += count
  }

  /// What the file is instead of a log, told from the bytes at hand, which are its first.
  var foreignReason: UnusableReason? {
    bytes.withUnsafeBytes { bytes in
      UnusableReason(ofForeign: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    }
  }

  /// Where the next line feed stands from an index on.
  func lineFeed(from index: Int) -> Int? {
    guard index < end else { return nil }
    return bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + index, 10, end - index) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Where the next line ends that may end with a carriage return alone, as old programs write it; nil where more bytes are
  /// needed to tell.
  func lineBreak(from index: Int) -> Int? {
    let found = carriageReturn(in: index..<end)
    if let lineFeed = lineFeed(from: index), lineFeed < found ?? end { return lineFeed }
    guard let found else { return isAtEnd ? end : nil }
    if found + 1 < end { return bytes[found + 1] == 10 ? found + 1 : found }
    return isAtEnd ? found : nil
  }

  /// Where the first carriage return stands that neither a line feed nor the end of the bytes follows.
  func loneReturn(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while let found = carriageReturn(in: index..<range.upperBound) {
      guard found + 1 < end else { return nil }
      if bytes[found + 1] != 10 { return found }
      index = found + 1
    }
    return nil
  }

  private func carriageReturn(in range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + range.lowerBound, 13, range.count)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The range of a line that ends at a line break, or at the end of the file, without its line break.
  func line(endingAt lineFeed: Int) -> Range<Int> {
    let hasReturn = lineFeed > start && bytes[lineFeed - 1] == 13
    return start..<(hasReturn ? lineFeed - 1 : lineFeed)
  }

  /// The first 200 bytes of a line, damaged UTF-8 repaired, and null bytes shown as `␀`: they would end the text early
  /// for most that read it.
  func excerpt(_ range: Range<Int>) -> String {
    var end = min(range.upperBound, range.lowerBound + 200)
    if end < range.upperBound {
      // A character that is cut is not damaged: it is left out.
      var first = end
      while first > range.lowerBound, end - first < 3, bytes[first] & 0xc0 == 0x80 { first -= 1 }
      if bytes[first] >= 0xc0 { end = first }
    }
    let text = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    return text.utf8.contains(0) ? text.replacing("\0", with: "␀") : text
  }
}
