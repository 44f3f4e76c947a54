import ServiceLevels

/// Runs of checks in as few bytes as are easily had: 8 for a single check, 16 for a longer run.
struct PackedRuns {
  /// The instant and the status of the first check; where the top bit is set, the next word is the last check's instant.
  private var words: [UInt64] = []
  private(set) var count = 0

  private static let isLong: UInt64 = 1 << 63

  mutating func append(status: UInt8, at instant: Int) {
    words.append(UInt64(instant) << 3 | UInt64(status))
    count += 1
  }

  mutating func append(status: UInt8, first: Int, last: Int) {
    if first == last { return append(status: status, at: first) }
    words.append(UInt64(first) << 3 | UInt64(status) | Self.isLong)
    words.append(UInt64(last))
    count += 1
  }

  mutating func removeAll() {
    words = []
    count = 0
  }

  /// The runs in the order they were added, and another one.
  consuming func runs(and last: CheckRun?) -> [CheckRun] {
    var runs: [CheckRun] = []
    runs.reserveCapacity(count + 1)
    var index = 0
    while index < words.count {
      let word = words[index]
      let first = Self.instant(word)
      if word & Self.isLong != 0 {
        index += 1
        let end = Instant(milliseconds: Int(words[index]))
        runs.append(CheckRun(status: Self.status(word), first: first, last: end))
      } else {
        runs.append(CheckRun(status: Self.status(word), first: first, last: first))
      }
      index += 1
    }
    if let last { runs.append(last) }
    return runs
  }

  /// Single checks in whatever order they came, in order of time; of several at one instant the worst.
  consuming func sortedChecks() -> [CheckRun] {
    words.sort()
    var runs: [CheckRun] = []
    runs.reserveCapacity(count)
    for (index, word) in words.enumerated() {
      // The status stands below the instant, so the worst comes last.
      if index + 1 < words.count, words[index + 1] >> 3 == word >> 3 { continue }
      let instant = Self.instant(word)
      runs.append(CheckRun(status: Self.status(word), first: instant, last: instant))
    }
    return runs
  }

  private static func instant(_ word: UInt64) -> Instant {
    Instant(milliseconds: Int((word & ~isLong) >> 3))
  }

  private static func status(_ word: UInt64) -> CheckStatus {
    CheckStatus(rawValue: UInt8(word & 7)) ?? .down
  }
}
