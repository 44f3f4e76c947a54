import ServiceLevels

/// What is known of a probe while its checks are read: plain integers, so that a check like the one before costs next to
/// nothing.
struct ProbeState {
  /// The instant of the latest check, in milliseconds; -1 before the first.
  var last = -1
  /// The instant of the first check of the run that is open.
  var first = -1
  /// What the open run found; `none` before the first check, and where checks are not folded.
  var status = none
  /// The longest gap that a run may have, in milliseconds.
  let hold: Int
  /// The longest gap inside a run so far.
  var longestGap = 0
  /// How many checks went into runs that were open already.
  private var joined = 0
  /// How many of the closed runs have more than one check.
  private var longRuns = 0
  var mode: Mode

  /// No status of a check.
  static let none: UInt8 = 0xff

  enum Mode: UInt8 {
    /// Neighbouring checks become one run.
    case folding
    /// Every check is kept.
    case collecting
    /// The checks came out of order, and will be collected when the file is read again.
    case disordered
    /// The checks are not wanted in this pass.
    case ignored
  }

  init(hold: Int, mode: Mode) {
    self.hold = hold
    self.mode = mode
  }
}

extension ProbeState {
  /// Takes the next check of the probe.
  @inline(__always)
  mutating func take(_ instant: Int, status: UInt8, into runs: inout PackedRuns) {
    // Nearly every check is like the one before. Only while checks are folded is there a status to be equal to.
    let gap = instant - last
    if status == self.status, gap > 0, gap <= hold, Self.folds(status) {
      longestGap = max(longestGap, gap)
      last = instant
      joined &+= 1
    } else {
      takeOther(instant, status: status, into: &runs)
    }
  }

  /// Whether neighbouring checks become one run: failed ones are counted, and a probe that was retired is none until its
  /// next check, so these are kept each.
  @inline(__always)
  private static func folds(_ status: UInt8) -> Bool {
    status &- CheckStatus.paused.rawValue
      <= CheckStatus.degraded.rawValue - CheckStatus.paused.rawValue
  }

  private mutating func takeOther(_ instant: Int, status: UInt8, into runs: inout PackedRuns) {
    switch mode {
    case .collecting: runs.append(status: status, at: instant)
    case .disordered, .ignored: break
    case .folding:
      if instant > last {
        closeRun(into: &runs)
        (first, last) = (instant, instant)
        self.status = status
      } else if instant != last || status != self.status {
        mode = .disordered
        self.status = Self.none
        runs.removeAll()
      }
    }
  }

  private mutating func closeRun(into runs: inout PackedRuns) {
    guard status != Self.none else { return }
    if first < last { longRuns += 1 }
    runs.append(status: status, first: first, last: last)
  }

  /// How many checks lie inside the runs, between their first and last.
  var countInside: Int { joined - longRuns - (first < last ? 1 : 0) }

  /// The run that is open.
  var openRun: CheckRun? {
    guard let status = CheckStatus(rawValue: status) else { return nil }
    return CheckRun(
      status: status, first: Instant(milliseconds: first), last: Instant(milliseconds: last))
  }
}
