/// What one file says of one probe.
///
/// Folded checks leave out what lies inside a run, so they can be joined to another file's only where that found the same
/// meanwhile (`JoinedChecks`). Where it did not, the files are read again, and each check is kept (`isVerbatim`).
public struct ProbeChecks: Hashable, Sendable {
  public let probe: ProbeKey
  /// In order of time; no two share an instant.
  public let runs: [CheckRun]
  /// Whether every run is a single check, so that nothing is left out.
  public let isVerbatim: Bool
  /// The longest time between two neighbouring checks inside one run, in milliseconds; 0 where every run is a single
  /// check. A `hold` shorter than this cannot be applied to these runs.
  public let longestGapMilliseconds: Int
  /// How many checks the runs stand for beside their first and last ones.
  public let countInside: Int

  /// Makes the checks of a probe. `runs` must not be empty, and must be in order.
  public init(
    probe: ProbeKey, runs: [CheckRun], isVerbatim: Bool, longestGapMilliseconds: Int,
    countInside: Int = 0
  ) {
    precondition(!runs.isEmpty, "a probe without checks")
    self.countInside = countInside
    self.probe = probe
    self.runs = runs
    self.isVerbatim = isVerbatim
    self.longestGapMilliseconds = longestGapMilliseconds
  }
}

extension ProbeChecks {
  /// How many checks the runs stand for.
  public var count: Int { runs.reduce(countInside) { $0 + ($1.first == $1.last ? 1 : 2) } }
  /// The instant of the first check.
  public var first: Instant { runs[0].first }
  /// The instant of the last check.
  public var last: Instant { runs[runs.count - 1].last }
}
