internal import ServiceLevels

/// What one probe says over time (rules 2).
struct ProbeTimeline {
  /// A run of failed checks.
  struct Failure: Hashable {
    /// From its first failed check to the end of what its last one speaks for.
    let interval: Interval
    /// The `confirm`-th failed check; the last one where there were fewer.
    let confirmedAt: Instant
    /// The check before the first failed one; the first failed one where there is none.
    let previousCheckAt: Instant
    let lastFailedAt: Instant
  }

  struct Span: Hashable {
    let interval: Interval
    let state: ProbeState
  }

  let zone: String
  /// When it is a probe of the service at all: from each of its checks until `gone_after` after it.
  private(set) var lives: [Interval] = []
  /// In order; time without a span is unknown. Flaps count as up.
  private(set) var spans: [Span] = []
  /// The time that some check speaks for, whatever becomes of it.
  private(set) var spoken: [Interval] = []
  /// Runs of at least `confirm` failed checks.
  private(set) var failures: [Failure] = []
  /// Runs too short to count that nothing good followed at once: nobody knows.
  private(set) var unconfirmed: [Failure] = []
  /// The first failed check of each run too short to count.
  private(set) var flaps: [Instant] = []
  /// The checks `retired`, each the first of its run.
  private(set) var retirements: [Instant] = []
  private(set) var checks: [CheckRun] = []
  let policy: Dated<CheckPolicy>
  /// When its name stops being a probe; nil is never.
  let until: Instant?
}

extension ProbeTimeline {
  /// Reads the runs of a probe, which are in order; checks at or after `asOf` are ignored, and so are those outside of the
  /// life of the subject, or of the check's name.
  init(_ key: ProbeKey, runs: [CheckRun], rules: SubjectRules, asOf: Instant) {
    zone = key.zone
    policy = rules.checks.map { $0.policy(ofCheck: key.check) }
    let named = rules.checks.map { $0.life(ofCheck: key.check) }
    until = named.latest.until
    checks = runs.compactMap { run in
      guard run.first < asOf else { return nil }
      return run.clipped(to: rules.life)?.clipped(to: named.value(at: run.last))
    }
    let end = min(asOf, until ?? asOf)
    var index = 0
    var previousCheckAt: Instant?
    while index < checks.count {
      if checks[index].status == .down {
        let last = lastFailed(from: index)
        takeFailed(index...last, after: previousCheckAt, until: end)
        index = last
      } else {
        take(index, until: end)
      }
      previousCheckAt = checks[index].last
      index += 1
    }
  }

  /// The last of the failed checks in a row, with no other between, through which the probe is live.
  private func lastFailed(from first: Int) -> Int {
    var last = first
    var end = liveEnd(after: first)
    while last + 1 < checks.count, checks[last + 1].status == .down,
      checks[last + 1].first <= end
    {
      last += 1
      end = max(end, gone(after: checks[last].last))
    }
    return last
  }

  /// Checks that did not fail.
  private mutating func take(_ index: Int, until end: Instant) {
    let run = checks[index]
    if run.status == .retired {
      retirements.append(run.first)
      if let life = lives.last, life.end > run.first {
        lives[lives.count - 1] = Interval(start: life.start, end: max(life.start, run.first))
      }
      return
    }
    let spokenFor = Interval(start: run.first, end: spokenEnd(of: index, until: end))
    live(from: run, until: end)
    append(Span(interval: spokenFor, state: ProbeState(run.status)))
    speak(spokenFor)
  }

  /// A run of failed checks (rules 2): down, a flap, or unconfirmed.
  private mutating func takeFailed(
    _ run: ClosedRange<Int>, after previousCheckAt: Instant?, until end: Instant
  ) {
    let first = checks[run.lowerBound].first
    var pieces: [Interval] = []
    for index in run {
      pieces.append(
        Interval(start: checks[index].first, end: spokenEnd(of: index, until: end)))
      live(from: checks[index], until: end)
    }
    for piece in pieces { speak(piece) }
    let interval = Interval(start: first, end: pieces[pieces.count - 1].end)
    let confirm = policy.value(at: first).confirm
    let failure = Failure(
      interval: interval,
      confirmedAt: checks[min(run.lowerBound + confirm - 1, run.upperBound)].first,
      previousCheckAt: previousCheckAt ?? first, lastFailedAt: checks[run.upperBound].first)
    if run.count >= confirm {
      for piece in pieces { append(Span(interval: piece, state: .down)) }
      failures.append(failure)
      return
    }
    let isGapless = zip(pieces, pieces.dropFirst()).allSatisfy { $0.end == $1.start }
    if isGapless, run.upperBound + 1 < checks.count {
      let next = checks[run.upperBound + 1]
      if next.first == interval.end, next.status == .up || next.status == .degraded {
        append(Span(interval: interval, state: .up))
        flaps.append(first)
        return
      }
    }
    unconfirmed.append(failure)
  }

