internal import ServiceLevels

/// A compiled time zone (RFC 8536, TZif).
struct ZoneFile {
  static let magic = Array("TZif".utf8)

  /// When the offset changes, and to what, in seconds, in order of time.
  private var transitions: [(at: Int, offset: Int)] = []
  /// The offset before the first transition, in seconds.
  private var firstOffset = 0
  /// What holds after the last transition.
  private var rule: PosixZoneRule?

  /// Nil where the bytes are no such file, or a damaged one.
  init?(_ bytes: [UInt8]) {
    var cursor = ByteCursor(bytes)
    guard let old = Header(&cursor) else { return nil }
    guard old.version > 0 else {
      self.init(&cursor, old, timeBytes: 4)
      return
    }
    // Since version 2 a block with times of 64 bits follows the old one, and then the rule for the time after it.
    guard cursor.skip(old.dataBytes(timeBytes: 4)), let header = Header(&cursor) else {
      return nil
    }
    self.init(&cursor, header, timeBytes: 8)
    let footer = cursor.rest.dropFirst().prefix { $0 != newline }
    guard cursor.rest.first == newline, cursor.rest.dropFirst(footer.count + 1).first == newline
    else { return nil }
    if !footer.isEmpty {
      guard let rule = PosixZoneRule(footer) else { return nil }
      self.rule = rule
    }
  }

  private init?(_ cursor: inout ByteCursor, _ header: Header, timeBytes: Int) {
    guard header.typeCount > 0, header.dataBytes(timeBytes: timeBytes) <= cursor.rest.count else {
      return nil
    }
    let times = (0..<header.timeCount).map { _ in cursor.integer(bytes: timeBytes) ?? 0 }
    let types = (0..<header.timeCount).map { _ in cursor.integer(bytes: 1) ?? 0 }
    let offsets = (0..<header.typeCount).map { _ in
      let offset = cursor.integer(bytes: 4) ?? 0
      _ = cursor.skip(2)
      return offset
    }
    _ = cursor.skip(header.trailingBytes(timeBytes: timeBytes))
    guard zip(times, times.dropFirst()).allSatisfy({ $0 < $1 }),
      types.allSatisfy(offsets.indices.contains), offsets.allSatisfy({ abs($0) < 26 * 3600 })
    else { return nil }
    transitions = zip(times, types).map { ($0, offsets[$1]) }
    firstOffset = offsets[0]
  }
}

extension ZoneFile {
  /// The changes from 1970 to 2100.
  func table(named identifier: String) -> TimeZoneTable {
    let seconds = 1..<4_102_444_800
    let base = transitions.last { $0.at < seconds.lowerBound }?.offset ?? firstOffset
    var all = transitions.filter { seconds.contains($0.at) }
    if let rule {
      let last = transitions.last?.at ?? .min
      all += (1969...2100).flatMap(rule.transitions).filter {
        $0.at > last && seconds.contains($0.at)
      }
    }
    var changes: [TimeZoneTable.Change] = []
    var offset = base
    for transition in all.sorted(by: { $0.at < $1.at }) where transition.offset != offset {
      let change = TimeZoneTable.Change(
        at: Instant(milliseconds: transition.at * 1000),
        offsetMilliseconds: transition.offset * 1000)
      // Two at one instant are a rule's way to say that nothing changes; the later one stands.
      if changes.last?.at == change.at { changes.removeLast() }
      changes.append(change)
      offset = transition.offset
    }
    return TimeZoneTable(
      identifier: identifier, firstOffsetMilliseconds: base * 1000, changes: changes)
  }
}

private let newline = UInt8(ascii: "\n")

/// How much of what a block of the file holds.
private struct Header {
  let version: Int
  let timeCount: Int
  let typeCount: Int
  private let charCount: Int
  private let leapCount: Int
  private let indicatorCount: Int

  init?(_ cursor: inout ByteCursor) {
    guard cursor.rest.starts(with: ZoneFile.magic), cursor.skip(4),
      let version = cursor.integer(bytes: 1), cursor.skip(15)
    else { return nil }
    let counts = (0..<6).compactMap { _ in cursor.integer(bytes: 4) }
    // More than any zone has, and few enough for every product below.
    guard counts.count == 6, counts.allSatisfy({ (0...1_000_000).contains($0) }) else {
      return nil
    }
    self.version = version
    (indicatorCount, leapCount) = (counts[0] + counts[1], counts[2])
    (timeCount, typeCount, charCount) = (counts[3], counts[4], counts[5])
  }

  func dataBytes(timeBytes: Int) -> Int {
    timeCount * (timeBytes + 1) + typeCount * 6 + trailingBytes(timeBytes: timeBytes)
  }

  /// The abbreviations, leap seconds and indicators, which say nothing about offsets.
  func trailingBytes(timeBytes: Int) -> Int {
    charCount + leapCount * (timeBytes + 4) + indicatorCount
  }
}

/// Reads big-endian integers from bytes, never beyond their end.
private struct ByteCursor {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func skip(_ count: Int) -> Bool {
    guard count <= rest.count else { return false }
    rest = rest.dropFirst(count)
    return true
  }

  /// A two's complement integer; one of a single byte has no sign.
  mutating func integer(bytes count: Int) -> Int? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    let bits = rest.prefix(count).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    switch count {
    case 4: return Int(Int32(truncatingIfNeeded: bits))
    case 8: return Int(Int64(bitPattern: bits))
    default: return Int(bits)
    }
  }
}
