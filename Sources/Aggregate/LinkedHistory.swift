public import ServiceLevels

/// Outages and incidents with all that ties them together: each other, changes, dependencies.
public struct LinkedHistory: Sendable {
  /// Of services, in the order of the catalog, then of time.
  public let outages: [OutageFigure]
  public let accountOutages: [OutageFigure]
  /// By id.
  public let incidents: [IncidentFigure]

  /// Links the histories of all services and accounts with the standing records (rules 6, 8 and 9).
  ///
  /// - Parameter rules: of the same subjects.
  public init(
    histories: [SubjectHistory], rules: [SubjectRules], catalog: ServiceCatalog,
    incidents: [IncidentRecord], operations: [OperationRecord], asOf: Instant
  ) {
    let counted = CountedIncident.all(incidents.filter { $0.startedAt < asOf })
    let matching = IncidentMatching(
      incidents: counted, withinMilliseconds: catalog.matchWithinMilliseconds, asOf: asOf)
    let linker = Linker(
      catalog: catalog, matching: matching, changes: ChangeAttribution(operations: operations),
      attribution: Attribution(catalog: catalog, histories: histories))
    var outages: [OutageFigure] = []
    var accountOutages: [OutageFigure] = []
    for history in histories {
      switch history.subject {
      case .service(let name):
        guard let service = catalog.service(named: name) else { continue }
        outages += linker.outages(of: service, in: history)
      case .account(let name):
        accountOutages += history.outages.map { linker.outage($0, ofAccount: name) }
      }
    }
    self.outages = outages
    self.accountOutages = accountOutages
    let byIncident = Dictionary(
      grouping: (outages + accountOutages).filter { $0.incidentID != nil }
    ) { ExactText($0.incidentID ?? "") }
    let reconciliation = Reconciliation(
      histories: histories, rules: rules, outages: outages + accountOutages, asOf: asOf)
    self.incidents = counted.map { incident in
      let own = byIncident[ExactText(incident.record.id)] ?? []
      let isUnseen =
        own.isEmpty && incident.duplicateOf == nil && incident.record.impact == "down"
      return IncidentFigure(
        incident, outages: own, catalog: catalog,
        unseen: isUnseen
          ? reconciliation.reason(
            for: incident, span: matching.span(of: incident.record), catalog: catalog) : nil)
    }
  }
}

private struct Linker {
  let catalog: ServiceCatalog
  let matching: IncidentMatching
  let changes: ChangeAttribution
  let attribution: Attribution

  func outages(of service: Service, in history: SubjectHistory) -> [OutageFigure] {
    history.outages.map { outage in
      let terms = service.terms.value(at: outage.interval.start)
      let incident =
        outage.isCounted
        ? matching.incident(for: span(of: outage), of: service.name, in: terms.account) : nil
      let rto =
        incident?.isRegional == true
        ? catalog.disasterRecovery?.rtoMilliseconds
        : catalog.tier(named: terms.tier)?.terms.value(at: outage.interval.start).rtoMilliseconds
      let provider = outage.isCounted ? mainProvider(of: outage, service: service.name) : nil
      return OutageFigure(
        service: service.name, account: terms.account, tier: terms.tier,
        interval: outage.interval, durationMilliseconds: outage.durationMilliseconds,
        downMilliseconds: outage.downMilliseconds, confirmedAt: outage.confirmedAt,
        isOpen: outage.isOpen, endedBy: outage.endedBy, isCounted: outage.isCounted,
        rtoMilliseconds: rto, isWithinRTO: outage.isWithin(rto), incidentID: incident?.id,
        attributedTo: provider,
        changeID: changes.change(
          at: outage.failure.start, of: service.name, in: terms.account),
        providerIncidentID: incident == nil
          ? provider.flatMap { self.incident(for: outage, of: $0) }?.id : nil)
    }
  }

  func outage(_ outage: Outage, ofAccount name: String) -> OutageFigure {
    OutageFigure(
      service: nil, account: name, interval: outage.interval,
      durationMilliseconds: outage.durationMilliseconds,
      downMilliseconds: outage.downMilliseconds, confirmedAt: outage.confirmedAt,
      isOpen: outage.isOpen, endedBy: outage.endedBy, isCounted: outage.isCounted,
      incidentID: outage.isCounted
        ? matching.incident(for: span(of: outage), of: nil, in: name)?.id : nil,
      changeID: changes.change(at: outage.failure.start, of: nil, in: name))
  }

  /// For matching, an outage that goes on ends as-of, though its counted time may have been cut (rules 8).
  private func span(of outage: Outage) -> Interval {
    Interval(
      start: outage.interval.start,
      end: outage.isOpen ? max(outage.interval.end, matching.asOf) : outage.interval.end)
  }

  /// The incident of a provider that covers an outage.
  private func incident(for outage: Outage, of provider: String) -> IncidentRecord? {
    let service = catalog.service(named: provider)
    return matching.incident(
      for: span(of: outage), of: service?.name,
      in: service?.terms.value(at: outage.interval.start).account ?? provider)
  }

  /// The provider that is charged with more of an outage than the service itself: of several the one with most, then by
  /// name; nil where there is none.
  private func mainProvider(of outage: Outage, service: String) -> String? {
    var shares: [String?: Int] = [:]
    for piece in attribution.pieces(of: service, in: outage.interval) {
      shares[piece.provider, default: 0] += piece.interval.milliseconds
    }
    let own = shares.removeValue(forKey: nil) ?? 0
    return shares.filter { $0.value > own }.max {
      $0.value == $1.value ? ($0.key ?? "") > ($1.key ?? "") : $0.value < $1.value
    }?.key ?? nil
  }
}

extension Outage {
  /// Whether it kept a recovery time objective; nil where there is none, where it does not count, and while it goes on
  /// and may still keep it.
  fileprivate func isWithin(_ objective: Int?) -> Bool? {
    guard let objective, isCounted else { return nil }
    let isKept = durationMilliseconds <= objective
    return isOpen && isKept ? nil : isKept
  }
}
