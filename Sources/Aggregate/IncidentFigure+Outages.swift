internal import ServiceLevels

extension IncidentFigure {
  /// Measures an incident by the outages that belong to it: the service's times count, not the paperwork's
  /// (sla-rules 8).
  init(_ record: IncidentRecord, outages: [OutageFigure], catalog: ServiceCatalog) {
    let isMeasured = !outages.isEmpty
    let start = outages.map(\.interval.start).min() ?? record.startedAt
    let restored: Instant? =
      if isMeasured {
        outages.contains(where: \.isOpen) ? nil : outages.map(\.interval.end).max()
      } else {
        record.mitigatedAt ?? record.resolvedAt
      }
    self.init(
      record: record, start: start, restored: restored, isMeasured: isMeasured,
      timeToDetect: elapsed(start, record.detectedAt),
      timeToAcknowledge: elapsed(record.detectedAt, record.acknowledgedAt),
      timeToRepair: elapsed(record.detectedAt, restored),
      timeToRestore: elapsed(start, restored),
      timeToClose: elapsed(record.detectedAt, record.resolvedAt),
      downMilliseconds: outages.reduce(0) { $0 + $1.interval.milliseconds },
      userMinutesLost: lostUserMinutes(outages, catalog: catalog))
  }
}

/// The milliseconds between two instants, at least 0; nil where one is missing.
private func elapsed(_ from: Instant?, _ to: Instant?) -> Int? {
  guard let from, let to else { return nil }
  return max(0, to.milliseconds(since: from))
}

/// Down time times users, in whole minutes; nil where no service that was down has a user count.
private func lostUserMinutes(_ outages: [OutageFigure], catalog: ServiceCatalog) -> Int? {
  userMinutes(
    outages.compactMap { outage in
      outage.service.flatMap { catalog.service(named: $0)?.users }
        .map { ($0, outage.interval.milliseconds) }
    })
}
