/// The states of a service over time, without gaps: before the first segment and from `end` on it is unknown.
public struct Timeline: Hashable, Sendable {
  /// In order of time; neighbours differ in state. Each lasts until the next, the last until `end`.
  public let segments: [Segment]
  /// As-of, as a rule.
  public let end: Instant

  public struct Segment: Hashable, Sendable {
    public let start: Instant
    public let state: ServiceState

    @inlinable
    public init(start: Instant, state: ServiceState) {
      self.start = start
      self.state = state
    }
  }

  /// Makes a timeline from segments in order of time; neighbours of one state are joined, and empty ones left out.
  public init(segments: some Sequence<Segment>, end: Instant) {
    var joined: [Segment] = []
    for segment in segments where segment.start < end {
      if let last = joined.last {
        precondition(last.start <= segment.start, "the segments of a timeline are out of order")
        if last.start == segment.start { joined.removeLast() }
      }
      if joined.last?.state == segment.state { continue }
      if joined.isEmpty, segment.state == .unknown { continue }
      joined.append(segment)
    }
    self.segments = joined
    self.end = end
  }
}

extension Timeline {
  /// The index of the segment that holds an instant; -1 before the first.
  func segmentIndex(at instant: Instant) -> Int {
    segments.partitioningIndex { instant < $0.start } - 1
  }

  public func state(at instant: Instant) -> ServiceState {
    let index = segmentIndex(at: instant)
    return index < 0 || end <= instant ? .unknown : segments[index].state
  }

  /// The stretches of one state each, in order, that make up an interval; time outside the timeline is unknown.
  public func pieces(in interval: Interval) -> [(interval: Interval, state: ServiceState)] {
    var pieces: [(interval: Interval, state: ServiceState)] = []
    var start = interval.start
    var index = segmentIndex(at: start)
    while start < interval.end {
      let isPast = start >= end
      let state = index < 0 || isPast ? .unknown : segments[index].state
      let segmentEnd = index + 1 < segments.count ? segments[index + 1].start : end
      let pieceEnd = isPast ? interval.end : min(max(segmentEnd, start), interval.end)
      if start < pieceEnd {
        pieces.append((Interval(start: start, end: pieceEnd), state))
      }
      start = pieceEnd
      if index + 1 < segments.count { index += 1 }
    }
    return pieces
  }

  /// The milliseconds of an interval in each state.
  public func totals(in interval: Interval) -> StateTotals {
    var totals = StateTotals()
    for (piece, state) in pieces(in: interval) {
      switch state {
      case .unknown: totals.unknown += piece.milliseconds
      case .up, .belowMinimum: totals.up += piece.milliseconds
      case .degraded: totals.degraded += piece.milliseconds
      case .down: totals.down += piece.milliseconds
      case .excluded: totals.excluded += piece.milliseconds
      }
    }
    return totals
  }

  /// When the timeline is in one of the given states, over all its time.
  public func times(in states: Set<ServiceState>) -> IntervalSet {
    guard let first = segments.first else { return IntervalSet() }
    return IntervalSet(
      pieces(in: Interval(start: first.start, end: end)).filter { states.contains($0.state) }
        .map(\.interval))
  }

  /// The same timeline with another state wherever `times` holds.
  public func overlaid(with times: IntervalSet, state: ServiceState) -> Timeline {
    overlaid(with: times.intervals.map { ($0, state) })
  }

  /// The same timeline with other states in some intervals, which are in order and do not overlap.
  public func overlaid(with changes: [(interval: Interval, state: ServiceState)]) -> Timeline {
    guard let firstChange = changes.first(where: { !$0.interval.isEmpty }) else { return self }
    let first = min(segments.first?.start ?? end, firstChange.interval.start)
    guard first < end else { return self }
    var result: [Segment] = []
    var cursor = first
    func copy(until limit: Instant) {
      guard cursor < limit else { return }
      for (piece, own) in pieces(in: Interval(start: cursor, end: limit)) {
        result.append(Segment(start: piece.start, state: own))
      }
    }
    for (hole, state) in changes where hole.start < end && !hole.isEmpty {
      copy(until: hole.start)
      result.append(Segment(start: hole.start, state: state))
      cursor = min(hole.end, end)
    }
    copy(until: end)
    return Timeline(segments: result, end: end)
  }
}
