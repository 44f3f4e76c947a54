/// What the files of one pack say of one probe, one part after the other.
///
/// A part is its number in the pack (as a difference), the longest gap with a bit for verbatim, its first instant (as a
/// difference), the time to its last, the length of its runs, and the runs.
struct PackedParts {
  private var writer = PackedWriter()
  private var part = 0
  private var first = 0

  var bytes: [UInt8] { writer.bytes }

  /// Adds a part; their numbers must ascend.
  mutating func append(_ checks: PackedChecks.Entry, of packed: PackedChecks, part: Int) {
    writer.append(count: part - self.part)
    writer.append(
      varint: UInt64(checks.longestGapMilliseconds) << 1 | (checks.isVerbatim ? 1 : 0))
    writer.append(signed: checks.first - first)
    writer.append(count: checks.last - checks.first)
    writer.append(count: checks.runs.count)
    writer.append(packed.bytes[checks.runs])
    (self.part, first) = (part, checks.first)
  }
}

/// What is known of a part without unpacking its runs.
struct PartHeader {
  let part: Int
  let first: Int
  let last: Int
  let isVerbatim: Bool
  let longestGapMilliseconds: Int
  /// Where its runs lie in the packed bytes.
  let runs: Range<Int>
}

/// Goes through packed parts.
struct PartReader {
  private var reader: PackedReader
  private var part = 0
  private var first = 0

  init(_ bytes: [UInt8]) {
    reader = PackedReader(bytes)
  }

  /// The next part, or nil at the end.
  mutating func next() throws(PackedError) -> PartHeader? {
    if reader.isAtEnd { return nil }
    let step = try reader.varint()
    let gap = try reader.varint()
    first = first &+ (try reader.signed())
    let length = try reader.varint()
    let bytes = try reader.count(bytesEach: 1)
    guard step < 1 << 32, gap < 1 << 62, length < 1 << 54, abs(first / 2) < 1 << 54 else {
      throw PackedError("a packed part cannot be")
    }
    part += Int(step)
    defer { reader.position += bytes }
    return PartHeader(
      part: part, first: first, last: first + Int(length), isVerbatim: gap & 1 == 1,
      longestGapMilliseconds: Int(gap >> 1), runs: reader.position..<reader.position + bytes)
  }
}
