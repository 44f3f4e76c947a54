/// What is judged: a service, or an account by its own checks.
public enum Subject: Hashable, Sendable {
  case service(String)
  case account(String)
}

extension Subject {
  public var name: String {
    switch self {
    case .service(let name), .account(let name): name
    }
  }

  /// What an outage of it is called: `order@2026-10-21T04:44:14.548Z`.
  public func outageID(startingAt start: Instant) -> String { "\(name)@\(start.iso8601)" }
}

extension ProbeKey {
  /// What its checks judge: its service, or the account itself.
  public var judged: Subject { service.isEmpty ? .account(account) : .service(service) }
}

/// All that the figures of one subject are computed from.
public struct SubjectHistory: Hashable, Sendable {
  public let subject: Subject
  /// By every rule: the contract figure.
  public let timeline: Timeline
  /// What the checks say, with nothing forgiven; excluded only where all probes are paused or it is not in service.
  public let gross: Timeline
  /// What happened, before anything is forgiven: `gross` with the corrections that do not exclude (rules 3).
  public let failure: Timeline
  /// With the longest down time that the checks allow.
  public let lowest: Timeline
  /// With the shortest down time that the checks allow.
  public let highest: Timeline
  /// `gross` with maintenance and the time outside of service hours excluded: what corrections are laid over.
  public let scheduled: Timeline
  /// How much unknown and paused time does not end an outage that begins at an instant, in milliseconds.
  public let patience: Dated<Int>
  public let outages: [Outage]
  /// The first failed check of each run that was too short to count, in order.
  public let flaps: [Instant]

  public init(
    subject: Subject, timeline: Timeline, gross: Timeline, failure: Timeline, lowest: Timeline,
    highest: Timeline, scheduled: Timeline, patience: Dated<Int>, outages: [Outage],
    flaps: [Instant]
  ) {
    self.subject = subject
    self.timeline = timeline
    self.gross = gross
    self.failure = failure
    self.lowest = lowest
    self.highest = highest
    self.scheduled = scheduled
    self.patience = patience
    self.outages = outages
    self.flaps = flaps
  }
}

extension SubjectHistory {
  /// The first instant at which anything is known of it.
  public var firstKnown: Instant? {
    gross.segments.first { $0.state != .excluded || $0.start > .distantPast }?.start
  }
}

/// An outage of a service or account (rules 6).
public struct Outage: Hashable, Sendable {
  /// From the first to the last of its time that is down on the contract timeline.
  public let interval: Interval
  /// On the failure timeline, where it may begin earlier and end later.
  public let failure: Interval
  /// When enough probes had reached their `confirm`-th failed check, maybe before `interval`; nil where that was known only
  /// afterwards, or a correction made the outage.
  public var confirmedAt: Instant?
  /// Whether the failure timeline is down at as-of.
  public let isOpen: Bool
  /// How the contract timeline goes on; nil while the outage does.
  public let endedBy: OutageEnd?
  /// False below the minimum outage.
  public let isCounted: Bool
  /// The time between `interval`'s ends without the excluded time between.
  public let durationMilliseconds: Int
  /// The time that is down on the contract timeline, or would be were it not below the minimum.
  public let downMilliseconds: Int

  public init(
    interval: Interval, failure: Interval, confirmedAt: Instant? = nil, isOpen: Bool,
    endedBy: OutageEnd?, isCounted: Bool, durationMilliseconds: Int, downMilliseconds: Int
  ) {
    self.interval = interval
    self.failure = failure
    self.confirmedAt = confirmedAt
    self.isOpen = isOpen
    self.endedBy = endedBy
    self.isCounted = isCounted
    self.durationMilliseconds = durationMilliseconds
    self.downMilliseconds = downMilliseconds
  }
}