  /// Until when a run of checks speaks: the next check, but never longer than `hold` after its last, or than the probe is
  /// one by it.
  private func spokenEnd(of index: Int, until end: Instant) -> Instant {
    let last = checks[index].last
    var end = index + 1 < checks.count ? min(checks[index + 1].first, end) : end
    if let hold = policy.value(at: last).holdMilliseconds {
      end = min(end, last.advanced(byMilliseconds: hold))
    }
    return max(min(end, liveEnd(after: index)), checks[index].first)
  }

  /// Until when a probe is one after a check.
  private func gone(after check: Instant) -> Instant {
    policy.value(at: check).goneAfterMilliseconds.map { check.advanced(byMilliseconds: $0) }
      ?? Instant(milliseconds: .max)
  }

  /// The same by a run of checks and those before it: where `gone_after` was longer then, they may say more.
  private func liveEnd(after index: Int) -> Instant {
    let own = gone(after: checks[index].last)
    guard let life = lives.last, checks[index].first <= life.end else { return own }
    return max(own, life.end)
  }

  private mutating func live(from run: CheckRun, until end: Instant) {
    let gone = max(run.first, min(gone(after: run.last), end))
    if let life = lives.last, run.first <= life.end {
      lives[lives.count - 1] = Interval(start: life.start, end: max(life.end, gone))
    } else {
      lives.append(Interval(start: run.first, end: gone))
    }
  }

  private mutating func speak(_ interval: Interval) {
    if let last = spoken.last, last.end == interval.start {
      spoken[spoken.count - 1] = Interval(start: last.start, end: interval.end)
    } else {
      spoken.append(interval)
    }
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

extension CheckRun {
  /// The checks of the run within a life; nil where there are none.
  fileprivate func clipped(to life: Life) -> CheckRun? {
    var run = self
    if let from = life.from {
      guard from <= last else { return nil }
      // Files are read again where it matters when the first check inside was; this is for those that are gone.
      if first < from { run = CheckRun(status: status, first: from, last: last) }
    }
    if let until = life.until {
      guard run.first < until else { return nil }
      if until <= last {
        run = CheckRun(
          status: status, first: run.first, last: max(run.first, until.advanced(byMilliseconds: -1))
        )
      }
    }
    return run
  }
}

/// The state of one probe; unknown is where it says nothing.
enum ProbeState: UInt8 {
  /// It is no probe of the service.
  case absent
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
    case .retired: self = .absent
    }
  }
}

// MARK: - Bounds

extension ProbeTimeline {
  /// The spans with the longest down time that the checks allow: each failure from the check before it, the unknown time
  /// between its checks too, and every run that was not confirmed.
  var longestDown: [Span] {
    overlaid(
      (failures + unconfirmed).map { Interval(start: $0.previousCheckAt, end: $0.interval.end) },
      state: .down)
  }

  /// The spans with the shortest down time that the checks allow: each failure to its last failed check.
  var shortestDown: [Span] {
    overlaid(failures.map { Interval(start: $0.lastFailedAt, end: $0.interval.end) }, state: .up)
  }

  /// The spans as they could be told at the time: a failure is down from its `confirm`-th failed check on.
  var confirmedDown: [Span] {
    overlaid(
      failures.map { Interval(start: $0.interval.start, end: $0.confirmedAt) }, state: .up)
  }

  /// The spans with another state inside `changes`, which are in order and may lie in unknown time too.
  private func overlaid(_ changes: [Interval], state: ProbeState) -> [Span] {
    guard !changes.isEmpty else { return spans }
    let changed = IntervalSet(changes)
    var result: [Span] = changed.intervals.map { Span(interval: $0, state: state) }
    var next = 0
    for span in spans {
      var start = span.interval.start
      while next < changed.intervals.count, changed.intervals[next].end <= start { next += 1 }
      var place = next
      while place < changed.intervals.count, changed.intervals[place].start < span.interval.end {
        let change = changed.intervals[place]
        if start < change.start {
          result.append(
            Span(interval: Interval(start: start, end: change.start), state: span.state))
        }
        start = max(start, change.end)
        place += 1
      }
      if start < span.interval.end {
        result.append(
          Span(interval: Interval(start: start, end: span.interval.end), state: span.state))
      }
    }
    return result.sorted { $0.interval.start < $1.interval.start }
  }

  /// What the probe is from each instant on, by one reading of its checks: absent outside of its lives.
  func changes(_ spans: [Span]) -> [(at: Instant, state: ProbeState)] {
    var changes: [(at: Instant, state: ProbeState)] = []
    func change(at instant: Instant, to state: ProbeState) {
      if changes.last?.at == instant { changes.removeLast() }
      if (changes.last?.state ?? .absent) != state { changes.append((instant, state)) }
    }
    var next = 0
    for life in lives where !life.isEmpty {
      var cursor = life.start
      while next < spans.count, spans[next].interval.end <= life.start { next += 1 }
      var place = next
      while place < spans.count, spans[place].interval.start < life.end {
        if let span = spans[place].interval.clamped(to: life) {
          if cursor < span.start { change(at: cursor, to: .unknown) }
          change(at: span.start, to: spans[place].state)
          cursor = span.end
        }
        place += 1
      }
      if cursor < life.end { change(at: cursor, to: .unknown) }
      change(at: life.end, to: .absent)
    }
    return changes
  }
}
