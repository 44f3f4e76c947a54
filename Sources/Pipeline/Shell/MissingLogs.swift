public import ServiceLevels
internal import Store
internal import Tables

/// The days of a period that no log was read of: a report on them would say less than it seems to.
public struct MissingLogs: Hashable, Sendable {
  public let period: String
  /// Keys of days, in order; only of those that are over.
  public let days: [String]
  /// The last check there is, where the latest of these days have had none since.
  public let since: Instant?
}

extension MissingLogs {
  /// `no logs since 2026-10-03T23:50:00.000Z; 28 days without any`, or `no logs of 2026-10-02, 2026-10-05`; nil where
  /// nothing is missing.
  public var text: String? {
    if days.isEmpty { return nil }
    if let since {
      return
        "no logs since \(since.iso8601); \(days.count) day\(days.count == 1 ? "" : "s") without any"
    }
    let listed = days.prefix(5).joined(separator: ", ")
    return "no logs of \(listed)" + (days.count > 5 ? " and \(days.count - 5) days more" : "")
  }
}

extension Pipeline {
  /// What is missing of periods that figures were computed for: of days that are over now, and by as-of where that is
  /// given.
  public func missingLogs(in periods: [Period], asOf: Instant?) throws -> [MissingLogs] {
    do {
      return try store.missingLogs(
        in: periods, now: min(clock.now, asOf ?? clock.now))
    } catch let error as StoreError {
      throw PipelineError(error, store: store.path)
    }
  }
}

extension Store {
  func missingLogs(in periods: [Period], now: Instant) throws -> [MissingLogs] {
    guard let catalog = try catalog() else { return [] }
    // Where a check speaks for ever, a day without one is nothing special. The empty name is that of accounts.
    let holds = Dictionary(
      catalog.services.map { ($0.name, $0.checks.holdMilliseconds) }
        + [("", catalog.checks.holdMilliseconds)], uniquingKeysWith: { first, _ in first }
    ).compactMapValues(\.self)
    let spans = try spans().filter { holds[$0.probe.service] != nil }
    guard let hold = holds.values.max(), let first = spans.map(\.first).min(),
      let last = spans.map(\.last).max()
    else { return [] }
    return try periods.map { period in
      let days = catalog.calendar.days(of: period).filter {
        first < $0.interval.end && $0.interval.end <= now
      }
      let watched = try watched(days: days.map(\.key), of: Set(holds.keys))
      let empty = days.filter { day in
        if last < day.interval.start { return true }
        // The last check before midnight may speak for the first of the day after.
        return watched[day.key].map { $0.longest <= hold && $0.isPartlyUnknown } ?? false
      }
      let isCutOff = empty.last == days.last && empty.last.map { last < $0.interval.start } ?? false
      return MissingLogs(
        period: period.key, days: empty.map(\.key), since: isCutOff ? last : nil)
    }
  }

  /// Of each day the longest that any of some services was watched, and whether anything of it is unknown.
  private func watched(
    days: [String], of services: Set<String>
  ) throws(StoreError) -> [String: (longest: Int, isPartlyUnknown: Bool)] {
    var watched: [String: (longest: Int, isPartlyUnknown: Bool)] = [:]
    for figure in try figures(.availability, in: days)
    where services.contains(figure.service ?? "") {
      let before = watched[figure.period] ?? (0, false)
      watched[figure.period] = (
        max(before.longest, figure.totals.eligible),
        before.isPartlyUnknown || figure.totals.unknown > 0
      )
    }
    return watched
  }
}
