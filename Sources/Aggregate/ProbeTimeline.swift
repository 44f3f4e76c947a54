internal import ServiceLevels

/// What one probe says over time (sla-rules 2).
struct ProbeTimeline {
  /// A run of at least `confirm` failed checks.
  struct Failure: Hashable {
    /// From its first failed check, over the time that its checks speak for.
    let interval: Interval
    /// The `confirm`-th failed check.
    let confirmedAt: Instant
    /// The check before the first failed one; the first failed one where there is none.
    let previousCheckAt: Instant
    let lastFailedAt: Instant
  }

  /// Flaps count as up. In order; time without a span is unknown.
  private(set) var spans: [Span] = []
  private(set) var failures: [Failure] = []
  /// The first failed check of each run too short to count.
  private(set) var flaps: [Instant] = []

  struct Span: Hashable {
    let interval: Interval
    let state: ProbeState
  }

  /// Reads `runs`, which are in order; checks at or after `asOf` are ignored.
  init(runs: [CheckRun], policy: CheckPolicy, asOf: Instant) {
    var index = 0
    var previousCheckAt: Instant?
    while index < runs.count, runs[index].first < asOf {
      let run = runs[index]
      guard run.status == .down else {
        let end = ProbeTimeline.spokenEnd(of: index, in: runs, policy: policy, asOf: asOf)
        append(Span(interval: Interval(start: run.first, end: end), state: ProbeState(run.status)))
        previousCheckAt = run.last
        index += 1
        continue
      }
      // A run goes on while the next check failed too, and no unknown time lies between.
      var last = index
      var end = ProbeTimeline.spokenEnd(of: last, in: runs, policy: policy, asOf: asOf)
      while last + 1 < runs.count, runs[last + 1].status == .down, runs[last + 1].first == end,
        runs[last + 1].first < asOf
      {
        last += 1
        end = ProbeTimeline.spokenEnd(of: last, in: runs, policy: policy, asOf: asOf)
      }
      let interval = Interval(start: run.first, end: end)
      if last - index + 1 >= policy.confirm {
        append(Span(interval: interval, state: .down))
        failures.append(
          Failure(
            interval: interval, confirmedAt: runs[index + policy.confirm - 1].first,
            previousCheckAt: previousCheckAt ?? run.first, lastFailedAt: runs[last].first))
      } else {
        append(Span(interval: interval, state: .up))
        flaps.append(run.first)
      }
      previousCheckAt = runs[last].first
      index = last + 1
    }
  }

  /// Until when a run of checks speaks: the next check, but never longer than `hold` after its last, nor past as-of.
  private static func spokenEnd(
    of index: Int, in runs: [CheckRun], policy: CheckPolicy, asOf: Instant
  ) -> Instant {
    var end = index + 1 < runs.count ? min(runs[index + 1].first, asOf) : asOf
    if let hold = policy.holdMilliseconds {
      end = min(end, runs[index].last.advanced(byMilliseconds: hold))
    }
    return end
  }

  private mutating func append(_ span: Span) {
    if let last = spans.last, last.state == span.state, last.interval.end == span.interval.start {
      spans[spans.count - 1] = Span(
        interval: Interval(start: last.interval.start, end: span.interval.end), state: span.state)
    } else {
      spans.append(span)
    }
  }
}

/// The state of one probe; unknown is where it says nothing.
enum ProbeState: UInt8 {
  case unknown
  case up
  case degraded
  case down
  case excluded

  init(_ status: CheckStatus) {
    switch status {
    case .up: self = .up
    case .degraded: self = .degraded
    case .down: self = .down
    case .paused: self = .excluded
    case .retired: self = .unknown
    }
  }
}

// MARK: - Bounds

extension ProbeTimeline {
  /// The spans with the longest down time that the checks allow: each failure from the check before it.
  var longestDown: [Span] {
    overlaid(
      failures.map { Interval(start: $0.previousCheckAt, end: $0.interval.end) }, state: .down)
  }

  /// The spans with the shortest down time that the checks allow: each failure to its last failed check.
  var shortestDown: [Span] {
    overlaid(failures.map { Interval(start: $0.lastFailedAt, end: $0.interval.end) }, state: .up)
  }

  /// The spans as they could be told at the time: a failure is down from its `confirm`-th failed check on.
  var confirmedDown: [Span] {
    overlaid(failures.map { Interval(start: $0.interval.start, end: $0.confirmedAt) }, state: .up)
  }

  /// The spans with another state inside `changes`, which are in order and may lie in unknown time too.
  private func overlaid(_ changes: [Interval], state: ProbeState) -> [Span] {
    guard !changes.isEmpty else { return spans }
    var result: [Span] = []
    var next = 0
    for span in spans {
      var start = span.interval.start
      while next < changes.count, changes[next].start < span.interval.end {
        let change = changes[next]
        if start < change.start {
          result.append(
            Span(interval: Interval(start: start, end: change.start), state: span.state))
        }
        if !change.isEmpty { result.append(Span(interval: change, state: state)) }
        start = max(start, change.end)
        next += 1
      }
      // A change may reach over several spans, where it began in one and covers the next.
      let covered = max(start, result.last?.interval.end ?? start)
      if covered < span.interval.end {
        result.append(
          Span(interval: Interval(start: covered, end: span.interval.end), state: span.state))
      }
    }
    return result
  }
}
