internal import ServiceLevels

/// Puts the probes of a service together (rules 3).
struct ServiceComposition {
  let probes: [ProbeTimeline]
  let darkZones: [DarkZone]
  let minHealthy: Dated<Int>
  let asOf: Instant

  init(probes: [ProbeTimeline], zones: Dated<[String]>, minHealthy: Dated<Int>, asOf: Instant) {
    self.probes = probes
    self.minHealthy = minHealthy
    self.asOf = asOf
    darkZones = DarkZone.all(in: zones, probes: probes, asOf: asOf)
  }

  /// The timeline of the service, by one reading of its probes.
  ///
  /// - Parameter zone: one whose silence is not minded.
  func timeline(
    _ spans: (ProbeTimeline) -> [ProbeTimeline.Span], ignoring zone: String? = nil
  ) -> Timeline {
    var changes: [(at: Instant, order: Int, change: Change)] = []
    for (index, probe) in probes.enumerated() {
      for (at, state) in probe.changes(spans(probe)) {
        changes.append((at, index, .probe(index, state)))
      }
    }
    for dark in darkZones where dark.zone != zone {
      changes.append((dark.interval.start, -1, .dark(1)))
      changes.append((dark.interval.end, -1, .dark(-1)))
    }
    for change in minHealthy.changes {
      changes.append((change.from, -1, .minHealthy(change.value)))
    }
    changes.sort { ($0.at, $0.order) < ($1.at, $1.order) }

    var states = [ProbeState](repeating: .absent, count: probes.count)
    var census = Census(minHealthy: minHealthy.first)
    var segments: [Timeline.Segment] = []
    var index = 0
    while index < changes.count {
      let instant = changes[index].at
      while index < changes.count, changes[index].at == instant {
        switch changes[index].change {
        case .probe(let probe, let state):
          census.move(from: states[probe], to: state)
          states[probe] = state
        case .dark(let count): census.dark += count
        case .minHealthy(let value): census.minHealthy = value
        }
        index += 1
      }
      segments.append(Timeline.Segment(start: instant, state: census.state))
    }
    return Timeline(segments: segments, end: asOf)
  }

  private enum Change {
    case probe(Int, ProbeState)
    case dark(Int)
    case minHealthy(Int)
  }
}

/// The counts of live probes in each state at an instant.
struct Census {
  var minHealthy: Int
  var up = 0
  var degraded = 0
  var down = 0
  var unknown = 0
  var excluded = 0
  /// Zones that the catalog lists and no live probe has.
  var dark = 0
}

extension Census {
  mutating func move(from old: ProbeState, to new: ProbeState) {
    add(-1, to: old)
    add(1, to: new)
  }

  private mutating func add(_ amount: Int, to state: ProbeState) {
    switch state {
    case .absent: break
    case .unknown: unknown += amount
    case .up: up += amount
    case .degraded: degraded += amount
    case .down: down += amount
    case .excluded: excluded += amount
    }
  }

  /// The state of the service, in the words and the order of rules 3.
  var state: ServiceState {
    let seen = up + degraded + down + unknown + excluded + dark
    // A dead probe never makes the rest suffice.
    let missing = max(0, minHealthy - seen)
    let remaining = seen + missing - excluded
    if seen + missing == 0 { return .unknown }
    if remaining == 0 { return .excluded }
    let needed = min(minHealthy, remaining)
    let healthy = up + degraded
    if up == remaining { return .up }
    if healthy >= needed { return down + degraded > 0 ? .degraded : .up }
    return healthy + unknown + dark + missing < needed ? .down : .unknown
  }
}

// MARK: - Outages

extension ServiceComposition {
  /// When enough probes had reached their `confirm`-th failed check for the service to be judged down in an outage; nil
  /// where that was known only afterwards, or a correction made it (rules 6 and 12).
  ///
  /// - Parameter confirmed: the timeline with each failure down from its confirmation on.
  static func confirmation(of outage: Interval, confirmed: Timeline) -> Instant? {
    confirmed.pieces(in: outage).first { $0.state == .down }?.interval.start
  }

  /// How much unknown and paused time does not end an outage that begins at an instant, in milliseconds: the largest
  /// `gone_after` of the probes live then, and an hour where that is endless or there is none (rules 6).
  var patience: Dated<Int> {
    let hour = 3_600_000
    var changes: [(at: Instant, gone: Int, count: Int)] = []
    for probe in probes {
      for life in probe.lives {
        for (piece, policy) in probe.policy.pieces(in: life) {
          let gone = policy.goneAfterMilliseconds ?? .max
          changes.append((piece.start, gone, 1))
          changes.append((piece.end, gone, -1))
        }
      }
    }
    guard changes.contains(where: { $0.gone != hour }) else { return Dated(hour) }
    changes.sort { $0.at < $1.at }
    var counts: [Int: Int] = [:]
    var steps: [Dated<Int>.Change] = []
    var index = 0
    while index < changes.count {
      let instant = changes[index].at
      while index < changes.count, changes[index].at == instant {
        counts[changes[index].gone, default: 0] += changes[index].count
        index += 1
      }
      let largest = counts.filter { $0.value > 0 }.keys.max()
      steps.append(.init(from: instant, value: largest.map { $0 == .max ? hour : $0 } ?? hour))
    }
    return Dated(first: hour, changes: steps)
  }
}
