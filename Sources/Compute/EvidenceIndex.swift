import ServiceLevels

/// Where things stand that are looked for again and again while figures are computed: a period's figures are to take as
/// long as the period holds things, not as the store does.
struct EvidenceIndex: Sendable {
  /// The places of the counted outages of each service, in order of time.
  let outagesByService: [String: [Int]]
  /// The places of each incident's outages; those of accounts come after all of services.
  let outagesByIncident: [ExactText: [Int]]
  /// How much the counted outages were down that began with a change, in milliseconds, by its id.
  let downByChange: [String: Int]
  /// The places of incidents that count, in order of time.
  let incidents: [Int]
  let regionalIncidents: Set<ExactText>
  /// The places of the operations of each kind, in order of time.
  let operationsByKind: [OperationKind: [Int]]
  /// When each operation started, in order.
  let loggedAt: [Instant]
  let members: IncidentMembers

  init(
    catalog: ServiceCatalog, outages: [OutageFigure], accountOutages: [OutageFigure],
    incidents: [IncidentFigure], operations: [OperationRecord]
  ) {
    let counted = outages.indices.filter { outages[$0].isCounted && outages[$0].service != nil }
    outagesByService = Dictionary(grouping: counted) { outages[$0].service ?? "" }
      .mapValues { $0.ordered { outages[$0].interval.start } }
    var outagesByIncident: [ExactText: [Int]] = [:]
    var downByChange: [String: Int] = [:]
    for (place, outage) in outages.enumerated() {
      if let id = outage.incidentID { outagesByIncident[ExactText(id), default: []].append(place) }
      if let id = outage.changeID, outage.isCounted {
        downByChange[id, default: 0] += outage.downMilliseconds
      }
    }
    for (place, outage) in accountOutages.enumerated() {
      guard let id = outage.incidentID else { continue }
      outagesByIncident[ExactText(id), default: []].append(outages.count + place)
    }
    self.outagesByIncident = outagesByIncident
    self.downByChange = downByChange
    self.incidents = incidents.indices.filter { incidents[$0].duplicateOf == nil }
      .ordered { incidents[$0].start }
    regionalIncidents = Set(
      incidents.filter(\.record.isRegional).map { ExactText($0.record.id) })
    operationsByKind = Dictionary(grouping: operations.indices) { operations[$0].kind }
      .mapValues { $0.ordered { operations[$0].startedAt } }
    loggedAt = operations.map(\.startedAt).sorted()
    members = IncidentMembers(catalog: catalog)
  }
}

extension [Int] {
  /// In order of time; those of one instant as they are.
  fileprivate func ordered(by instant: (Int) -> Instant) -> [Int] {
    sorted { (instant($0), $0) < (instant($1), $1) }
  }
}

/// Finds the services that an incident names, by their names and by the accounts that they are in.
struct IncidentMembers: Sendable {
  private let byName: [ExactText: Int]
  /// The services that are in each account at some time, with which account each is in when.
  private let byAccount: [ExactText: [(place: Int, account: Dated<String>)]]

  init(catalog: ServiceCatalog) {
    byName = Dictionary(
      catalog.services.enumerated().map { (ExactText($1.name), $0) },
      uniquingKeysWith: { first, _ in first })
    var byAccount: [ExactText: [(place: Int, account: Dated<String>)]] = [:]
    for (place, service) in catalog.services.enumerated() {
      let account = service.terms.map(\.account)
      let names = Set(([account.first] + account.changes.map(\.value)).map { ExactText($0) })
      for name in names { byAccount[name, default: []].append((place, account)) }
    }
    self.byAccount = byAccount
  }

  /// The places of the services in the catalog, in order.
  func services(of incident: IncidentFigure) -> [Int] {
    var places = Set(incident.services.compactMap { byName[ExactText($0)] })
    for name in incident.accounts {
      for (place, account) in byAccount[ExactText(name)] ?? []
      where account.value(at: incident.start).isSameBytes(as: name) {
        places.insert(place)
      }
    }
    return places.sorted()
  }
}
