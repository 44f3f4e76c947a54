/// An incident with its outages, and the times that follow (sla-rules 8).
struct IncidentTimes {
  let incident: Incident
  let outages: [Outage]

  var isMeasured: Bool { !outages.isEmpty }
  var start: Int { outages.map(\.start).min() ?? incident.startedAt }

  var restored: Int? {
    if outages.contains(where: \.isOpen) { return nil }
    return outages.map(\.end).max() ?? incident.mitigatedAt ?? incident.resolvedAt
  }

  var metrics: [String: Int?] {
    [
      "ttd": difference(incident.detectedAt, start),
      "tta": difference(incident.acknowledgedAt, incident.detectedAt),
      "ttr": difference(restored, incident.detectedAt),
      "restore": difference(restored, start),
      "close": difference(incident.resolvedAt, incident.detectedAt),
    ]
  }

  private func difference(_ later: Int?, _ earlier: Int?) -> Int? {
    guard let later, let earlier else { return nil }
    return max(0, later - earlier)
  }
}

/// Gives each counted outage its incident.
struct Matching {
  let incidents: [Incident]
  let within: Int
  let asOf: Int

  func incident(of outage: Outage) -> Incident? {
    guard outage.isCounted else { return nil }
    let candidates = incidents.filter { incident in
      incident.services.contains(outage.service) && overlap(incident, outage) >= 0
    }
    return candidates.min { left, right in
      let (leftOverlap, rightOverlap) = (overlap(left, outage), overlap(right, outage))
      if leftOverlap != rightOverlap { return leftOverlap > rightOverlap }
      let leftDistance = abs(left.startedAt - outage.start)
      let rightDistance = abs(right.startedAt - outage.start)
      return (leftDistance, left.id) < (rightDistance, right.id)
    }
  }

  /// How long the two overlap once widened; 0 where they touch, negative where they are apart.
  private func overlap(_ incident: Incident, _ outage: Outage) -> Int {
    let end = min((incident.resolvedAt ?? asOf) + within, outage.end + within)
    return end - max(incident.startedAt - within, outage.start - within)
  }
}
