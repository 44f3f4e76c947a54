public import ServiceLevels

/// Everything that the figures of any period are computed from.
public struct Evidence: Sendable {
  public let catalog: ServiceCatalog
  /// Nothing at or after this instant is in a figure.
  public let asOf: Instant
  /// Of every service, then of every account, in the order of the catalog.
  public let histories: [SubjectHistory]
  public let outages: [OutageFigure]
  public let accountOutages: [OutageFigure]
  public let incidents: [IncidentFigure]
  /// The standing records.
  public let operations: [OperationRecord]
  public let windows: [MaintenanceWindow]
  /// One series a probe and gauge.
  public let gauges: [GaugeSeries]
  public let attribution: Attribution
  /// What decides how the checks of each subject count.
  let rules: [Subject: SubjectRules]
  private let places: [Subject: Int]
  /// The down time that no dependency caused, of every service that was down.
  private let ownDownTimes: [String: IntervalSet]
  /// Where in the lists above things stand.
  private let index: EvidenceIndex

  /// - Parameter operations: every version of every record.
  public init(
    catalog: ServiceCatalog, asOf: Instant, histories: [SubjectHistory], outages: [OutageFigure],
    accountOutages: [OutageFigure], incidents: [IncidentFigure], operations: [OperationRecord],
    gauges: [GaugeSeries]
  ) {
    self.catalog = catalog
    self.asOf = asOf
    self.histories = histories
    self.outages = outages
    self.accountOutages = accountOutages
    self.incidents = incidents
    let standing = standingRecords(operations)
    self.operations = standing
    self.gauges = gauges.merged(before: asOf)
    windows = maintenanceWindows(
      operations, noticeMilliseconds: catalog.maintenanceNoticeMilliseconds)
    rules = Dictionary(
      SubjectRules.all(of: catalog, windows: windows, operations: standing).map {
        ($0.subject, $0)
      }, uniquingKeysWith: { first, _ in first })
    let attribution = Attribution(catalog: catalog, histories: histories)
    self.attribution = attribution
    places = Dictionary(
      zip(histories.map(\.subject), 0...), uniquingKeysWith: { first, _ in first })
    ownDownTimes = Dictionary(
      catalog.services.map { service in
        (
          service.name,
          IntervalSet(
            attribution.pieces(of: service.name).filter { $0.provider == nil }.map(\.interval))
        )
      }, uniquingKeysWith: { first, _ in first })
    index = EvidenceIndex(
      catalog: catalog, outages: outages, accountOutages: accountOutages, incidents: incidents,
      operations: standing)
  }
}

extension Evidence {
  /// The part of a period that is over at as-of.
  func interval(of period: Period) -> Interval {
    period.interval.cut(at: asOf)
  }

  /// The history of a service, or of an account where no service has the name.
  func history(named name: String) -> SubjectHistory? {
    history(of: .service(name)) ?? history(of: .account(name))
  }

  func history(of subject: Subject) -> SubjectHistory? { places[subject].map { histories[$0] } }

  /// The down time of a subject that no dependency caused; an account depends on nobody.
  func ownDownTime(of history: SubjectHistory) -> IntervalSet {
    switch history.subject {
    case .service(let name): ownDownTimes[name] ?? IntervalSet()
    case .account: history.timeline.times(in: [.down])
    }
  }

  /// The outages that belong to an incident: of services, then of accounts.
  func outages(of incident: IncidentFigure) -> [OutageFigure] {
    (index.outagesByIncident[ExactText(incident.record.id)] ?? []).map {
      $0 < outages.count ? outages[$0] : accountOutages[$0 - outages.count]
    }
  }

  /// The counted outages of a service, in order of time.
  func countedOutages(of service: String) -> [OutageFigure] {
    (index.outagesByService[service] ?? []).map { outages[$0] }
  }

  /// The counted outages of services that start in an interval.
  func outages(startingIn interval: Interval) -> [OutageFigure] {
    index.outagesByService.values.flatMap { places in
      places.slice(in: interval) { outages[$0].interval.start }
    }.sorted().map { outages[$0] }
  }

  /// How much counted outages that began with a change were down, in milliseconds; nil where none did.
  func downMilliseconds(ofChange id: String) -> Int? { index.downByChange[id] }

  /// The incidents that belong to an interval, by their start; one that is told under another counts there.
  func incidents(startingIn interval: Interval) -> [IncidentFigure] {
    index.incidents.slice(in: interval) { incidents[$0].start }.sorted().map { incidents[$0] }
  }

  /// The services of an incident, and those that were in its accounts when it began.
  func services(of incident: IncidentFigure) -> [Service] {
    index.members.services(of: incident).map { catalog.services[$0] }
  }

  func isRegional(_ incidentID: String?) -> Bool {
    incidentID.map { index.regionalIncidents.contains(ExactText($0)) } ?? false
  }

  /// The operations of a kind, and of a scope where one is given, that start in an interval.
  func operations(_ kind: OperationKind, scope: String?, startingIn interval: Interval)
    -> [OperationRecord]
  {
    (index.operationsByKind[kind] ?? []).slice(in: interval) { operations[$0].startedAt }.sorted()
      .filter { scope == nil || operations[$0].scope == scope }
      .map { operations[$0] }
  }

  /// Whether the operations log holds anything that starts in an interval.
  func isLogKept(in interval: Interval) -> Bool {
    let next = index.loggedAt.partitioningIndex { interval.start <= $0 }
    return next < index.loggedAt.count && index.loggedAt[next] < interval.end
  }

  /// The tiers of an incident's services when it began, each once, in the order of the catalog.
  func tiers(of incident: IncidentFigure) -> [Tier] {
    let names = Set(
      services(of: incident).map { $0.terms.value(at: incident.start).tier })
    return catalog.tiers.filter { names.contains($0.name) }
  }
}

extension [Int] {
  /// Those of these places, which are in order of time, whose instants lie in an interval.
  fileprivate func slice(in interval: Interval, _ instant: (Int) -> Instant) -> ArraySlice<Int> {
    let first = partitioningIndex { interval.start <= instant($0) }
    let end = self[first...].partitioningIndex { interval.end <= instant($0) }
    return self[first..<end]
  }
}
