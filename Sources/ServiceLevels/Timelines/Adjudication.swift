/// Lays corrections over a timeline, finds the outages, and forgives those that are too short (rules 4 and 6).
public struct Adjudication: Sendable {
  /// By every rule.
  public let timeline: Timeline
  /// What happened, before anything is forgiven.
  public let failure: Timeline
  /// Those with time that is down on the contract timeline, or below the minimum.
  public let outages: [Outage]

  /// - Parameters:
  ///   - gross: what the checks say.
  ///   - scheduled: the same with maintenance and the time outside of service hours excluded.
  ///   - patience: how much unknown and paused time does not end an outage that begins at an instant, in milliseconds.
  ///   - minOutage: outages shorter than this do not count, in milliseconds; what is in force at their start.
  ///   - contract: in a bound, the contract timeline: what is forgiven counts there as it does on that one.
  public init(
    gross: Timeline, scheduled: Timeline, corrections: [Correction], life: Life,
    patience: Dated<Int>, minOutage: Dated<Int>, contract: Timeline? = nil
  ) {
    let standing = corrections.stretches(within: life)
    self.init(
      failure: gross.corrected(by: corrections.filter { $0.state != .excluded }, within: life),
      corrected: scheduled.corrected(by: standing),
      madeDown: IntervalSet(standing.filter { $0.state == .down }.map(\.interval)),
      patience: patience, minOutage: minOutage, contract: contract)
  }

  /// - Parameters:
  ///   - failure: what the checks say, with the corrections that do not exclude.
  ///   - corrected: what is scheduled, with all corrections.
  ///   - madeDown: when it is down by a correction.
  init(
    failure: Timeline, corrected: Timeline, madeDown: IntervalSet, patience: Dated<Int>,
    minOutage: Dated<Int>, contract: Timeline? = nil
  ) {
    self.failure = failure
    var outages: [Outage] = []
    var forgiven: [Interval] = []
    for span in failure.failures(patience: patience) {
      let pieces = corrected.pieces(in: span)
      let down = pieces.filter { $0.state == .down }.map(\.interval)
      guard let first = down.first, let last = down.last else { continue }
      let interval = Interval(start: first.start, end: last.end)
      let excluded = pieces.filter { $0.state == .excluded }
        .reduce(0) { $0 + ($1.interval.clamped(to: interval)?.milliseconds ?? 0) }
      let duration = interval.milliseconds - excluded
      let minimum = minOutage.value(at: interval.start)
      let isCounted =
        duration >= minimum || !madeDown.intersection(IntervalSet(down)).isEmpty
      if !isCounted { forgiven += down }
      let isOpen = span.end == failure.end
      outages.append(
        Outage(
          interval: interval, failure: span, isOpen: isOpen,
          endedBy: isOpen ? nil : corrected.end(ofOutageAt: interval.end), isCounted: isCounted,
          durationMilliseconds: duration,
          downMilliseconds: down.reduce(0) { $0 + $1.milliseconds }))
    }
    self.outages = outages
    let replaced = forgiven.flatMap { piece in
      contract.map { $0.pieces(in: piece) } ?? [(interval: piece, state: .belowMinimum)]
    }
    timeline = corrected.overlaid(with: replaced.map { ($0.interval, $0.state) })
  }
}

extension Timeline {
  /// Each longest interval that is down, where a little unknown and paused time between does not end it (rules 6).
  func failures(patience: Dated<Int>) -> [Interval] {
    guard let first = segments.first else { return [] }
    var failures: [Interval] = []
    // The failure at hand, and how much unknown and paused time came since it was last down; nil where it is over.
    var waited: Int?
    for (piece, state) in pieces(in: Interval(start: first.start, end: end)) {
      switch state {
      case .down:
        if let passed = waited, let open = failures.last,
          passed <= patience.value(at: open.start)
        {
          failures[failures.count - 1] = Interval(start: open.start, end: piece.end)
        } else {
          failures.append(piece)
        }
        waited = 0
      case .unknown, .excluded: waited = waited.map { $0 + piece.milliseconds }
      case .up, .degraded, .belowMinimum: waited = nil
      }
    }
    return failures
  }

  fileprivate func end(ofOutageAt instant: Instant) -> OutageEnd {
    switch state(at: instant) {
    case .unknown: .unknown
    case .excluded: .excluded
    case .up, .degraded, .down, .belowMinimum: .recovered
    }
  }
}
