import ServiceLevels

/// Check runs in few bytes.
///
/// After a format byte, the number of runs, and how many checks lie inside runs, one token a run. With `gap` the milliseconds from the run before (for the
/// first, from an origin) to the run's first check, a token is a varint whose lowest bit is
/// - 1: so many more runs (the rest) that differ from the one before in nothing but their time;
/// - 0: a run; then one bit for whether a varint with its length follows, three bits for its status, and the rest for how
///   its gap differs from the gap before, zigzag.
///
/// A month of regular checks takes a few bytes, and jittered ones two bytes each.
enum PackedRuns {
  private static let format: UInt8 = 2
  /// Before there were retired probes a status took two bits, and was one less.
  private static let formatWithoutRetired: UInt8 = 1
  /// So many runs may always be there; beyond that each needs a line of a log.
  static let plenty = 1 << 20
  /// Instants lie within this, in milliseconds: far more than the years 1 to 9999.
  private static let farthest = 1 << 52

  static func pack(_ runs: [CheckRun], since origin: Int = 0) -> [UInt8] {
    var writer = PackedWriter()
    pack(runs, inside: 0, since: origin, into: &writer)
    return writer.bytes
  }

  /// - Parameter inside: how many checks the runs stand for beside their first and last.
  static func pack(
    _ runs: [CheckRun], inside: Int, since origin: Int, into writer: inout PackedWriter
  ) {
    writer.append(byte: format)
    writer.append(count: runs.count)
    writer.append(count: inside)
    var last = origin
    var gap = 0
    var length = -1
    var status = CheckStatus.paused
    var repeats: UInt64 = 0
    for run in runs {
      precondition(
        abs(run.first.milliseconds) < farthest && abs(run.last.milliseconds) < farthest,
        "a check outside the calendar")
      let runGap = run.first.milliseconds - last
      let runLength = run.last.milliseconds - run.first.milliseconds
      last = run.last.milliseconds
      if runGap == gap, runLength == length, run.status == status {
        repeats += 1
        continue
      }
      if repeats > 0 {
        writer.append(varint: repeats << 1 | 1)
        repeats = 0
      }
      let hasLength = runLength > 0
      writer.append(
        varint: zigzag(runGap - gap) << 5 | UInt64(run.status.rawValue) << 2 | (hasLength ? 2 : 0))
      if hasLength { writer.append(varint: UInt64(runLength)) }
      (gap, length, status) = (runGap, runLength, run.status)
    }
    if repeats > 0 { writer.append(varint: repeats << 1 | 1) }
  }

  static func unpack(_ bytes: [UInt8]) throws(PackedError) -> [CheckRun] {
    try unpack(PackedReader(bytes), since: 0).runs
  }

  /// A few damaged bytes can stand for any number of runs, so what is known of them from elsewhere bounds the memory that
  /// they take.
  ///
  /// - Parameters:
  ///   - end: the instant at which the last run ends, where it is known.
  ///   - most: how many runs there can be.
  /// - Returns: the runs, and how many checks lie inside them; nil where that was not kept.
  static func unpack(
    _ packed: PackedReader, since origin: Int, until end: Int? = nil, atMost most: Int = plenty
  ) throws(PackedError) -> (runs: [CheckRun], inside: Int?) {
    guard abs(origin / 2) < farthest else { throw PackedError("an origin outside the calendar") }
    var reader = packed
    let found = try reader.byte()
    guard found == format || found == formatWithoutRetired else {
      throw PackedError("unknown format of packed runs")
    }
    let statusBits: UInt64 = found == format ? 3 : 2
    let count = try reader.varint()
    guard count <= UInt64(most) else { throw PackedError("more runs than there can be") }
    let inside = found == format ? try reader.varint() : nil
    guard inside ?? 0 < 1 << 48 else { throw PackedError("more checks than there can be") }
    var runs: [CheckRun] = []
    // A damaged count must not reserve what no bytes back up; repeats make up for the rest as they come.
    runs.reserveCapacity(min(Int(count), max(reader.remaining, 1 << 16)))
    var last = origin
    var gap = 0
    var length = 0
    var status = CheckStatus.paused
    while runs.count < Int(count) {
      let token = try reader.varint()
      var copies = 1
      if token & 1 == 1 {
        let repeats = token >> 1
        guard !runs.isEmpty, repeats > 0, repeats <= count - UInt64(runs.count) else {
          throw PackedError("packed runs repeat too often")
        }
        copies = Int(repeats)
        if let end, copies > (end - last) / max(1, gap + length) {
          throw PackedError("packed runs repeat beyond their end")
        }
      } else {
        gap = gap &+ unzigzag(token >> (2 + statusBits))
        let bits = found == format ? token >> 2 & 7 : (token >> 2 & 3) + 1
        guard let known = CheckStatus(rawValue: UInt8(bits)) else {
          throw PackedError("a packed run has no status")
        }
        status = known
        length = 0
        if token & 2 != 0 {
          let packed = try reader.varint()
          guard packed > 0, packed < UInt64(2 * farthest) else {
            throw PackedError("a packed run is too long")
          }
          length = Int(packed)
        }
        guard abs(gap) < 2 * farthest, runs.isEmpty || gap > 0 else {
          throw PackedError("packed runs are out of order")
        }
      }
      for _ in 0..<copies {
        let first = last + gap
        last = first + length
        guard first > -farthest, last < farthest else {
          throw PackedError("a packed run lies outside the calendar")
        }
        runs.append(
          CheckRun(
            status: status, first: Instant(milliseconds: first), last: Instant(milliseconds: last)))
      }
    }
    try reader.expectEnd()
    if let end, last != end { throw PackedError("packed runs do not end where they should") }
    return (runs, inside.map { Int($0) })
  }
}
