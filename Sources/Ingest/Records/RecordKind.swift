/// Which log a record is of.
enum RecordKind {
  case check
  case incident
  case operation

  /// Tells the kind from the fields that are there.
  ///
  /// What has an id and a start is an incident, or an operation where it has a kind. Of the rest, what has a time or a
  /// status is a check. So a check may carry an `id`, and an incident a `status`, among the fields that are passed over.
  init(of record: some LogRecord) throws(Rejection) {
    let hasId = record.has(.id)
    let hasStart = record.has(.startedAt)
    let isCheck = record.has(.time) || record.has(.status)
    if (hasId || hasStart) && !isCheck || hasId && hasStart {
      if record.has(.kind) {
        self = .operation
      } else if Self.ofOperations.contains(where: record.has),
        !Self.ofIncidents.contains(where: record.has)
      {
        throw Rejection("missing kind")
      } else {
        self = .incident
      }
    } else if isCheck {
      self = .check
    } else {
      let names = record.firstNames.map(quoted).joined(separator: ", ")
      throw Rejection(
        "neither a check, an incident nor an operation" + (names.isEmpty ? "" : ": has \(names)"))
    }
  }

  /// What only operations have: with it and without a kind, a record is no incident either, unless it has what only
  /// incidents have.
  private static let ofOperations: [Field] = [.announcedAt, .endedAt, .outcome, .steps, .state]
  private static let ofIncidents: [Field] = [
    .severity, .alertLevel, .impact, .title, .cause, .detectedAt, .acknowledgedAt, .mitigatedAt,
    .resolvedAt, .detectedBy, .customersAffected, .failedRequests, .revenueImpactYen,
  ]
}
