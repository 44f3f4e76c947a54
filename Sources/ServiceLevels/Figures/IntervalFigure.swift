/// A time in which a service, an account or one of their probes was not simply up (table `interval`).
public struct IntervalFigure: Hashable, Sendable {
  public let subject: Subject
  /// Nil for the subject itself.
  public let zone: String?
  /// Nil for the subject itself, and for a zone without a probe.
  public let check: String?
  /// What a correction sets a timeline to is what a timeline can be.
  public let state: CorrectedState
  /// From the start of the first of `count` stretches to the end of the last.
  public let interval: Interval
  /// Nil where the checks say no more than the state.
  public let reason: IntervalReason?
  /// How much of the interval was in the state, for this reason.
  public let milliseconds: Int
  /// How many stretches it is made of: one, unless there were too many of a day to tell each.
  public let count: Int

  public init(
    subject: Subject,
    zone: String? = nil,
    check: String? = nil,
    state: CorrectedState,
    interval: Interval,
    reason: IntervalReason? = nil,
    milliseconds: Int? = nil,
    count: Int = 1
  ) {
    self.subject = subject
    self.zone = zone
    self.check = check
    self.state = state
    self.interval = interval
    self.reason = reason
    self.milliseconds = milliseconds ?? interval.milliseconds
    self.count = count
  }
}

/// Why something was in a state; the raw value is the word in the column `reason`.
public enum IntervalReason: String, Hashable, Sendable, CaseIterable {
  /// A correction says so.
  case corrected
  case maintenance
  case outsideHours = "outside_hours"
  case paused
  /// Down for less than the minimum outage, which counts as up.
  case belowMinimum = "below_minimum"
  /// Only because a zone that the catalog lists has no live probe.
  case zoneWithoutProbe = "zone_without_probe"
  /// No probe was live.
  case noProbe = "no_probe"
  /// Live probes said nothing, or too few of them did.
  case silent
  /// Checks failed, too few to be confirmed, and nothing good followed at once.
  case unconfirmed
}
