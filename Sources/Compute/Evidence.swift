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
  /// One series a probe and gauge.
  public let gauges: [GaugeSeries]
  public let attribution: Attribution

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
    self.operations = operations
    self.gauges = gauges.merged(before: asOf)
    attribution = Attribution(
      graph: DependencyGraph(catalog: catalog),
      downTimes: Dictionary(
        histories.map { ($0.subject.name, $0.timeline.times(in: [.down])) },
        uniquingKeysWith: { service, _ in service }))
  }
}

extension Evidence {
  /// The part of a period that is over at as-of.
  func interval(of period: Period) -> Interval {
    period.interval.cut(at: asOf)
  }

  /// The history of a service, or of an account where no service has the name.
  func history(named name: String) -> SubjectHistory? {
    histories.first { $0.subject == .service(name) }
      ?? histories.first { $0.subject == .account(name) }
  }

  /// The counted outages of services that start in an interval.
  func outages(startingIn interval: Interval) -> [OutageFigure] {
    outages.filter { $0.isCounted && interval.contains($0.interval.start) }
  }

  /// The incidents that belong to an interval, by their start.
  func incidents(startingIn interval: Interval) -> [IncidentFigure] {
    incidents.filter { interval.contains($0.start) }
  }

  /// The operations of a kind, and of a scope where one is given, that start in an interval.
  func operations(_ kind: OperationKind, scope: String?, startingIn interval: Interval)
    -> [OperationRecord]
  {
    operations.filter {
      $0.kind == kind && (scope == nil || $0.scope == scope) && interval.contains($0.startedAt)
    }
  }

  /// The tiers of an incident's services, each once, in the order of the catalog.
  func tiers(of incident: IncidentFigure) -> [Tier] {
    let names = Set(incident.record.services.compactMap { catalog.service(named: $0)?.tier })
    return catalog.tiers.filter { names.contains($0.name) }
  }
}
