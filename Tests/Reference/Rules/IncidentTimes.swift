/// An incident with its outages, and the times that follow (rules 8).
struct IncidentTimes {
  let incident: Incident
  /// Those of a scope alone, where its means are asked for.
  var outages: [Outage]

  var isMeasured: Bool { !outages.isEmpty }
  var start: Int { outages.map(\.start).min() ?? incident.startedAt }

  var restored: Int? {
    if outages.contains(where: \.isOpen) { return nil }
    return outages.map(\.end).max() ?? incident.mitigatedAt ?? incident.resolvedAt
  }

  var isNoticedLate: Bool { (difference(incident.detectedAt, restored) ?? 0) > 0 }

  var metrics: [String: Int?] {
    let detected = incident.detectedAt
    return [
      "ttd": difference(detected, start).map { max(0, $0) },
      "tta": difference(incident.acknowledgedAt, detected).map { max(0, $0) },
      "ttr": difference(restored, detected).flatMap { $0 < 0 ? nil : $0 },
      "restore": difference(restored, start),
      "close": difference(incident.resolvedAt, detected).flatMap { $0 < 0 ? nil : $0 },
    ]
  }

  private func difference(_ later: Int?, _ earlier: Int?) -> Int? {
    guard let later, let earlier else { return nil }
    return later - earlier
  }
}

/// Which incidents are records of another one (rules 8).
struct Duplicates {
  private let originals: [String: String]

  /// `incidents` are the standing ones that began before as-of.
  init(_ incidents: [Incident]) {
    let known = Set(incidents.map(\.id))
    var next: [String: String] = [:]
    for incident in incidents {
      guard let other = incident.duplicateOf, other != incident.id, known.contains(other) else {
        continue
      }
      next[incident.id] = other
    }
    var originals: [String: String] = [:]
    for id in known {
      var path = [id]
      while let last = path.last, let other = next[last], !path.contains(other) {
        path.append(other)
      }
      let end = path[path.count - 1]
      // Where the way comes back to, a circle begins: its smallest id is the one of its own.
      let circle = next[end].flatMap { path.firstIndex(of: $0) }.map { path[$0...] }
      originals[id] = circle?.min() ?? end
    }
    self.originals = originals
  }

  /// The incident that one is a record of; nil if it is one of its own.
  func original(of id: String) -> String? { originals[id].flatMap { $0 == id ? nil : $0 } }
}

/// Gives each counted outage its incident.
struct Matching {
  /// No duplicates, and with the services and accounts of their duplicates.
  let incidents: [Incident]
  let within: Int
  let asOf: Int
  let accountOf: (Outage) -> String

  func incident(of outage: Outage) -> Incident? {
    guard outage.isCounted else { return nil }
    let candidates = incidents.filter { concerns($0, outage) && overlap($0, outage) >= 0 }
    return candidates.min { left, right in
      let (leftOverlap, rightOverlap) = (overlap(left, outage), overlap(right, outage))
      if leftOverlap != rightOverlap { return leftOverlap > rightOverlap }
      let leftDistance = abs(left.startedAt - outage.start)
      let rightDistance = abs(right.startedAt - outage.start)
      return (leftDistance, left.id) < (rightDistance, right.id)
    }
  }

  func concerns(_ incident: Incident, _ outage: Outage) -> Bool {
    incident.services.contains(outage.service) || incident.accounts.contains(accountOf(outage))
  }

  /// How long the two overlap once widened; 0 where they touch, negative where they are apart.
  private func overlap(_ incident: Incident, _ outage: Outage) -> Int {
    let outageEnd = outage.isOpen ? asOf : outage.end
    let end = min((incident.resolvedAt ?? asOf) + within, outageEnd + within)
    return end - max(incident.startedAt - within, outage.start - within)
  }
}
