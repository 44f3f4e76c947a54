internal import ServiceLevels

extension IncidentFigure {
  /// Measures an incident by the outages that belong to it: the service's times count, not the paperwork's
  /// (rules 8).
  init(
    _ incident: CountedIncident, outages: [OutageFigure], catalog: ServiceCatalog,
    unseen: (reason: UnseenReason, incident: String?)?
  ) {
    let record = incident.record
    let times = IncidentTimes(record, outages: outages)
    self.init(
      record: record, services: incident.services, accounts: incident.accounts,
      duplicateOf: incident.duplicateOf, start: times.start, restored: times.restored,
      isMeasured: times.isMeasured, timeToDetect: times.timeToDetect,
      timeToAcknowledge: times.timeToAcknowledge, timeToRepair: times.timeToRepair,
      timeToRestore: times.timeToRestore, timeToClose: times.timeToClose,
      downMilliseconds: outages.reduce(0) { $0 + $1.downMilliseconds },
      userMinutesLost: lostUserMinutes(outages, catalog: catalog), unseenBecause: unseen?.reason,
      unseenIncident: unseen?.incident)
  }
}

/// Down time times users, in whole minutes; nil where no service that was down has a user count.
private func lostUserMinutes(_ outages: [OutageFigure], catalog: ServiceCatalog) -> Int? {
  userMinutes(
    outages.compactMap { outage in
      outage.service.flatMap { catalog.service(named: $0) }
        .flatMap { $0.terms.value(at: outage.interval.start).users }
        .map { ($0, outage.downMilliseconds) }
    })
}
