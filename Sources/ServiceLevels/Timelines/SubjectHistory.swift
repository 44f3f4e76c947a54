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
  /// With nothing forgiven.
  public let gross: Timeline
  /// With the longest down time that the checks allow.
  public let lowest: Timeline
  /// With the shortest down time that the checks allow.
  public let highest: Timeline
  /// By every rule but corrections.
  public let uncorrected: Timeline
  public let outages: [Outage]
  /// The first failed check of each run that was too short to count, in order.
  public let flaps: [Instant]

  public init(
    subject: Subject, timeline: Timeline, gross: Timeline, lowest: Timeline, highest: Timeline,
    uncorrected: Timeline, outages: [Outage], flaps: [Instant]
  ) {
    self.subject = subject
    self.timeline = timeline
    self.gross = gross
    self.lowest = lowest
    self.highest = highest
    self.uncorrected = uncorrected
    self.outages = outages
    self.flaps = flaps
  }
}

/// A longest interval of down time of a service or account (sla-rules 6).
public struct Outage: Hashable, Sendable {
  /// From the first failed check; the end of an open one is as-of.
  public let interval: Interval
  /// When enough probes had reached their `confirm`-th failed check; nil where a correction made the outage.
  public let confirmedAt: Instant?
  public let isOpen: Bool
  /// Nil while it goes on.
  public let endedBy: OutageEnd?
  /// False below the minimum outage.
  public let isCounted: Bool

  public init(
    interval: Interval, confirmedAt: Instant?, isOpen: Bool, endedBy: OutageEnd?, isCounted: Bool
  ) {
    self.interval = interval
    self.confirmedAt = confirmedAt
    self.isOpen = isOpen
    self.endedBy = endedBy
    self.isCounted = isCounted
  }
}
