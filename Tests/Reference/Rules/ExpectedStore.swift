/// The tables of the contract as the rules give them for a world.
struct ExpectedStore {
  /// Under the names of today.
  let world: World
  let zone: Zone
  let eras: Eras
  let asOf: Int
  /// The asked periods.
  let periods: [Stretch]
  let maker: SubjectMaker
  let subjects: [Subject]
  /// As ruled, and with the longest and the shortest down time, by name of service or account.
  let ruled: [String: Timelines]
  let longest: [String: Timelines]
  let shortest: [String: Timelines]
  let attribution: Attribution
  /// Of services and accounts, counted or not.
  let outages: [Outage]
  let duplicates: Duplicates
  let incidents: [IncidentTimes]
  let incidentOfOutage: [String: Incident]

  init(_ original: World) throws {
    let world = original.renamed
    let zone = try Zone(world.catalog.timeZone)
    let eras = Eras(world.catalog, zone: zone)
    let asOf = original.asOf
    (self.world, self.zone, self.eras, self.asOf) = (world, zone, eras, asOf)
    periods = try world.periods.map {
      try Stretch(key: $0, zone: zone, fiscalYearStart: world.catalog.fiscalYearStart)
    }
    let corrections = world.standingOperations.filter { $0.kind == "correction" }
    let starts = periods.map(\.start) + world.checks.map(\.time) + corrections.map(\.startedAt)
    let horizon = periods.map(\.end).max() ?? asOf
    maker = SubjectMaker(
      world: world, zone: zone, eras: eras, start: min(starts.min() ?? 0, asOf), asOf: asOf,
      horizon: max(asOf, horizon) + 366 * 86_400_000)
    let subjects = maker.subjects
    self.subjects = subjects

    func timelines(_ reading: Reading, _ contract: [String: Timelines]) -> [String: Timelines] {
      Dictionary(
        uniqueKeysWithValues: subjects.map {
          ($0.name, $0.timelines(reading, contract: contract[$0.name]?.final))
        })
    }
    let ruled = timelines(.ruled, [:])
    self.ruled = ruled
    longest = timelines(.longest, ruled)
    shortest = timelines(.shortest, ruled)
    attribution = Attribution(eras: eras, failures: ruled.mapValues(\.failures))

    let outages = subjects.flatMap { ruled[$0.name]?.outages ?? [] }
    let records = world.standingIncidents.filter { $0.startedAt < asOf }
    let duplicates = Duplicates(records)
    let matching = Matching(
      incidents: records.merged(duplicates), within: world.catalog.matchWithin, asOf: asOf
    ) { outage in
      // An account's own outage is of that account.
      eras[outage.start].service(outage.service)?.account ?? outage.service
    }
    var incidentOfOutage: [String: Incident] = [:]
    for outage in outages { incidentOfOutage[outage.id] = matching.incident(of: outage) }
    self.outages = outages
    self.duplicates = duplicates
    self.incidentOfOutage = incidentOfOutage
    incidents = records.map { record in
      IncidentTimes(
        incident: matching.incidents.first { $0.id == record.id } ?? record,
        outages: outages.filter { incidentOfOutage[$0.id]?.id == record.id })
    }
  }

  var tables: [ExpectedTable] {
    [availability, tierAvailability, outageTable, incidentTime, incidentMean, burn]
  }

  func subject(_ name: String) -> Subject? { subjects.first { $0.name == name } }
}

extension [Incident] {
  /// Those of their own, with what their duplicates name.
  func merged(_ duplicates: Duplicates) -> [Incident] {
    filter { duplicates.original(of: $0.id) == nil }.map { incident in
      var merged = incident
      for other in self where duplicates.original(of: other.id) == incident.id {
        merged.services += other.services.filter { !merged.services.contains($0) }
        merged.accounts += other.accounts.filter { !merged.accounts.contains($0) }
      }
      return merged
    }
  }
}

extension Timelines {
  /// The down time of the failure timeline, and the outage that each belongs to.
  var failures: [Attribution.Failure] {
    failure.pieces(.down).map { piece in
      let outage = spans.first { $0.contains(piece.start) }
      return Attribution.Failure(
        span: piece.start..<piece.end, since: outage?.lowerBound ?? piece.start)
    }
  }
}

extension Outage {
  var id: String { "\(service) \(start) \(end) \(isCounted)" }
}

extension Stretch {
  /// Whether something that begins at an instant belongs to the period.
  func holds(_ instant: Int) -> Bool { start <= instant && instant < end }
}
