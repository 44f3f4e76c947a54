/// The tables of the contract as the rules give them for a world.
struct ExpectedStore {
  let world: World
  let zone: Zone
  let asOf: Int
  /// The asked periods.
  let periods: [Stretch]
  let subjects: [Subject]
  /// As ruled, and with the longest and the shortest down time, by name of service or account.
  let ruled: [String: Timelines]
  let longest: [String: Timelines]
  let shortest: [String: Timelines]
  let outages: [Outage]
  let incidents: [IncidentTimes]
  let incidentOfOutage: [String: Incident]

  init(_ world: World) throws {
    self.world = world
    let zone = try Zone(world.catalog.timeZone)
    self.zone = zone
    asOf = world.asOf
    periods = try world.periods.map {
      try Stretch(key: $0, zone: zone, fiscalYearStart: world.catalog.fiscalYearStart)
    }
    let corrections = world.standingOperations.filter { $0.kind == "correction" }
    let starts = periods.map(\.start) + world.checks.map(\.time) + corrections.map(\.startedAt)
    let subjects = try world.subjects(from: min(starts.min() ?? 0, asOf))
    self.subjects = subjects

    func timelines(_ reading: Reading) -> [String: Timelines] {
      Dictionary(uniqueKeysWithValues: subjects.map { ($0.name, $0.timelines(reading)) })
    }
    let ruled = timelines(.ruled)
    self.ruled = ruled
    longest = timelines(.longest)
    shortest = timelines(.shortest)

    let outages = subjects.filter { !$0.isAccount }.flatMap { subject in
      ruled[subject.name].map { subject.outages($0) } ?? []
    }
    let asOf = asOf
    let records = world.standingIncidents.filter { $0.startedAt < asOf }
    let matching = Matching(
      incidents: records, within: world.catalog.matchWithin, asOf: asOf)
    var incidentOfOutage: [String: Incident] = [:]
    for outage in outages { incidentOfOutage[outage.id] = matching.incident(of: outage) }
    self.outages = outages
    self.incidentOfOutage = incidentOfOutage
    incidents = records.map { record in
      IncidentTimes(
        incident: record, outages: outages.filter { incidentOfOutage[$0.id]?.id == record.id })
    }
  }

  var tables: [ExpectedTable] {
    [availability, tierAvailability, outageTable, incidentTime, incidentMean, burn]
  }
}

extension Outage {
  var id: String { "\(service) \(start) \(end) \(isCounted)" }
}

extension Stretch {
  /// Whether something that begins at an instant belongs to the period.
  func holds(_ instant: Int) -> Bool { start <= instant && instant < end }
}
