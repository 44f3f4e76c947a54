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
  /// The period's missed promises that some of it was spent on: the first tier of the catalog first.
  let missed: [AvailabilityFigure]
  /// How many of its outages took longer than their RTO.
  let outagesBeyondRTO: Int
  /// The data that was lost, in milliseconds, where that is more than the RPO.
  let lossBeyondRPO: Int?
  /// What it cost customers; nil where no incident says so.
  let impact: ImpactFigure?
}

extension Trouble {
  /// The events of a period that matter most, and how many there are in all: what goes on first, then what broke a
  /// promise (by tier), then what missed its RTO or RPO, then by cost.
  static func gravest(_ most: Int, of index: ReportIndex) -> (first: [Trouble], count: Int) {
    let outages = index.report.outages
    let surroundings = Surroundings(index)
    var byIncident: [String: [OutageFigure]] = [:]
    var alone = 0
    // Of those that stand for themselves, which may be a hundred thousand, only so many are kept.
    var first: [(rank: Rank, outages: [OutageFigure])] = []
    func offer(_ outages: [OutageFigure]) {
      let rank = Rank(outages, surroundings)
      let place = first.partitioningIndex { rank < $0.rank }
      guard place < most else { return }
      first.insert((rank, outages), at: place)
      if first.count > most { first.removeLast() }
    }
    for outage in outages where outage.isCounted && outage.service != nil {
      if let id = outage.anyIncidentID {
        byIncident[id, default: []].append(outage)
      } else {
        alone += 1
        offer([outage])
      }
    }
    for group in byIncident.values { offer(group) }
    return (first.map { make($0.outages, surroundings) }, byIncident.count + alone)
  }

  /// What events are looked up in.
  private struct Surroundings {
    let period: Interval
    let catalog: ServiceCatalog
    let incidents: [String: IncidentRecord]
    let impacts: [String: ImpactFigure]
    /// The services that missed their promise, by name, and the place of their tier.
    let missed: [String: (figure: AvailabilityFigure, place: Int)]

    init(_ index: ReportIndex) {
      let report = index.report
      period = report.interval
      catalog = report.catalog
      incidents = Dictionary(
        report.incidents.map { ($0.record.id, $0.record) }, uniquingKeysWith: { first, _ in first })
      impacts = Dictionary(
        report.impacts.compactMap { impact in
          if case .incident(let id) = impact.scope { (id, impact) } else { nil }
        }, uniquingKeysWith: { first, _ in first })
      let places = Dictionary(
        zip(catalog.tiers.map(\.name), 0...), uniquingKeysWith: { first, _ in first })
      missed = Dictionary(
        index.services.filter { $0.verdict == .missed }.map {
          ($0.subject, ($0, places[$0.tier ?? ""] ?? places.count))
        }, uniquingKeysWith: { first, _ in first })
    }

    func missed(by outages: [OutageFigure]) -> [(figure: AvailabilityFigure, place: Int)] {
      Set(outages.compactMap(\.service)).compactMap { missed[$0] }.sorted {
        ($0.place, $0.figure.remainingMilliseconds ?? 0, $0.figure.subject)
          < ($1.place, $1.figure.remainingMilliseconds ?? 0, $1.figure.subject)
      }
    }

    /// What an incident lost in milliseconds, where that is more than one of its tiers, or the region, allows.
    func lossBeyondRPO(_ id: String?) -> Int? {
      guard let record = id.flatMap({ incidents[$0] }), let seconds = record.dataLossSeconds else {
        return nil
      }
      let limits =
        record.isRegional
        ? [catalog.disasterRecovery?.rpoMilliseconds]
        : record.services.map { name in
          catalog.service(named: name)
            .map { $0.terms.value(at: record.startedAt).tier }
            .flatMap { catalog.tier(named: $0) }?.rpoMilliseconds
        }
      let loss = seconds * 1_000
      return limits.contains { $0.map { $0 < loss } ?? false } ? loss : nil
    }

    func down(_ outages: [OutageFigure]) -> Int {
      outages.reduce(0) { $0 + ($1.interval.clamped(to: period)?.milliseconds ?? 0) }
    }
  }

  /// The order of events; the least comes first.
  private struct Rank: Comparable {
    private let isOver: Int
    private let tierMissed: Int
    private let keepsRecovery: Int
    private let yen: Int
    private let userMinutes: Int
    private let down: Int
    private let start: Instant
    private let service: String

    init(_ outages: [OutageFigure], _ surroundings: Surroundings) {
      let id = outages[0].anyIncidentID
      let impact = id.flatMap { surroundings.impacts[$0] }
      isOver = outages.contains(where: \.isOpen) ? 0 : 1
      tierMissed = outages.compactMap { surroundings.missed[$0.service ?? ""]?.place }.min() ?? .max
      keepsRecovery =
        outages.contains { $0.isWithinRTO == false } || surroundings.lossBeyondRPO(id) != nil
        ? 0 : 1
      (yen, userMinutes) = (impact?.revenueImpactYen ?? 0, impact?.userMinutesLost ?? 0)
      down = surroundings.down(outages)
      (start, service) = (outages[0].interval.start, outages[0].service ?? "")
    }

    static func < (left: Rank, right: Rank) -> Bool {
      let gravity = (left.isOver, left.tierMissed, left.keepsRecovery)
      let other = (right.isOver, right.tierMissed, right.keepsRecovery)
      if gravity != other { return gravity < other }
      return (right.yen, right.userMinutes, right.down, left.start, left.service)
        < (left.yen, left.userMinutes, left.down, right.start, right.service)
    }
  }

  private static func make(_ outages: [OutageFigure], _ surroundings: Surroundings) -> Trouble {
    let longestFirst = outages.sorted {
      ($1.durationMilliseconds, $0.service ?? "", $0.interval.start)
        < ($0.durationMilliseconds, $1.service ?? "", $1.interval.start)
    }
    var services: [String] = []
    for case let name? in longestFirst.map(\.service) where !services.contains(name) {
      services.append(name)
    }
    let first = longestFirst[0]
    let id = first.anyIncidentID
    let incident = id.flatMap { surroundings.incidents[$0] }
    let start = outages.map(\.interval.start).min() ?? first.interval.start
    let end = outages.map(\.interval.end).max() ?? first.interval.end
    return Trouble(
      incidentID: id, title: incident?.title,
      cause: first.changeID ?? first.attributedTo ?? incident?.cause,
      interval: Interval(start: start, end: end), isOpen: outages.contains(where: \.isOpen),
      services: services, longest: first.durationMilliseconds, outages: outages.count,
      missed: surroundings.missed(by: outages).map(\.figure),
      outagesBeyondRTO: outages.count { $0.isWithinRTO == false },
      lossBeyondRPO: surroundings.lossBeyondRPO(id),
      impact: id.flatMap { surroundings.impacts[$0] })
  }
}

extension OutageFigure {
  /// Its incident, else the one of its provider that covers it.
  fileprivate var anyIncidentID: String? { incidentID ?? providerIncidentID }
}
