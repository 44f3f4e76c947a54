/// A maintenance window as it counted for one service or account (rules 4; table `maintenance`).
public struct MaintenanceFigure: Hashable, Sendable {
  public let operationID: String
  public let service: String?
  public let account: String
  public let announcedAt: Instant
  public let interval: Interval
  /// The later of its start and its announcement plus the notice; its end where nothing counts.
  public let countsFrom: Instant
  /// How much of it counts.
  public let countedMilliseconds: Int
  /// Whether it was called off.
  public let isCancelled: Bool

  public init(
    operationID: String,
    service: String? = nil,
    account: String,
    announcedAt: Instant,
    interval: Interval,
    countsFrom: Instant,
    countedMilliseconds: Int? = nil,
    isCancelled: Bool = false
  ) {
    self.operationID = operationID
    self.service = service
    self.account = account
    self.announcedAt = announcedAt
    self.interval = interval
    self.countsFrom = countsFrom
    self.countedMilliseconds = countedMilliseconds ?? interval.end.milliseconds(since: countsFrom)
    self.isCancelled = isCancelled
  }
}
