internal import ServiceLevels

/// Brings outages and incidents together (sla-rules 8).
struct IncidentMatching {
  /// Incidents that count: each id's standing record, none that starts at or after as-of.
  let incidents: [IncidentRecord]
  let withinMilliseconds: Int
  let asOf: Instant
  private let byService: [String: [Int]]

  init(incidents: [IncidentRecord], withinMilliseconds: Int, asOf: Instant) {
    self.incidents = incidents
    self.withinMilliseconds = withinMilliseconds
    self.asOf = asOf
    var byService: [String: [Int]] = [:]
    for (index, incident) in incidents.enumerated() {
      for service in Set(incident.services) { byService[service, default: []].append(index) }
    }
    self.byService = byService
  }
}

extension IncidentMatching {
  /// The incident that an outage of a service belongs to: of those that overlap or touch it when both are widened, the
  /// one with the largest widened overlap, then the one that started nearest to it, then the smaller id.
  func incident(for outage: Interval, of service: String) -> IncidentRecord? {
    var best: (overlap: Int, distance: Int, incident: IncidentRecord)?
    for index in byService[service] ?? [] {
      let incident = incidents[index]
      let end = max(incident.startedAt, incident.resolvedAt ?? asOf)
      let overlap =
        min(end, outage.end).milliseconds(since: max(incident.startedAt, outage.start))
        + 2 * withinMilliseconds
      guard overlap >= 0 else { continue }
      let distance = abs(incident.startedAt.milliseconds(since: outage.start))
      if let best {
        if best.overlap > overlap { continue }
        if best.overlap == overlap {
          if best.distance < distance { continue }
          if best.distance == distance,
            !incident.id.utf8.lexicographicallyPrecedes(best.incident.id.utf8)
          {
            continue
          }
        }
      }
      best = (overlap, distance, incident)
    }
    return best?.incident
  }
}
