import ServiceLevels

extension Story {
  /// The whole story. The order matters only for the numbers of records of one day.
  static func technova(seed: UInt64, topology: Topology) -> Story {
    var story = Story(seed: seed, topology: topology)
    story.tellHistory()
    story.tellNetworkOfOctober()
    story.tellChangesOfOctober()
    story.tellFailuresOfOctober()
    story.tellMaintenanceOfOctober()
    story.tellMaintenanceOfHistory()
    story.tellBlindSpots()
    story.tellOrdinaryTroubles()
    story.tellFlaps()
    story.tellPauses()
    story.tellDrills()
    story.tellBackups()
    story.tellDeployments()
    story.tellChangesOfTheYear()
    return story
  }
}

// MARK: - Scenes that several parts use

extension Story {
  static let october = StoryMonth(year: 2026, month: 10)
  static let zoneA = "ap-northeast-1a"
  static let zoneC = "ap-northeast-1c"

  /// A provider fails. Some dependents fall with it, a few seconds later; others go on, degraded.
  mutating func cascade(
    _ provider: String, _ start: Instant, seconds: Int, takingDown fallen: [String],
    degrading hurt: [String] = []
  ) {
    down(provider, start, seconds: seconds)
    for (index, service) in fallen.enumerated() {
      let lag = 10 + index % 4 * 10
      let recovery = index % 3 * 10
      down(service, start.after(seconds: lag), seconds: seconds - lag + recovery)
    }
    for (index, service) in hurt.enumerated() {
      degraded(service, start.after(seconds: 20 + index % 3 * 10), seconds: seconds)
    }
  }

  /// The incident's usual times, in seconds after its start.
  static func times(
    _ record: inout IncidentRecord, detected: Int, acknowledged: Int, mitigated: Int?,
    resolved: Int?
  ) {
    record.detectedAt = record.startedAt.after(seconds: detected)
    record.acknowledgedAt = record.startedAt.after(seconds: acknowledged)
    record.mitigatedAt = mitigated.map { record.startedAt.after(seconds: $0) }
    record.resolvedAt = resolved.map { record.startedAt.after(seconds: $0) }
  }

  /// How grave an incident was and who was told.
  static func grade(
    _ record: inout IncidentRecord, _ severity: String, alert: String, scope: String = "service",
    impact: String = "down", by: String = "monitoring", cause: String? = nil
  ) {
    record.severity = severity
    record.alertLevel = alert
    record.scope = scope
    record.impact = impact
    record.detectedBy = by
    record.cause = cause
  }

  /// What an incident cost.
  static func cost(
    _ record: inout IncidentRecord, lossSeconds: Int? = 0, customers: Int? = nil,
    requests: Int? = nil, yen: Int? = nil
  ) {
    record.dataLossSeconds = lossSeconds
    record.customersAffected = customers
    record.failedRequests = requests
    record.revenueImpactYen = yen
  }

  /// What somebody is to do about it until a day of 2026.
  static func action(
    _ id: String, _ what: String, by owner: String, due: (month: Int, day: Int),
    done: Instant? = nil
  ) -> ActionItem {
    ActionItem(
      id: id, what: what, owner: owner,
      due: CivilDate(year: 2026, month: due.month, day: due.day), doneAt: done)
  }

  /// Steps that follow each other without a gap.
  static func steps(_ start: Instant, _ parts: [(name: String, seconds: Int)]) -> [OperationStep] {
    var from = start
    return parts.map { part in
      defer { from = from.after(seconds: part.seconds) }
      return OperationStep(
        name: part.name, startedAt: from, endedAt: from.after(seconds: part.seconds))
    }
  }
}
