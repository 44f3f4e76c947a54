import ServiceLevels

/// Which files with checks, of those that came after a period was closed, may have changed a subject's figures of it.
///
/// A file that has nothing to do with the period must not be blamed for what another catalog did.
struct LateFiles {
  private let period: Interval
  /// How long a check before the period speaks for it or counts in a run that reaches into it; nil is without limit.
  private let reach: Int?
  /// Outages that cross a border end where the checks outside say: these are widened to them.
  private let from: Instant
  private let to: Instant?

  init(_ history: SubjectHistory, of period: Period, catalog: ServiceCatalog) {
    let terms: Dated<ServiceTerms>? =
      if case .service(let name) = history.subject { catalog.service(named: name)?.terms } else {
        nil
      }
    let rules = terms?.map(\.checks) ?? Dated(catalog.accountChecks)
    let policies = ([rules.first] + rules.changes.map(\.value)).flatMap { rules in
      [rules.general] + rules.named.values.map(\.policy)
    }
    let interval = period.interval
    self.period = interval
    // A check also makes its probe one that is expected, until it is gone.
    let reaches = policies.map { policy -> Int? in
      guard let hold = policy.holdMilliseconds, let gone = policy.goneAfterMilliseconds else {
        return nil
      }
      return max(hold * policy.confirm, gone, terms?.latest.minOutageMilliseconds ?? 0)
    }
    let reach = reaches.contains { $0 == nil } ? nil : reaches.compactMap(\.self).max()
    self.reach = reach
    let crossing =
      history.outages.map(\.interval)
      + history.lowest.times(in: [.down]).intervals
    from =
      crossing.filter { $0.start < interval.start && interval.start <= $0.end }
      .map(\.start).min() ?? interval.start
    // What comes after the period changes nothing in it but the runs of failed checks over its end.
    let runs = crossing.filter { $0.start <= interval.end && interval.end <= $0.end }.map(\.end)
    let flaps = history.flaps.filter {
      interval.contains($0) && interval.end.milliseconds(since: $0) <= reach ?? .max
    }
    let end = (runs + (flaps.isEmpty ? [] : [interval.end])).max()
    to = end.map { $0.advanced(byMilliseconds: reach ?? 0) }
  }

  /// - Parameters:
  ///   - late: the files that came late and hold checks of the subject.
  ///   - all: every file that does; asked for only where a check speaks without limit.
  func paths(among late: [ProbeSourceFigure], of all: () throws -> [ProbeSourceFigure])
    rethrows -> [String]
  {
    try late.filter { source in
      if source.first < period.end, period.start <= source.last { return true }
      if let to, period.end <= source.first { return source.first <= to }
      guard source.last < period.start else { return false }
      if let reach {
        return from <= source.last.advanced(byMilliseconds: reach)
      }
      // The last check before the period is the one that speaks for it.
      return try !all().contains { other in
        other.probe == source.probe
          && [other.first, other.last].contains { source.last < $0 && $0 <= period.start }
      }
    }.map(\.file)
  }
}
