/// What of a world is accepted, and which version of each record stands (formats, sla-rules 8).
extension World {
  /// Checks of something that the catalog knows.
  var acceptedChecks: [Check] { checks.filter { isAccepted($0) } }

  func isAccepted(_ check: Check) -> Bool {
    check.service.isEmpty
      ? catalog.account(check.account) != nil : catalog.service(check.service) != nil
  }

  func isAccepted(_ incident: Incident) -> Bool {
    guard incident.services.contains(where: { catalog.service($0) != nil }) else { return false }
    if let detected = incident.detectedAt, detected < incident.startedAt { return false }
    if let acknowledged = incident.acknowledgedAt, acknowledged < incident.startedAt {
      return false
    }
    if let resolved = incident.resolvedAt, resolved < incident.startedAt { return false }
    if let detected = incident.detectedAt, let resolved = incident.resolvedAt, resolved < detected {
      return false
    }
    return true
  }

  func isAccepted(_ operation: Operation) -> Bool {
    operation.services.contains { catalog.service($0) != nil }
      || operation.accounts.contains { catalog.account($0) != nil }
  }

  /// One incident an id: the latest updated, then the one with more times.
  var standingIncidents: [Incident] {
    let versions = Dictionary(grouping: incidents.filter { isAccepted($0) }, by: \.id)
    return versions.values.compactMap { $0.max { $0.rank < $1.rank } }.sorted { $0.id < $1.id }
  }

  var standingOperations: [Operation] {
    let versions = Dictionary(grouping: operations.filter { isAccepted($0) }, by: \.id)
    return versions.values.compactMap { $0.max { $0.rank < $1.rank } }.sorted { $0.id < $1.id }
  }

  /// Given, or the greatest `time + hold` of any accepted check (sla-rules 1).
  var asOf: Int {
    if let givenAsOf { return givenAsOf }
    let ends = acceptedChecks.map { check in
      let policy = catalog.service(check.service).map { catalog.policy(of: $0) }
      switch (policy ?? catalog.accountPolicy).hold {
      case .unlimited: return check.time
      case .milliseconds(let hold): return check.time + hold
      }
    }
    return ends.max() ?? 0
  }
}

extension Incident {
  var times: [Int] {
    [startedAt] + [detectedAt, acknowledgedAt, mitigatedAt, resolvedAt].compactMap(\.self)
  }

  var rank: (Int, Int) { (updatedAt ?? times.max() ?? 0, times.count + (updatedAt == nil ? 0 : 1)) }
}

extension Operation {
  var times: [Int] { [startedAt] + [announcedAt, endedAt].compactMap(\.self) }

  var rank: (Int, Int) { (updatedAt ?? times.max() ?? 0, times.count + (updatedAt == nil ? 0 : 1)) }
}
