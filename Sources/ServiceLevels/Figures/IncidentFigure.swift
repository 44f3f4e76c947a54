/// The times of an incident, as the service saw them (rules 8; table `incident_time`). Durations in milliseconds.
public struct IncidentFigure: Hashable, Sendable {
  public let record: IncidentRecord
  /// Its services and accounts, those of its duplicates included.
  public let services: [String]
  public let accounts: [String]
  /// The incident that it is told under, and that counts instead of it.
  public let duplicateOf: String?
  /// The path of the log file that the record was read from, once that is known.
  public var file: String?
  /// Measured where outages match, else declared.
  public let start: Instant
  /// Nil while it is open.
  public let restored: Instant?
  public let isMeasured: Bool
  public let timeToDetect: Int?
  public let timeToAcknowledge: Int?
  public let timeToRepair: Int?
  public let timeToRestore: Int?
  public let timeToClose: Int?
  /// Down time of its matched outages.
  public let downMilliseconds: Int
  /// Matched outages times the services' users, in minutes; nil where no user count is known.
  public let userMinutesLost: Int?
  /// Why an incident that says it took something down has no outage of its own.
  public let unseenBecause: UnseenReason?
  /// The incident that the outage belongs to, where that is why.
  public let unseenIncident: String?

  public init(
    record: IncidentRecord,
    services: [String]? = nil,
    accounts: [String]? = nil,
    duplicateOf: String? = nil,
    start: Instant,
    restored: Instant? = nil,
    isMeasured: Bool,
    timeToDetect: Int? = nil,
    timeToAcknowledge: Int? = nil,
    timeToRepair: Int? = nil,
    timeToRestore: Int? = nil,
    timeToClose: Int? = nil,
    downMilliseconds: Int,
    userMinutesLost: Int? = nil,
    unseenBecause: UnseenReason? = nil,
    unseenIncident: String? = nil
  ) {
    self.record = record
    self.services = services ?? record.services
    self.accounts = accounts ?? record.accounts
    self.duplicateOf = duplicateOf
    self.start = start
    self.restored = restored
    self.isMeasured = isMeasured
    self.timeToDetect = timeToDetect
    self.timeToAcknowledge = timeToAcknowledge
    self.timeToRepair = timeToRepair
    self.timeToRestore = timeToRestore
    self.timeToClose = timeToClose
    self.downMilliseconds = downMilliseconds
    self.userMinutesLost = userMinutesLost
    self.unseenBecause = unseenBecause
    self.unseenIncident = unseenIncident
  }
}

extension IncidentFigure {
  /// Whether it was detected only after it was restored: nobody repaired it, so it has no time to repair (rules 8).
  public var isNoticedLate: Bool {
    guard let detectedAt = record.detectedAt, let restored else { return false }
    return restored < detectedAt
  }
}

/// Why the checks show no outage for an incident, in the order in which the reasons are tried (rules 12); the raw value
/// is the word in the store.
public enum UnseenReason: String, Hashable, Sendable, CaseIterable {
  /// The outage belongs to another incident.
  case otherIncident = "other_incident"
  case belowMinimum = "below_minimum"
  case notInService = "not_in_service"
  case maintenance
  case outsideHours = "outside_hours"
  /// A correction says up.
  case corrected
  case flap
  /// Some of it was unknown.
  case unwatched
  /// Watched, and up.
  case up
}
