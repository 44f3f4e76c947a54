internal import ServiceLevels

/// Puts the probes of a service together (sla-rules 3).
struct ServiceComposition {
  let probes: [ProbeTimeline]
  /// Zones that the catalog lists and no probe has: unknown throughout.
  let silentProbes: Int
  let minHealthy: Int
  let asOf: Instant

  /// The counts of probes in each state at an instant.
  struct Census {
    var up = 0
    var degraded = 0
    var down = 0
    var unknown = 0
    var excluded = 0
  }

  /// The timeline of the service, by one reading of its probes.
  func timeline(_ spans: (ProbeTimeline) -> [ProbeTimeline.Span]) -> Timeline {
    var changes: [Change] = []
    for (index, probe) in probes.enumerated() {
      var end: Instant?
      for span in spans(probe) {
        if let end, end < span.interval.start {
          changes.append(Change(at: end, probe: index, state: .unknown))
        }
        changes.append(Change(at: span.interval.start, probe: index, state: span.state))
        end = span.interval.end
      }
      if let end, end < asOf { changes.append(Change(at: end, probe: index, state: .unknown)) }
    }
    changes.sort { ($0.at, $0.probe) < ($1.at, $1.probe) }

    var states = [ProbeState](repeating: .unknown, count: probes.count)
    var census = Census(unknown: probes.count + silentProbes)
    var segments: [Timeline.Segment] = []
    var index = 0
    while index < changes.count {
      let instant = changes[index].at
      while index < changes.count, changes[index].at == instant {
        let change = changes[index]
        census.move(from: states[change.probe], to: change.state)
        states[change.probe] = change.state
        index += 1
      }
      segments.append(Timeline.Segment(start: instant, state: census.state(minHealthy: minHealthy)))
    }
    return Timeline(segments: segments, end: asOf)
  }

  private struct Change {
    let at: Instant
    let probe: Int
    let state: ProbeState
  }
}

extension ServiceComposition.Census {
  var probes: Int { up + degraded + down + unknown + excluded }

  mutating func move(from old: ProbeState, to new: ProbeState) {
    add(-1, to: old)
    add(1, to: new)
  }

  private mutating func add(_ amount: Int, to state: ProbeState) {
    switch state {
    case .unknown: unknown += amount
    case .up: up += amount
    case .degraded: degraded += amount
    case .down: down += amount
    case .excluded: excluded += amount
    }
  }

  /// The state of the service, in the words and the order of sla-rules 3.
  func state(minHealthy: Int) -> ServiceState {
    if probes == 0 { return .unknown }
    let remaining = probes - excluded
    if remaining == 0 { return .excluded }
    let needed = min(minHealthy, remaining)
    let healthy = up + degraded
    if up == remaining { return .up }
    if healthy >= needed { return down + degraded > 0 ? .degraded : .up }
    return healthy + unknown < needed ? .down : .unknown
  }
}

// MARK: - Confirmation

extension ServiceComposition {
  /// When enough probes had reached their `confirm`-th failed check for the service to be judged down in an outage;
  /// nil where the probes never were down in it, as when a correction made it (sla-rules 6).
  ///
  /// - Parameter confirmed: the timeline with each failure down from its confirmation on.
  func confirmation(of outage: Interval, gross: Timeline, confirmed: Timeline) -> Instant? {
    if let first = confirmed.pieces(in: outage).first(where: { $0.state == .down }) {
      return first.interval.start
    }
    // Probes that fail one after the other may be down together for so short a time that the last is confirmed only
    // when the first has recovered. Then the confirmations of those that were down together are what counts.
    var earliest: Instant?
    for (piece, state) in gross.pieces(in: outage) where state == .down {
      for instant in boundaries(in: piece) {
        guard let reached = confirmation(at: instant) else { continue }
        earliest = min(earliest ?? reached, max(instant, reached))
      }
    }
    return earliest
  }

  private func boundaries(in interval: Interval) -> [Instant] {
    let inside = probes.flatMap { probe in
      probe.spans.flatMap { [$0.interval.start, $0.interval.end] }.filter(interval.contains)
    }
    return ([interval.start] + inside).sorted()
  }

  private func confirmation(at instant: Instant) -> Instant? {
    var excluded = 0
    var confirmations: [Instant] = []
    for probe in probes {
      if let failure = probe.failures.first(where: { $0.interval.contains(instant) }) {
        confirmations.append(failure.confirmedAt)
      } else if probe.spans.contains(where: {
        $0.state == .excluded && $0.interval.contains(instant)
      }) {
        excluded += 1
      }
    }
    let remaining = probes.count + silentProbes - excluded
    // Down is healthy + unknown < needed: all remaining probes but the confirmed ones.
    let enough = remaining - min(minHealthy, remaining) + 1
    guard enough <= confirmations.count else { return nil }
    return confirmations.sorted()[enough - 1]
  }
}
