public import ServiceLevels

/// What one file says of its probes, packed as the store keeps it, so that many files can wait to be written in little
/// memory.
public struct PackedChecks: Hashable, Sendable {
  private(set) var entries: [Entry] = []
  private var writer = PackedWriter()

  /// What is known of a probe's checks, and where its packed runs lie.
  struct Entry: Hashable, Sendable {
    let probe: ProbeKey
    let first: Int
    let last: Int
    let isVerbatim: Bool
    let longestGapMilliseconds: Int
    let runs: Range<Int>
  }

  /// Packs the checks of a file; each probe comes once.
  public init(_ checks: [ProbeChecks]) {
    entries.reserveCapacity(checks.count)
    for checks in checks {
      let start = writer.bytes.count
      let first = checks.first.milliseconds
      PackedRuns.pack(
        checks.runs, inside: checks.countInside, since: first, into: &writer)
      entries.append(
        Entry(
          probe: checks.probe, first: first, last: checks.last.milliseconds,
          isVerbatim: checks.isVerbatim, longestGapMilliseconds: checks.longestGapMilliseconds,
          runs: start..<writer.bytes.count))
    }
  }

  /// The packed runs of all probes.
  var bytes: [UInt8] { writer.bytes }

  /// Roughly the bytes of memory it takes.
  public var weight: Int { bytes.count + entries.count * MemoryLayout<Entry>.stride }
}
