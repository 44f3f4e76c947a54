/// The times of an incident, as the service saw them (sla-rules 8; table `incident_time`). Durations in milliseconds.
public struct IncidentFigure: Hashable, Sendable {
  public let record: IncidentRecord
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

  public init(
    record: IncidentRecord,
    start: Instant,
    restored: Instant? = nil,
    isMeasured: Bool,
    timeToDetect: Int? = nil,
    timeToAcknowledge: Int? = nil,
    timeToRepair: Int? = nil,
    timeToRestore: Int? = nil,
    timeToClose: Int? = nil,
    downMilliseconds: Int,
    userMinutesLost: Int? = nil
  ) {
    self.record = record
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
  }
}
