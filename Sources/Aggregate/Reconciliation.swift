internal import ServiceLevels

/// Finds why an incident has no outage of its own (rules 8 and 12).
struct Reconciliation {
  private let histories: [Subject: SubjectHistory]
  private let rules: [Subject: SubjectRules]
  private let outages: [Subject: Outages]
  private let asOf: Instant

  init(
    histories: [SubjectHistory], rules: [SubjectRules], outages: [OutageFigure], asOf: Instant
  ) {
    self.asOf = asOf
    self.histories = Dictionary(
      histories.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    self.rules = Dictionary(
      rules.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    self.outages = Dictionary(grouping: outages) {
      $0.service.map { .service($0) } ?? .account($0.account)
    }.mapValues { Outages($0, asOf: asOf) }
  }

  /// The outages of a subject, found by time.
  private struct Outages {
    private let figures: [OutageFigure]
    private let index: IntervalIndex

    init(_ figures: [OutageFigure], asOf: Instant) {
      self.figures = figures
      index = IntervalIndex(figures.map { $0.span(until: asOf) })
    }

    func around(_ span: Interval) -> [OutageFigure] { index.touching(span).map { figures[$0] } }
  }
}

extension Reconciliation {
  /// The first reason that fits the incident's span on any of its services.
  func reason(
    for incident: CountedIncident, span: Interval, catalog: ServiceCatalog
  ) -> (reason: UnseenReason, incident: String?) {
    // An incident that was over at once still was at an instant.
    let span = Interval(
      start: span.start, end: max(span.end, span.start.advanced(byMilliseconds: 1)))
    let subjects = subjects(of: incident, at: span.start, catalog: catalog)
    let inSpan = subjects.flatMap { outages[$0]?.around(span) ?? [] }
      .filter { $0.span(until: asOf).clamped(to: span) != nil }
    let others = inSpan.filter { $0.isCounted && $0.incidentID != nil }
    if let other = others.min(by: {
      ($0.interval.start, $0.incidentID ?? "") < ($1.interval.start, $1.incidentID ?? "")
    }) {
      return (.otherIncident, other.incidentID)
    }
    if inSpan.contains(where: { !$0.isCounted }) { return (.belowMinimum, nil) }
    let reason = UnseenReason.allCases.first { reason in
      subjects.contains { subject in
        guard let history = histories[subject], let rules = rules[subject] else { return false }
        return fits(reason, span, history, rules)
      }
    }
    return (reason ?? .unwatched, nil)
  }

  /// Its services, and those that are in its accounts when it begins; the accounts themselves where it names nothing else.
  private func subjects(
    of incident: CountedIncident, at start: Instant, catalog: ServiceCatalog
  ) -> [Subject] {
    let services = catalog.services.filter { service in
      incident.services.contains { $0.isSameBytes(as: service.name) }
        || incident.accounts.contains { $0.isSameBytes(as: service.terms.value(at: start).account) }
    }
    return services.map { .service($0.name) }
      + catalog.accounts.filter { account in
        incident.accounts.contains { $0.isSameBytes(as: account.name) }
      }.map { .account($0.name) }
  }

  private func fits(
    _ reason: UnseenReason, _ span: Interval, _ history: SubjectHistory, _ rules: SubjectRules
  ) -> Bool {
    /// Looks at the days around failures only: a span may be as long as the log.
    func isFailing(_ excluded: (Interval) -> IntervalSet) -> Bool {
      let down = history.failure.pieces(in: span).filter { $0.state == .down }.map(\.interval)
      let days = IntervalSet(
        down.map {
          Interval(
            start: $0.start.advanced(byMilliseconds: -millisecondsPerDay),
            end: $0.end.advanced(byMilliseconds: millisecondsPerDay))
        })
      return days.intervals.contains { around in
        guard let around = around.clamped(to: span) else { return false }
        return !excluded(around).intersection(IntervalSet(down)).isEmpty
      }
    }
    switch reason {
    case .otherIncident, .belowMinimum: return false
    case .notInService: return !rules.outOfService(in: span).isEmpty
    case .maintenance: return isFailing(rules.maintenanceTimes)
    case .outsideHours: return isFailing(rules.offHours)
    case .corrected:
      return rules.corrections.stretches(within: rules.life).contains {
        $0.state == .up && $0.interval.clamped(to: span) != nil
      }
    case .flap: return history.flaps.contains(where: span.contains)
    case .unwatched: return history.failure.pieces(in: span).contains { $0.state == .unknown }
    case .up: return true
    }
  }
}

extension OutageFigure {
  /// For matching, one that goes on ends as-of, though its counted time may have been cut (rules 8).
  fileprivate func span(until asOf: Instant) -> Interval {
    Interval(start: interval.start, end: isOpen ? max(interval.end, asOf) : interval.end)
  }
}
