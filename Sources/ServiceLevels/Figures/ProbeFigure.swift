/// What is known of a probe's habits, as of as-of: for the warnings of *Data quality* (rules 2; table `probe_health`).
public struct ProbeFigure: Hashable, Sendable {
  public let probe: ProbeKey
  public let first: Instant
  public let last: Instant
  /// Whether its last check is `retired`, or its name came to its end.
  public let isEnded: Bool
  /// Until when it is a probe; as-of where it is one still.
  public let liveUntil: Instant
  public let checks: Int
  /// The usual distance of its checks, in milliseconds; nil of a single one.
  public let medianDistanceMilliseconds: Int?
  /// What the catalog holds its last check for; nil is unlimited.
  public let holdMilliseconds: Int?
  public let flaps: Int
  /// Time in which it was live and no check spoke, in milliseconds.
  public let silentMilliseconds: Int
  public let liveMilliseconds: Int
  /// Failed checks that could not be confirmed.
  public let unconfirmedChecks: Int

  public init(
    probe: ProbeKey, first: Instant, last: Instant, isEnded: Bool, liveUntil: Instant, checks: Int,
    medianDistanceMilliseconds: Int?, holdMilliseconds: Int?, flaps: Int, silentMilliseconds: Int,
    liveMilliseconds: Int, unconfirmedChecks: Int
  ) {
    self.probe = probe
    self.first = first
    self.last = last
    self.isEnded = isEnded
    self.liveUntil = liveUntil
    self.checks = checks
    self.medianDistanceMilliseconds = medianDistanceMilliseconds
    self.holdMilliseconds = holdMilliseconds
    self.flaps = flaps
    self.silentMilliseconds = silentMilliseconds
    self.liveMilliseconds = liveMilliseconds
    self.unconfirmedChecks = unconfirmedChecks
  }
}

extension ProbeFigure {
  public var subject: Subject { probe.judged }

  /// Whether checks come too seldom for what they speak for: usually more than half of `hold` apart.
  public var isTooSlow: Bool {
    guard let medianDistanceMilliseconds, let holdMilliseconds else { return false }
    return 2 * medianDistanceMilliseconds > holdMilliseconds
  }

  /// Whether more than 1 % of its checks were failures too short to count.
  public var isFlapping: Bool { flaps * 100 > checks }
}
