/// A line of the operations log (docs/logs.md).
public struct OperationRecord: Hashable, Sendable {
  public let id: String
  public let kind: OperationKind
  /// As recorded; names that the catalog does not know may be among them.
  public var services: [String] = []
  public var accounts: [String] = []
  /// Nil counts as announced when started.
  public var announcedAt: Instant?
  public let startedAt: Instant
  public var endedAt: Instant?
  public var updatedAt: Instant?
  public var scope: String?
  public var outcome: String?
  public var steps: [OperationStep] = []
  /// Achieved, in seconds.
  public var recoveryTimeSeconds: Int?
  /// Achieved, in seconds.
  public var recoveryPointSeconds: Int?
  public var note: String?
  /// Only for corrections: what the timeline says instead.
  public var correctedState: CorrectedState?
  public var author: String?
  public var reason: String?
  /// What is done about it.
  public var actions: [ActionItem] = []
  public var line: String = ""
  public var lineNumber: Int = 0

  public init(id: String, kind: OperationKind, startedAt: Instant) {
    self.id = id
    self.kind = kind
    self.startedAt = startedAt
  }
}

/// A timed part of an operation.
public struct OperationStep: Hashable, Sendable {
  public let name: String
  public let startedAt: Instant?
  public let endedAt: Instant?

  public init(name: String, startedAt: Instant?, endedAt: Instant?) {
    self.name = name
    self.startedAt = startedAt
    self.endedAt = endedAt
  }
}

extension OperationStep {
  /// How long the step took, in milliseconds, where both ends are known.
  public var milliseconds: Int? {
    guard let startedAt, let endedAt, startedAt <= endedAt else { return nil }
    return endedAt.milliseconds(since: startedAt)
  }
}

/// What an operation was; the raw value is the word in the log.
public enum OperationKind: String, Hashable, Sendable, CaseIterable {
  case maintenance
  case deployment
  case rollback
  case failover
  case dnsFailover = "dns_failover"
  case linkFailover = "link_failover"
  case drill
  case gameDay = "game_day"
  case backup
  case snapshot
  case configurationBackup = "config_backup"
  case correction
}

/// The states that a correction can set.
public enum CorrectedState: String, Hashable, Sendable, CaseIterable {
  case up
  case degraded
  case down
  case excluded
  /// What was seen is not to be believed: a monitor that was found to have lied.
  case unknown
}

extension OperationRecord {
  /// From start to end; empty where the end is not recorded, nil where it lies before the start.
  public var interval: Interval? {
    let end = endedAt ?? startedAt
    return startedAt <= end ? Interval(start: startedAt, end: end) : nil
  }

  /// Whether it was called off: maintenance is void, a correction withdrawn.
  public var isCancelled: Bool {
    outcome.map { ["cancelled", "canceled"].contains($0.lowercased()) } ?? false
  }

  /// Whether the record says that it did not succeed.
  public var isFailed: Bool {
    guard let outcome else { return false }
    return ["failed", "failure", "cancelled", "canceled", "aborted"].contains(outcome.lowercased())
  }
}

extension OperationRecord {
  /// Whether it concerns the region as a whole.
  public var isRegional: Bool { RecoveryScope.isRegional(scope) }
}

// MARK: - VersionedRecord

extension OperationRecord: VersionedRecord {
  public var times: [Instant] {
    [startedAt] + [announcedAt, endedAt].compactMap(\.self)
  }

  /// Maintenance that does not say when it was written was so when it ended, if it says how it went, else when it was
  /// announced (rules 4).
  public var decidedAt: Instant {
    if let updatedAt { return updatedAt }
    guard kind == .maintenance else { return times.max() ?? startedAt }
    if outcome != nil, let endedAt { return endedAt }
    return announcedAt ?? startedAt
  }

  /// Of two versions of maintenance that were written at one instant the cancelled one stands, then the one that ends later.
  public var timesSet: Int {
    guard kind == .maintenance else { return times.count + (updatedAt == nil ? 0 : 1) }
    return isCancelled ? .max : (endedAt ?? startedAt).milliseconds
  }
}
