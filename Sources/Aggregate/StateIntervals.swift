internal import ServiceLevels

/// Tells when a subject and its probes were not simply up, and why (table `interval`).
///
/// Only a day of a state and a reason that has more than `mostADay` stretches is told in one row, so that probes which
/// flutter all year leave a table that can be read; sums of time and of stretches are the same.
struct StateIntervals {
  static let mostADay = 24

  let rules: SubjectRules
  let composition: ServiceComposition

  private struct Stretch {
    let state: CorrectedState
    let reason: IntervalReason?
    let times: IntervalSet
  }
}

// MARK: - The subject

extension StateIntervals {
  /// By every rule, from the first check or correction on: before that nobody looked.
  func ofSubject(
    _ history: SubjectHistory, zoneSilences: [ZoneSilenceFigure]
  ) -> [IntervalFigure] {
    let standing = rules.corrections.stretches(within: rules.life)
    let beginnings =
      composition.probes.compactMap { $0.checks.first?.first } + standing.map(\.interval.start)
    guard let first = beginnings.min(), first < history.timeline.end else { return [] }
    let known = Interval(start: first, end: history.timeline.end)
    func times(_ state: ServiceState) -> IntervalSet {
      history.timeline.times(in: [state]).intersection(IntervalSet([known]))
    }
    let stretches = CorrectedState.allCases.flatMap { state in
      let all = times(ServiceState(state))
      let corrected = all.intersection(
        IntervalSet(standing.filter { $0.state == state }.map(\.interval)))
      return [Stretch(state: state, reason: .corrected, times: corrected)]
        + reasons(
          of: state, at: all.subtracting(corrected), in: known, zoneSilences: zoneSilences)
    }
    let forgiven = Stretch(state: .up, reason: .belowMinimum, times: times(.belowMinimum))
    return rows(stretches + [forgiven])
  }

  private func reasons(
    of state: CorrectedState, at times: IntervalSet, in known: Interval,
    zoneSilences: [ZoneSilenceFigure]
  ) -> [Stretch] {
    var rest = times
    func take(_ reason: IntervalReason?, _ part: IntervalSet) -> Stretch {
      defer { rest = rest.subtracting(part) }
      return Stretch(state: state, reason: reason, times: rest.intersection(part))
    }
    switch state {
    case .up: return []
    case .down, .degraded: return [take(nil, rest)]
    case .unknown:
      let live = IntervalSet(composition.probes.flatMap(\.lives))
      return [
        take(.zoneWithoutProbe, IntervalSet(zoneSilences.map(\.interval))), take(.silent, live),
        take(.noProbe, rest),
      ]
    case .excluded:
      // When it is not in service is told by the catalog.
      rest = rest.subtracting(rules.outOfService(in: known))
      // Centuries may lie between two checks: only what is near is worked out, as for the timeline itself.
      let spans = IntervalSet(around: rest.intervals, until: known.end).intervals
      return [
        take(.maintenance, IntervalSet(spans.flatMap { rules.maintenanceTimes(in: $0).intervals })),
        take(.outsideHours, IntervalSet(spans.flatMap { rules.offHours(in: $0).intervals })),
        take(.paused, rest),
      ]
    }
  }
}

// MARK: - Its probes

extension StateIntervals {
  /// What one probe says, whatever becomes of it.
  func ofProbe(_ probe: ProbeTimeline, named key: ProbeKey) -> [IntervalFigure] {
    let changes = probe.changes(probe.spans)
    func times(_ state: ProbeState) -> IntervalSet {
      IntervalSet(
        zip(changes, changes.dropFirst()).filter { $0.0.state == state }
          .map { Interval(start: $0.0.at, end: $0.1.at) })
    }
    let unknown = times(.unknown)
    let unconfirmed = IntervalSet(probe.unconfirmed.map(\.interval))
    return rows(
      [
        Stretch(state: .degraded, reason: nil, times: times(.degraded)),
        Stretch(state: .down, reason: nil, times: times(.down)),
        Stretch(state: .excluded, reason: .paused, times: times(.excluded)),
        Stretch(
          state: .unknown, reason: .unconfirmed, times: unknown.intersection(unconfirmed)),
        Stretch(state: .unknown, reason: .silent, times: unknown.subtracting(unconfirmed)),
      ], zone: key.zone, check: key.check)
  }

  /// The zones that the catalog lists and no live probe has.
  func ofDarkZones() -> [IntervalFigure] {
    Set(composition.darkZones.map(\.zone)).sorted().flatMap { zone in
      let times = IntervalSet(composition.darkZones.filter { $0.zone == zone }.map(\.interval))
      return rows([Stretch(state: .unknown, reason: .noProbe, times: times)], zone: zone)
    }
  }
}

// MARK: - Rows

extension StateIntervals {
  /// In order of time.
  private func rows(
    _ stretches: [Stretch], zone: String? = nil, check: String? = nil
  ) -> [IntervalFigure] {
    stretches.flatMap { stretch in
      byDay(stretch.times.intervals).map { parts in
        IntervalFigure(
          subject: rules.subject, zone: zone, check: check, state: stretch.state,
          interval: Interval(start: parts[0].start, end: parts[parts.count - 1].end),
          reason: stretch.reason, milliseconds: parts.reduce(0) { $0 + $1.milliseconds },
          count: parts.count)
      }
    }.sorted {
      ($0.interval.start, $0.interval.end, $0.state.rawValue, $0.reason?.rawValue ?? "")
        < ($1.interval.start, $1.interval.end, $1.state.rawValue, $1.reason?.rawValue ?? "")
    }
  }

  /// Each interval by itself, or all that begin on a day together where they are too many.
  private func byDay(_ intervals: [Interval]) -> [[Interval]] {
    var parts: [[Interval]] = []
    var first = 0
    while first < intervals.count {
      let midnight = rules.zone.instant(of: rules.zone.date(at: intervals[first].start).next)
      var next = first + 1
      while next < intervals.count, intervals[next].start < midnight { next += 1 }
      let day = intervals[first..<next]
      if day.count > StateIntervals.mostADay {
        parts.append(Array(day))
      } else {
        parts += day.map { [$0] }
      }
      first = next
    }
    return parts
  }
}
