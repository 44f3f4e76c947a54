public import ServiceLevels

/// Outages and incidents with all that ties them together: each other, changes, dependencies.
public struct LinkedHistory: Sendable {
  /// Of services, in the order of the catalog, then of time.
  public let outages: [OutageFigure]
  public let accountOutages: [OutageFigure]
  /// By id.
  public let incidents: [IncidentFigure]

  /// Links the histories of all services and accounts with the standing records (sla-rules 6, 8 and 9).
  public init(
    histories: [SubjectHistory], catalog: ServiceCatalog, incidents: [IncidentRecord],
    operations: [OperationRecord], asOf: Instant
  ) {
    let counted = incidents.filter { $0.startedAt < asOf }
    let linker = Linker(
      catalog: catalog,
      matching: IncidentMatching(
        incidents: counted, withinMilliseconds: catalog.matchWithinMilliseconds, asOf: asOf),
      changes: ChangeAttribution(operations: operations),
      attribution: Attribution(
        graph: DependencyGraph(catalog: catalog),
        downTimes: Dictionary(
          histories.map { ($0.subject.name, $0.timeline.times(in: [.down])) },
          // Where a service and an account share a name, the service is meant.
          uniquingKeysWith: { service, _ in service })))
    var outages: [OutageFigure] = []
    var accountOutages: [OutageFigure] = []
    for history in histories {
      switch history.subject {
      case .service(let name):
        guard let service = catalog.service(named: name) else { continue }
        outages += linker.outages(of: service, in: history)
      case .account(let name):
        accountOutages += history.outages.map { Linker.outage($0, ofAccount: name) }
      }
    }
    self.outages = outages
    self.accountOutages = accountOutages
    let byIncident = Dictionary(grouping: outages.filter { $0.incidentID != nil }) {
      $0.incidentID ?? ""
    }
    self.incidents = counted.map {
      IncidentFigure($0, outages: byIncident[$0.id] ?? [], catalog: catalog)
    }
  }
}

private struct Linker {
  let catalog: ServiceCatalog
  let matching: IncidentMatching
  let changes: ChangeAttribution
  let attribution: Attribution

  func outages(of service: Service, in history: SubjectHistory) -> [OutageFigure] {
    let tier = catalog.tier(named: service.tier)
    let pieces = attribution.pieces(of: service.name)
    return history.outages.map { outage in
      let incident =
        outage.isCounted ? matching.incident(for: outage.interval, of: service.name) : nil
      let rto =
        incident?.isRegional == true
        ? catalog.disasterRecovery?.rtoMilliseconds : tier?.rtoMilliseconds
      return OutageFigure(
        service: service.name, account: service.account, tier: service.tier,
        interval: outage.interval, confirmedAt: outage.confirmedAt, isOpen: outage.isOpen,
        endedBy: outage.endedBy, isCounted: outage.isCounted, rtoMilliseconds: rto,
        isWithinRTO: rto.map { outage.interval.milliseconds <= $0 }, incidentID: incident?.id,
        attributedTo: mainProvider(of: outage, pieces: pieces),
        changeID: changes.change(at: outage.interval.start, of: service.name))
    }
  }

  static func outage(_ outage: Outage, ofAccount name: String) -> OutageFigure {
    OutageFigure(
      service: nil, account: name, interval: outage.interval, confirmedAt: outage.confirmedAt,
      isOpen: outage.isOpen, endedBy: outage.endedBy, isCounted: outage.isCounted)
  }

  /// The provider that most of an outage is charged to; nil where that is the service itself.
  private func mainProvider(of outage: Outage, pieces: [Attribution.Piece]) -> String? {
    guard outage.isCounted else { return nil }
    var shares: [String?: Int] = [:]
    for piece in pieces {
      if let shared = piece.interval.clamped(to: outage.interval) {
        shares[piece.provider, default: 0] += shared.milliseconds
      }
    }
    // Of equal shares the service's own comes first, then the first by name.
    return shares.max {
      $0.value == $1.value ? ($0.key ?? "") > ($1.key ?? "") : $0.value < $1.value
    }?.key ?? nil
  }
}
