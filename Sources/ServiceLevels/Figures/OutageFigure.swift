/// An outage of a service, or of an account where `service` is nil (rules 6; tables `outage` and `account_outage`).
public struct OutageFigure: Hashable, Sendable {
  public let service: String?
  public let account: String
  public let tier: String?
  /// From the first to the last of its time that is down on the contract timeline; the end of an open outage is as-of, or
  /// where its counted time was cut.
  public let interval: Interval
  /// The same without the excluded time between.
  public let durationMilliseconds: Int
  /// Its time that is down on the contract timeline.
  public let downMilliseconds: Int
  /// When enough probes had reached their `confirm`-th failed check, maybe in time before that does not count; nil where it
  /// was known only afterwards, or a correction made it.
  public let confirmedAt: Instant?
  public let isOpen: Bool
  /// Nil while it goes on.
  public let endedBy: OutageEnd?
  /// False below the minimum outage.
  public let isCounted: Bool
  public let rtoMilliseconds: Int?
  public let isWithinRTO: Bool?
  public let incidentID: String?
  /// The dependency that most of it is charged to; nil where it is the service's own.
  public let attributedTo: String?
  /// The deployment or rollback that it began with.
  public let changeID: String?
  /// The incident of `attributedTo` that covers it, where it has none of its own.
  public let providerIncidentID: String?

  public init(
    service: String? = nil,
    account: String,
    tier: String? = nil,
    interval: Interval,
    durationMilliseconds: Int? = nil,
    downMilliseconds: Int? = nil,
    confirmedAt: Instant? = nil,
    isOpen: Bool,
    endedBy: OutageEnd? = nil,
    isCounted: Bool,
    rtoMilliseconds: Int? = nil,
    isWithinRTO: Bool? = nil,
    incidentID: String? = nil,
    attributedTo: String? = nil,
    changeID: String? = nil,
    providerIncidentID: String? = nil
  ) {
    self.service = service
    self.account = account
    self.tier = tier
    self.interval = interval
    self.durationMilliseconds = durationMilliseconds ?? interval.milliseconds
    self.downMilliseconds = downMilliseconds ?? interval.milliseconds
    self.confirmedAt = confirmedAt
    self.isOpen = isOpen
    self.endedBy = endedBy
    self.isCounted = isCounted
    self.rtoMilliseconds = rtoMilliseconds
    self.isWithinRTO = isWithinRTO
    self.incidentID = incidentID
    self.attributedTo = attributedTo
    self.changeID = changeID
    self.providerIncidentID = providerIncidentID
  }
}

extension OutageFigure {
  /// What was down.
  public var subject: Subject { service.map { .service($0) } ?? .account(account) }

  public var id: String { subject.outageID(startingAt: interval.start) }
}
