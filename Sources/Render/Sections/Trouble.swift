import ServiceLevels

/// Outages that belong together, because one incident covers them, as one event for people.
struct Trouble {
  let incidentID: String?
  let title: String?
  let cause: String?
  /// From the first outage's start to the last one's end.
  let interval: Interval
  let isOpen: Bool
  /// The service that was down longest first.
  let services: [String]
  /// Its outage's length.
  let longest: Int
  /// How many outages it is.
  let outages: Int
  /// All its down time inside the period.
  let downMilliseconds: Int
}

extension Trouble {
  /// The events of a period, the costliest first.
  static func all(of report: PeriodReport) -> [Trouble] {
    let counted = report.outages.filter { $0.isCounted && $0.service != nil }
    let groups = Dictionary(grouping: counted) { outage in
      outage.anyIncidentID ?? "\(outage.service ?? "") \(outage.interval.start.milliseconds)"
    }
    let incidents = Dictionary(
      report.incidents.map { ($0.record.id, $0.record) }, uniquingKeysWith: { first, _ in first })
    return groups.values.map { make($0, incidents, report.interval) }.sorted {
      ($1.downMilliseconds, $0.interval.start, $0.services[0])
        < ($0.downMilliseconds, $1.interval.start, $1.services[0])
    }
  }

  private static func make(
    _ outages: [OutageFigure], _ incidents: [String: IncidentRecord], _ period: Interval
  ) -> Trouble {
    let longestFirst = outages.sorted {
      ($1.durationMilliseconds, $0.service ?? "", $0.interval.start)
        < ($0.durationMilliseconds, $1.service ?? "", $1.interval.start)
    }
    var services: [String] = []
    for case let name? in longestFirst.map(\.service) where !services.contains(name) {
      services.append(name)
    }
    let first = longestFirst[0]
    let incident = first.anyIncidentID.flatMap { incidents[$0] }
    let start = outages.map(\.interval.start).min() ?? first.interval.start
    let end = outages.map(\.interval.end).max() ?? first.interval.end
    return Trouble(
      incidentID: first.anyIncidentID, title: incident?.title,
      cause: first.attributedTo ?? incident?.cause ?? first.changeID,
      interval: Interval(start: start, end: end), isOpen: outages.contains(where: \.isOpen),
      services: services, longest: first.durationMilliseconds, outages: outages.count,
      downMilliseconds: outages.reduce(0) {
        $0 + ($1.interval.clamped(to: period)?.milliseconds ?? 0)
      })
  }
}

extension OutageFigure {
  /// Its incident, else the one of its provider that covers it.
  fileprivate var anyIncidentID: String? { incidentID ?? providerIncidentID }
}
