import ServiceLevels

extension LogRecord {
  /// Reads a line of the incident log.
  func incident(lineNumber: Int) throws(Rejection) -> IncidentRecord {
    var incident = IncidentRecord(
      id: try required(try name(.id), .id),
      startedAt: try required(try instant(.startedAt), .startedAt))
    incident.services = try names(.services, or: .service)
    incident.accounts = try names(.accounts, or: .account)
    incident.severity = try name(.severity)
    incident.alertLevel = try name(.alertLevel)
    incident.scope = try name(.scope)
    incident.impact = try name(.impact)
    incident.title = try text(.title)
    incident.detectedAt = try instant(.detectedAt)
    incident.acknowledgedAt = try instant(.acknowledgedAt)
    incident.mitigatedAt = try instant(.mitigatedAt)
    incident.resolvedAt = try instant(.resolvedAt)
    incident.updatedAt = try instant(.updatedAt)
    incident.detectedBy = try name(.detectedBy)
    incident.cause = try name(.cause)
    incident.dataLossSeconds = try count(.dataLossSeconds)
    incident.customersAffected = try count(.customersAffected)
    incident.failedRequests = try count(.failedRequests)
    incident.revenueImpactYen = try count(.revenueImpactYen)
    incident.duplicateOf = try name(.duplicateOf)
    incident.actions = try actions()
    incident.line = String(decoding: bytes, as: UTF8.self)
    incident.lineNumber = lineNumber
    if !incident.isInOrder { throw Rejection(disorder(of: incident)) }
    return incident
  }
}

/// Which of an incident's instants are in an order that cannot be (rules 8).
private func disorder(of incident: IncidentRecord) -> String {
  let times: [(Field, Instant?)] = [
    (.detectedAt, incident.detectedAt), (.acknowledgedAt, incident.acknowledgedAt),
    (.mitigatedAt, incident.mitigatedAt), (.resolvedAt, incident.resolvedAt),
  ]
  let early = times.first { $0.1.map { $0 < incident.startedAt } ?? false }
  return "\((early?.0 ?? .resolvedAt).name) before started_at"
}
