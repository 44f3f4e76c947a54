/// A correction of a timeline (rules 4).
public struct Correction: Hashable, Sendable {
  public let operationID: String
  public let state: CorrectedState
  public let interval: Interval
  public let decidedAt: Instant

  /// Reads an operation; nil where it is no correction, was withdrawn, or lacks its end or its state.
  public init?(_ operation: OperationRecord) {
    guard operation.kind == .correction, !operation.isCancelled,
      let state = operation.correctedState, let endedAt = operation.endedAt,
      let interval = operation.interval
    else { return nil }
    operationID = operation.id
    self.state = state
    self.interval = interval
    decidedAt = operation.updatedAt ?? endedAt
  }
}

// MARK: - Comparable

extension Correction: Comparable {
  /// Of two that overlap the greater stands: the one decided later, then the greater id.
  public static func < (left: Correction, right: Correction) -> Bool {
    left.decidedAt == right.decidedAt
      ? left.operationID.utf8.lexicographicallyPrecedes(right.operationID.utf8)
      : left.decidedAt < right.decidedAt
  }
}
