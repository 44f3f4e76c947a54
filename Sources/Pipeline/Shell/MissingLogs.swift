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
  /// What clocks the reports show.
  public let zone: TimeZoneTable
}

extension MissingLogs {
  /// `no logs since 2026-10-04T08:50:00+09:00; 28 days without any`, or `no logs of 2026-10-02, 2026-10-05`; nil where
  /// nothing is missing.
  public var text: String? {
    if days.isEmpty { return nil }
    if let since {
      return
        "no logs since \(since.iso8601(in: zone)); \(days.count) day\(days.count == 1 ? "" : "s") without any"
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
    // Where a check speaks for ever, a day without one is nothing special.
    let spans = try spans().filter { catalog.hold(of: $0.probe) != nil }
    guard let hold = spans.compactMap({ catalog.hold(of: $0.probe) }).max(),
      let first = spans.map(\.first).min(), let last = spans.map(\.last).max()
    else { return [] }
    // Checks that come more rarely than every day speak for days without any.
    let spoken = spans.compactMap { span in
      catalog.hold(of: span.probe).map { span.last.advanced(byMilliseconds: $0) }
    }.max()
    let subjects = Set(spans.map { $0.probe.judged })
    let lost = try lostDays()
    return try periods.map { period in
      let days = catalog.calendar.days(of: period).filter {
        first < $0.interval.end && $0.interval.end <= now
      }
      let watched = try watched(days: days.map(\.key), of: subjects, besides: lost)
      let empty = days.filter { day in
        // Somebody knows, and no log of it will ever come.
        if let lost = lost[day.key], subjects.allSatisfy(lost.contains) { return false }
        if last < day.interval.start, let spoken, day.interval.end <= spoken { return false }
        // A day outside of service hours, in maintenance or paused needs no log.
        guard let watched = watched[day.key] else { return last < day.interval.start }
        if last < day.interval.start { return !watched.isExcluded }
        // The last check before midnight may speak for the first of the day after.
        return watched.isPartlyUnknown && watched.longest <= hold
      }
      let isCutOff = empty.last == days.last && empty.last.map { last < $0.interval.start } ?? false
      return MissingLogs(
        period: period.key, days: empty.map(\.key), since: isCutOff ? last : nil,
        zone: catalog.zone)
    }
  }

  /// Of each day the longest that any of some subjects was watched, whether anything of it is unknown, and whether all of it
  /// counts for nobody.
  private func watched(
    days: [String], of subjects: Set<Subject>, besides lost: [String: LostLogs]
  ) throws(StoreError) -> [String: Watched] {
    var watched: [String: Watched] = [:]
    for figure in try figures(.availability, in: days) {
      let subject = figure.service.map { Subject.service($0) } ?? .account(figure.account)
      guard subjects.contains(subject), lost[figure.period]?.contains(subject) != true else {
        continue
      }
      let (totals, before) = (figure.totals, watched[figure.period] ?? Watched())
      watched[figure.period] = Watched(
        longest: max(before.longest, totals.eligible),
        isPartlyUnknown: before.isPartlyUnknown || totals.unknown > 0,
        isExcluded: before.isExcluded && totals.period > 0 && totals.excluded == totals.period)
    }
    return watched
  }
}

private struct Watched {
  var longest = 0
  var isPartlyUnknown = false
  var isExcluded = true
}

extension ServiceCatalog {
  /// How long the checks of a probe speak now, in milliseconds; nil where that is unlimited, or it is none of the catalog's.
  fileprivate func hold(of probe: ProbeKey) -> Int? {
    probe.service.isEmpty
      ? accountChecks.policy(ofCheck: probe.check).holdMilliseconds
      : service(named: probe.service)?.terms.latest.checks.policy(ofCheck: probe.check)
        .holdMilliseconds
  }
}
