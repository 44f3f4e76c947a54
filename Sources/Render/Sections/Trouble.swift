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
  /// The costliest events of a period, and how many there are in all.
  static func costliest(_ most: Int, of report: PeriodReport) -> (first: [Trouble], count: Int) {
    let outages = report.outages
    var byIncident: [String: [Int]] = [:]
    var alone: [(down: Int, place: Int)] = []
    for (place, outage) in outages.enumerated() where outage.isCounted && outage.service != nil {
      if let id = outage.anyIncidentID {
        byIncident[id, default: []].append(place)
      } else {
        alone.append((outage.interval.clamped(to: report.interval)?.milliseconds ?? 0, place))
      }
    }
    // Of those that stand for themselves only these can be among the first.
    alone.sort {
      let (left, right) = (outages[$0.place], outages[$1.place])
      return ($1.down, left.interval.start, left.service ?? "")
        < ($0.down, right.interval.start, right.service ?? "")
    }
    let groups = byIncident.values + alone.prefix(most).map { [$0.place] }
    let incidents = Dictionary(
      report.incidents.map { ($0.record.id, $0.record) }, uniquingKeysWith: { first, _ in first })
    let troubles = groups.map { make($0.map { outages[$0] }, incidents, report.interval) }.sorted {
      ($1.downMilliseconds, $0.interval.start, $0.services[0])
        < ($0.downMilliseconds, $1.interval.start, $1.services[0])
    }
    return (Array(troubles.prefix(most)), byIncident.count + alone.count)
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
