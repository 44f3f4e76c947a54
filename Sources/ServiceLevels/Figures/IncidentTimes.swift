/// The times of an incident, measured on some of its outages, or declared where there is none (rules 8). Durations in
/// milliseconds.
public struct IncidentTimes: Hashable, Sendable {
  public let isMeasured: Bool
  public let start: Instant
  /// Nil while one of the outages goes on, or where nobody said.
  public let restored: Instant?
  public let timeToDetect: Int?
  public let timeToAcknowledge: Int?
  /// Nil where it was detected after it was restored: nobody repaired it.
  public let timeToRepair: Int?
  public let timeToRestore: Int?
  /// Nil where it was detected after it was resolved.
  public let timeToClose: Int?

  public init(_ record: IncidentRecord, outages: [OutageFigure]) {
    isMeasured = !outages.isEmpty
    start = outages.map(\.interval.start).min() ?? record.startedAt
    restored =
      if isMeasured {
        outages.contains(where: \.isOpen) ? nil : outages.map(\.interval.end).max()
      } else {
        record.mitigatedAt ?? record.resolvedAt
      }
    func elapsed(_ from: Instant?, _ to: Instant?) -> Int? {
      guard let from, let to else { return nil }
      return to.milliseconds(since: from)
    }
    timeToDetect = elapsed(start, record.detectedAt).map { max(0, $0) }
    timeToAcknowledge = elapsed(record.detectedAt, record.acknowledgedAt).map { max(0, $0) }
    timeToRepair = elapsed(record.detectedAt, restored).flatMap { $0 < 0 ? nil : $0 }
    timeToRestore = elapsed(start, restored).map { max(0, $0) }
    timeToClose = elapsed(record.detectedAt, record.resolvedAt).flatMap { $0 < 0 ? nil : $0 }
  }
}

extension IncidentTimes {
  public func milliseconds(_ metric: IncidentMetric) -> Int? {
    switch metric {
    case .timeToDetect: timeToDetect
    case .timeToAcknowledge: timeToAcknowledge
    case .timeToRepair: timeToRepair
    case .timeToRestore: timeToRestore
    case .timeToClose: timeToClose
    }
  }
}
