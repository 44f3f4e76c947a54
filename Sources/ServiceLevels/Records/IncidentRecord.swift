/// A line of the incident log (docs/logs.md).
public struct IncidentRecord: Hashable, Sendable {
  public let id: String
  /// As recorded; names that the catalog does not know may be among them.
  public var services: [String] = []
  public var accounts: [String] = []
  public var severity: String?
  public var alertLevel: String?
  /// `service`, `zone`, `region` and the like; `region` is judged by the disaster-recovery figures.
  public var scope: String?
  public var impact: String?
  public var title: String?
  public let startedAt: Instant
  public var detectedAt: Instant?
  public var acknowledgedAt: Instant?
  public var mitigatedAt: Instant?
  public var resolvedAt: Instant?
  public var updatedAt: Instant?
  public var detectedBy: String?
  public var cause: String?
  public var dataLossSeconds: Int?
  public var customersAffected: Int?
  public var failedRequests: Int?
  public var revenueImpactYen: Int?
  /// The id of the incident that tells of the same, and counts.
  public var duplicateOf: String?
  /// What is done about it.
  public var actions: [ActionItem] = []
  /// The line itself, without its line break: the last word between two records of one id.
  public var line: String = ""
  /// The line's number in its file, from 1.
  public var lineNumber: Int = 0

  public init(id: String, startedAt: Instant) {
    self.id = id
    self.startedAt = startedAt
  }
}

extension IncidentRecord {
  /// Whether the instants are in an order that can be: none before the start. A failure may be noticed after it was over
  /// (rules 8).
  public var isInOrder: Bool {
    [detectedAt, acknowledgedAt, mitigatedAt, resolvedAt].allSatisfy {
      $0.map { startedAt <= $0 } ?? true
    }
  }
}

extension IncidentRecord {
  /// Whether it concerns the region as a whole.
  public var isRegional: Bool { RecoveryScope.isRegional(scope) }
}

// MARK: - VersionedRecord

extension IncidentRecord: VersionedRecord {
  public var times: [Instant] {
    [startedAt] + [detectedAt, acknowledgedAt, mitigatedAt, resolvedAt].compactMap(\.self)
  }
}
