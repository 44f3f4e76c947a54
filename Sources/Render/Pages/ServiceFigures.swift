import ServiceLevels

/// What a report says of one service, in the order of the report.
struct ServiceFigures: Sendable {
  var availability: AvailabilityFigure?
  var incidents: [IncidentFigure] = []
  var means: [MeanFigure] = []
  var meanMonths: [MeanFigure] = []
  var burns: [BurnFigure] = []
  /// Where they stand in the report, as there may be three for each of a hundred thousand outages.
  var burnAlerts: [Int] = []
  var attributions: [AttributionFigure] = []
  var isolations: [IsolationFigure] = []
  var ceilings: [CeilingFigure] = []
  var gauges: [GaugeFigure] = []
  var maintenances: [MaintenanceFigure] = []
  var findings: [QualityFinding] = []
  var operations: [OperationRecord] = []
  /// Its own, and those of its incidents.
  var impacts: [ImpactFigure] = []
  /// Of its incidents and operations.
  var actions: [ActionFigure] = []
  /// Where they stand in the report: there may be one for each outage.
  var requirements: [Int] = []
  /// The services that need it.
  var neededBy: [String] = []
}

extension ServiceFigures {
  private static func services(of mean: MeanFigure) -> [String] {
    if case .service(let name) = mean.scope { [name] } else { [] }
  }

  /// Those of every service, each list of the report gone through once.
  static func all(of report: PeriodReport) -> [String: ServiceFigures] {
    var all: [String: ServiceFigures] = [:]
    func deal<Figure>(
      _ figures: [Figure], into list: WritableKeyPath<ServiceFigures, [Figure]>,
      by services: (Figure) -> [String]
    ) {
      for figure in figures {
        for service in services(figure) {
          all[service, default: ServiceFigures()][keyPath: list].append(figure)
        }
      }
    }
    for figure in report.availability {
      guard let service = figure.service else { continue }
      if all[service]?.availability == nil {
        all[service, default: ServiceFigures()].availability = figure
      }
    }
    deal(report.incidents, into: \.incidents) { Array(Set($0.record.services)) }
    deal(report.means, into: \.means, by: services(of:))
    deal(report.meanMonths, into: \.meanMonths, by: services(of:))
    deal(report.burns, into: \.burns) { [$0.service] }
    deal(Array(report.burnAlerts.indices), into: \.burnAlerts) {
      [report.burnAlerts[$0].service]
    }
    deal(report.attributions, into: \.attributions) { [$0.service] }
    deal(report.isolations, into: \.isolations) { [$0.service] }
    deal(report.ceilings, into: \.ceilings) { [$0.service] }
    deal(report.gauges, into: \.gauges) { [$0.service] }
    deal(report.maintenances, into: \.maintenances) { $0.service.map { [$0] } ?? [] }
    deal(report.quality, into: \.findings) {
      if case .service(let name)? = $0.subject { [name] } else { [] }
    }
    let incidents = Dictionary(
      report.incidents.map { ($0.record.id, Array(Set($0.record.services))) },
      uniquingKeysWith: { first, _ in first })
    let operations = Dictionary(
      report.operations.map { ($0.id, Array(Set($0.services))) },
      uniquingKeysWith: { first, _ in first })
    deal(report.operations, into: \.operations) { operations[$0.id] ?? [] }
    deal(report.impacts, into: \.impacts) {
      switch $0.scope {
      case .service(let name): [name]
      case .incident(let id): incidents[id] ?? []
      case .all, .tier: []
      }
    }
    deal(report.actions, into: \.actions) {
      switch $0.source {
      case .incident: incidents[$0.sourceID] ?? []
      case .operation: operations[$0.sourceID] ?? []
      }
    }
    deal(Array(report.requirements.indices), into: \.requirements) {
      report.requirements[$0].subject.service.map { [$0] } ?? []
    }
    for service in report.catalog.services {
      for provider in Set(service.dependsOn) {
        all[provider, default: ServiceFigures()].neededBy.append(service.name)
      }
    }
    return all
  }
}
