/// Whether a promise was kept (rules 5); the raw value is the word in the store.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  case met
  case missed
  /// Too little of the period was watched.
  case insufficientData = "insufficient_data"
  /// Nothing was watched: never 100 %.
  case noData = "no_data"
}

/// Whether a requirement was kept; the raw value is the word in the store.
public enum RequirementVerdict: String, Hashable, Sendable, CaseIterable {
  case met
  case missed
  case noEvidence = "no_evidence"
}

/// What ended an outage (rules 6); the raw value is the word in the store.
public enum OutageEnd: String, Hashable, Sendable, CaseIterable {
  case recovered
  case unknown
  case excluded
}

/// The times of an incident (rules 8); the raw value is the word in the store.
public enum IncidentMetric: String, Hashable, Sendable, CaseIterable {
  case timeToDetect = "ttd"
  case timeToAcknowledge = "tta"
  case timeToRepair = "ttr"
  case timeToRestore = "restore"
  case timeToClose = "close"
}
