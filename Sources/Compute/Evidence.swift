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
  private let outagesByIncident: [ExactText: [OutageFigure]]

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
    self.operations = standingRecords(operations)
    self.gauges = gauges.merged(before: asOf)
    windows = maintenanceWindows(
      operations, noticeMilliseconds: catalog.maintenanceNoticeMilliseconds)
    rules = Dictionary(
      SubjectRules.all(of: catalog, windows: windows, operations: self.operations).map {
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
    outagesByIncident = Dictionary(
      grouping: (outages + accountOutages).filter { $0.incidentID != nil }
    ) { ExactText($0.incidentID ?? "") }
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

  /// The outages that belong to an incident.
  func outages(of incident: IncidentFigure) -> [OutageFigure] {
    outagesByIncident[ExactText(incident.record.id)] ?? []
  }

  /// The counted outages of services that start in an interval.
  func outages(startingIn interval: Interval) -> [OutageFigure] {
    outages.filter { $0.isCounted && interval.contains($0.interval.start) }
  }

  /// The incidents that belong to an interval, by their start; one that is told under another counts there.
  func incidents(startingIn interval: Interval) -> [IncidentFigure] {
    incidents.filter { $0.duplicateOf == nil && interval.contains($0.start) }
  }

  /// The services of an incident, and those that were in its accounts when it began.
  func services(of incident: IncidentFigure) -> [Service] {
    catalog.services.filter { service in
      incident.services.contains { $0.isSameBytes(as: service.name) }
        || incident.accounts.contains {
          $0.isSameBytes(as: service.terms.value(at: incident.start).account)
        }
    }
  }

  /// The operations of a kind, and of a scope where one is given, that start in an interval.
  func operations(_ kind: OperationKind, scope: String?, startingIn interval: Interval)
    -> [OperationRecord]
  {
    operations.filter {
      $0.kind == kind && (scope == nil || $0.scope == scope) && interval.contains($0.startedAt)
    }
  }

  /// The tiers of an incident's services when it began, each once, in the order of the catalog.
  func tiers(of incident: IncidentFigure) -> [Tier] {
    let names = Set(
      services(of: incident).map { $0.terms.value(at: incident.start).tier })
    return catalog.tiers.filter { names.contains($0.name) }
  }
}
