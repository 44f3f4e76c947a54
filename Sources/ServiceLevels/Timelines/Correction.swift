/// A correction of a timeline (sla-rules 4).
public struct Correction: Hashable, Sendable {
  public let operationID: String
  public let state: CorrectedState
  public let interval: Interval
  public let decidedAt: Instant

  /// Reads an operation; nil where it is no correction, or lacks its end or its state.
  public init?(_ operation: OperationRecord) {
    guard operation.kind == .correction, let state = operation.correctedState,
      let endedAt = operation.endedAt, let interval = operation.interval
    else { return nil }
    operationID = operation.id
    self.state = state
    self.interval = interval
    decidedAt = operation.updatedAt ?? endedAt
  }
}

extension Timeline {
  /// The timeline as corrected: where corrections overlap, the one decided later stands, then the greater id.
  public func corrected(by corrections: [Correction]) -> Timeline {
    let inOrder = corrections.sorted {
      $0.decidedAt == $1.decidedAt
        ? $0.operationID.utf8.lexicographicallyPrecedes($1.operationID.utf8)
        : $0.decidedAt < $1.decidedAt
    }
    return inOrder.reduce(self) { timeline, correction in
      timeline.overlaid(
        with: IntervalSet([correction.interval]), state: ServiceState(correction.state))
    }
  }
}

extension ServiceState {
  fileprivate init(_ state: CorrectedState) {
    switch state {
    case .up: self = .up
    case .degraded: self = .degraded
    case .down: self = .down
    case .excluded: self = .excluded
    case .unknown: self = .unknown
    }
  }
}
