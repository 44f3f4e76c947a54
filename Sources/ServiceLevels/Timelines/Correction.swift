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

extension [Correction] {
  /// What stands when, in order, each instant once; only inside a life.
  public func standing(within life: Life) -> [(interval: Interval, state: CorrectedState)] {
    let inside = compactMap { correction in
      life.clamped(correction.interval).map { (interval: $0, correction: correction) }
    }.sorted { $0.interval.start < $1.interval.start }
    let cuts = Set(inside.flatMap { [$0.interval.start, $0.interval.end] }).sorted()
    var standing: [(interval: Interval, state: CorrectedState)] = []
    // Those that have begun, the one that stands last; those that are over are taken off when they come to the top.
    var begun: [(interval: Interval, correction: Correction)] = []
    var next = 0
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      while next < inside.count, inside[next].interval.start <= start {
        begun.insert(
          inside[next],
          at: begun.partitioningIndex { inside[next].correction < $0.correction })
        next += 1
      }
      while let top = begun.last, top.interval.end <= start { begun.removeLast() }
      guard let top = begun.last else { continue }
      let piece = Interval(start: start, end: end)
      if let last = standing.last, last.interval.end == start, last.state == top.correction.state {
        standing[standing.count - 1].interval = Interval(start: last.interval.start, end: end)
      } else {
        standing.append((piece, top.correction.state))
      }
    }
    return standing
  }
}

extension Timeline {
  /// The timeline as corrected: where corrections overlap, the one that stands counts.
  func corrected(by corrections: [Correction], within life: Life) -> Timeline {
    overlaid(
      with: corrections.standing(within: life).map { ($0.interval, ServiceState($0.state)) })
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
