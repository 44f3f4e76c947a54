/// A maintenance window and the part of it that counts (sla-rules 4).
public struct MaintenanceWindow: Hashable, Sendable {
  public let operationID: String
  public let announcedAt: Instant
  public let interval: Interval
  /// The later of the start and the announcement plus the notice; the end where nothing counts.
  public let countsFrom: Instant

  /// Reads an operation; nil where it is no maintenance, or has no end.
  public init?(_ operation: OperationRecord, noticeMilliseconds: Int) {
    guard operation.kind == .maintenance, operation.endedAt != nil,
      let interval = operation.interval
    else { return nil }
    operationID = operation.id
    announcedAt = operation.announcedAt ?? operation.startedAt
    self.interval = interval
    countsFrom = min(
      interval.end,
      max(interval.start, announcedAt.advanced(byMilliseconds: noticeMilliseconds)))
  }
}

extension MaintenanceWindow {
  /// The part that is excluded from the figures.
  public var counted: Interval { Interval(start: countsFrom, end: interval.end) }
}
