/// A maintenance window as it counted for one service or account (sla-rules 4; table `maintenance`).
public struct MaintenanceFigure: Hashable, Sendable {
  public let operationID: String
  public let service: String?
  public let account: String
  public let announcedAt: Instant
  public let interval: Interval
  /// The later of its start and its announcement plus the notice; its end where nothing counts.
  public let countsFrom: Instant

  public init(
    operationID: String,
    service: String? = nil,
    account: String,
    announcedAt: Instant,
    interval: Interval,
    countsFrom: Instant
  ) {
    self.operationID = operationID
    self.service = service
    self.account = account
    self.announcedAt = announcedAt
    self.interval = interval
    self.countsFrom = countsFrom
  }
}
