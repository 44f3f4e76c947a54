/// How a subject would stand without one of its corrections, one after the other.
///
/// To judge everything anew for each of thousands would take thousands of times as long: a correction is taken away only
/// where it stands, and only the time around that is judged again, as far as a failure can reach.
public struct CorrectionEffects {
  private let history: SubjectHistory
  private let minOutage: Dated<Int>
  private let corrected: Timeline
  private let madeDown: IntervalSet
  /// Where each correction stands among all, and among those that do not exclude, by its id.
  private let standing: [ExactText: [StandingCorrection]]
  private let failing: [ExactText: [StandingCorrection]]

  public init(_ history: SubjectHistory, rules: SubjectRules) {
    self.init(
      history, corrections: rules.corrections, life: rules.life, minOutage: rules.minOutage)
  }

  init(
    _ history: SubjectHistory, corrections: [Correction], life: Life, minOutage: Dated<Int>
  ) {
    self.history = history
    self.minOutage = minOutage
    let all = corrections.stretches(within: life)
    corrected = history.scheduled.corrected(by: all)
    madeDown = IntervalSet(all.filter { $0.state == .down }.map(\.interval))
    standing = Dictionary(grouping: all) { ExactText($0.operationID) }
    failing = Dictionary(
      grouping: corrections.filter { $0.state != .excluded }.stretches(within: life)
    ) { ExactText($0.operationID) }
  }
}

extension CorrectionEffects {
  /// The time of an interval by state, had the correction of an id not been made.
  public func totals(in interval: Interval, without id: String) -> StateTotals {
    let standing = standing[ExactText(id)] ?? []
    let failing = failing[ExactText(id)] ?? []
    let changed = (standing + failing).map { $0.interval.cut(at: history.failure.end) }
    var totals = history.timeline.totals(in: interval)
    for window in IntervalSet(changed.filter { !$0.isEmpty }.map(reach)).intervals {
      guard let part = window.clamped(to: interval) else { continue }
      totals = totals - history.timeline.totals(in: part)
      totals = totals + judged(window, without: standing, failing: failing).totals(in: part)
    }
    return totals
  }

  /// The interval, with the failures at its edges: what lies beyond does not depend on it.
  private func reach(of interval: Interval) -> Interval {
    let segments = history.failure.segments
    func isOver(_ index: Int) -> Bool {
      switch segments[index].state {
      case .up, .degraded, .belowMinimum: true
      case .down, .unknown, .excluded: false
      }
    }
    // The segment that lasts until the interval begins, and those before it.
    var start = interval.start
    var index = segments.partitioningIndex { interval.start <= $0.start } - 1
    while index >= 0, !isOver(index) {
      start = segments[index].start
      index -= 1
    }
    // The segment that holds its end, and those after it.
    var end = interval.end
    index = history.failure.segmentIndex(at: end)
    while index < segments.count, index < 0 || !isOver(index) {
      index += 1
      end = max(end, index < segments.count ? segments[index].start : history.failure.end)
    }
    return Interval(start: start, end: end)
  }

  private func judged(
    _ window: Interval, without standing: [StandingCorrection], failing: [StandingCorrection]
  ) -> Timeline {
    let own = IntervalSet(standing.map(\.interval))
    let down = standing.filter { $0.stateWithout == .down }.map(\.interval)
    return Adjudication(
      failure: history.failure.part(in: window).without(failing, over: history.gross, in: window),
      corrected: corrected.part(in: window).without(standing, over: history.scheduled, in: window),
      madeDown: madeDown.intersection(IntervalSet([window])).subtracting(own)
        .union(IntervalSet(down)),
      patience: history.patience, minOutage: minOutage
    ).timeline
  }
}

extension Timeline {
  /// The same inside an interval only.
  fileprivate func part(in interval: Interval) -> Timeline {
    Timeline(
      segments: pieces(in: interval).map { Segment(start: $0.interval.start, state: $0.state) },
      end: interval.end)
  }

  /// Takes a correction away where it stands: then another does, or what was there before any.
  fileprivate func without(
    _ stretches: [StandingCorrection], over bare: Timeline, in window: Interval
  ) -> Timeline {
    overlaid(
      with: stretches.flatMap { stretch -> [(interval: Interval, state: ServiceState)] in
        guard let interval = stretch.interval.clamped(to: window) else { return [] }
        return stretch.stateWithout.map { [(interval, ServiceState($0))] }
          ?? bare.pieces(in: interval)
      })
  }
}
