/// A maintenance window, as its versions announced it, and the parts of it that count (rules 4).
public struct MaintenanceWindow: Hashable, Sendable {
  public let operationID: String
  /// When the version that stands was announced.
  public let announcedAt: Instant
  /// As the version that stands has it.
  public let interval: Interval
  public let services: [String]
  public let accounts: [String]
  /// Whether the version that stands was called off: then nothing counts.
  public let isCancelled: Bool
  /// Each version that announced something, with the part of the window from which on that counts.
  private let announcements: [Announcement]

  private struct Announcement: Hashable {
    let services: [String]
    let accounts: [String]
    let counted: Interval
  }

  /// Reads all versions of one record; nil where none is maintenance with an end.
  public init?(versions: [OperationRecord], noticeMilliseconds: Int) {
    var seen: Set<ExactText> = []
    let inOrder = versions.filter {
      $0.kind == .maintenance && $0.endedAt != nil && $0.interval != nil
        && seen.insert(ExactText($0.line)).inserted
    }.sorted { $1.supersedes($0) }
    guard let standing = inOrder.last, let interval = standing.interval else { return nil }
    operationID = standing.id
    self.interval = interval
    services = standing.services
    accounts = standing.accounts
    isCancelled = standing.isCancelled
    announcedAt = MaintenanceWindow.announcement(
      of: standing, isFirst: inOrder.count == 1)
    announcements =
      standing.isCancelled
      ? []
      : inOrder.enumerated().compactMap { index, version in
        guard !version.isCancelled, let own = version.interval else { return nil }
        let from = MaintenanceWindow.announcement(of: version, isFirst: index == 0)
          .advanced(byMilliseconds: noticeMilliseconds)
        let start = max(own.start, from)
        guard start < own.end,
          let counted = Interval(start: start, end: own.end).clamped(to: interval)
        else { return nil }
        return Announcement(
          services: version.services, accounts: version.accounts, counted: counted)
      }
  }

  /// One occurrence of maintenance that recurs.
  public init(_ recurring: RecurringMaintenance, at interval: Interval, noticeMilliseconds: Int) {
    operationID = recurring.id
    announcedAt = recurring.since
    self.interval = interval
    services = recurring.services
    accounts = recurring.accounts
    isCancelled = false
    let from = recurring.since.advanced(byMilliseconds: noticeMilliseconds)
    let start = min(interval.end, max(interval.start, from))
    announcements = [
      Announcement(
        services: services, accounts: accounts,
        counted: Interval(start: start, end: interval.end))
    ]
  }

  /// The first version is announced when it says; a later one not before it was written.
  private static func announcement(of version: OperationRecord, isFirst: Bool) -> Instant {
    let announced = version.announcedAt ?? version.startedAt
    return isFirst ? announced : max(announced, version.decidedAt)
  }
}

extension MaintenanceWindow {
  /// Whether the window that stands names a subject, or the account of a service.
  func names(service: String, account: String) -> Bool {
    services.contains(service) || accounts.contains(account)
  }

  /// The parts that are excluded from a service's figures while it is in an account; with no service from an account's.
  func counted(service: String?, account: String) -> IntervalSet {
    func isNamed(_ services: [String], _ accounts: [String]) -> Bool {
      (service.map(services.contains) ?? false) || accounts.contains(account)
    }
    guard isNamed(services, accounts) else { return IntervalSet() }
    return IntervalSet(
      announcements.filter { isNamed($0.services, $0.accounts) }.map(\.counted))
  }
}

/// The maintenance windows of a log, from every version of every record, by id.
public func maintenanceWindows(
  _ records: [OperationRecord], noticeMilliseconds: Int
) -> [MaintenanceWindow] {
  let versions = Dictionary(grouping: records.filter { $0.kind == .maintenance }) {
    ExactText($0.id)
  }
  return versions.sorted { $0.key.text.utf8.lexicographicallyPrecedes($1.key.text.utf8) }
    .compactMap { MaintenanceWindow(versions: $0.value, noticeMilliseconds: noticeMilliseconds) }
}

extension RecurringMaintenance {
  /// The windows that have time in an interval.
  public func windows(
    in interval: Interval, zone: TimeZoneTable, noticeMilliseconds: Int
  ) -> [MaintenanceWindow] {
    guard !interval.isEmpty else { return [] }
    let from = max(interval.start, since)
    guard from < interval.end else { return [] }
    let firstDay = zone.date(at: from).daysSinceEpoch - 2
    let lastDay = zone.date(at: interval.end).daysSinceEpoch + 1
    return (firstDay...max(firstDay, lastDay)).compactMap { day in
      let date = CivilDate(daysSinceEpoch: day)
      guard hours.days.contains(date.weekday) else { return nil }
      let span = hours.span(on: date, zone: zone)
      guard since <= span.start, until.map({ span.start < $0 }) ?? true,
        span.clamped(to: interval) != nil
      else { return nil }
      return MaintenanceWindow(self, at: span, noticeMilliseconds: noticeMilliseconds)
    }
  }
}
