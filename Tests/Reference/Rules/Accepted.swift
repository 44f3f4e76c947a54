/// What of a world is accepted, and which version of each record stands (docs/logs.md, rules 8).
extension World {
  /// Checks of something that the catalog knows.
  var acceptedChecks: [Check] { checks.filter { isAccepted($0) } }

  func isAccepted(_ check: Check) -> Bool {
    check.service.isEmpty
      ? catalog.accountName(check.account) != nil : catalog.serviceName(check.service) != nil
  }

  func isAccepted(_ incident: Incident) -> Bool {
    isKnown(incident.services, incident.accounts)
      && incident.times.allSatisfy { incident.startedAt <= $0 }
  }

  func isAccepted(_ operation: Operation) -> Bool {
    isKnown(operation.services, operation.accounts)
      && operation.endedAt.map { operation.startedAt <= $0 } ?? true
  }

  private func isKnown(_ services: [String], _ accounts: [String]) -> Bool {
    services.contains { catalog.serviceName($0) != nil }
      || accounts.contains { catalog.accountName($0) != nil }
  }

  /// One incident an id: the latest updated, then the one with more times.
  var standingIncidents: [Incident] {
    let versions = Dictionary(grouping: incidents.filter { isAccepted($0) }, by: \.id)
    return versions.values.compactMap { $0.max { $0.rank < $1.rank } }.sorted { $0.id < $1.id }
  }

  /// All versions of each operation, the standing one last.
  var operationVersions: [[Operation]] {
    let versions = Dictionary(grouping: operations.filter { isAccepted($0) }, by: \.id)
    return versions.values.map { $0.sorted { $0.rank < $1.rank } }.sorted { $0[0].id < $1[0].id }
  }

  var standingOperations: [Operation] { operationVersions.compactMap(\.last) }
}

extension Incident {
  var times: [Int] {
    [startedAt] + [detectedAt, acknowledgedAt, mitigatedAt, resolvedAt].compactMap(\.self)
  }

  var rank: (Int, Int) { (updatedAt ?? times.max() ?? 0, times.count + (updatedAt == nil ? 0 : 1)) }
}

extension Operation {
  var times: [Int] { [startedAt] + [announcedAt, endedAt].compactMap(\.self) }

  var isCancelled: Bool { outcome == "cancelled" }
  var announcement: Int { announcedAt ?? startedAt }

  /// When a version of maintenance was written (rules 4).
  var writtenAt: Int {
    updatedAt ?? (outcome == nil ? announcement : endedAt ?? announcement)
  }

  /// The greatest stands.
  var rank: (Int, Int, Int) {
    if kind == "maintenance" { return (writtenAt, isCancelled ? 1 : 0, endedAt ?? 0) }
    return (updatedAt ?? times.max() ?? 0, times.count + (updatedAt == nil ? 0 : 1), 0)
  }
}
