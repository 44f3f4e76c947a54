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
