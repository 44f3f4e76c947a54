public import ServiceLevels

extension SubjectHistory {
  /// Judges a subject by its checks (sla-rules 2 to 4 and 6).
  ///
  /// - Parameters:
  ///   - checks: the checks of each of its probes, in order of time, as `mergedRuns` gives them.
  ///   - reach: the calendar, for service hours.
  public init(
    rules: SubjectRules, checks: [ProbeKey: [CheckRun]], catalog: ServiceCatalog, asOf: Instant
  ) {
    let present = checks.filter { $0.value.first.map { $0.first < asOf } ?? false }
    let zones = Set(present.keys.map(\.zone))
    let composition = ServiceComposition(
      probes: present.sorted { $0.key < $1.key }.map {
        ProbeTimeline(runs: $0.value, policy: rules.checks, asOf: asOf)
      },
      silentProbes: Set(rules.zones).subtracting(zones).count,
      minHealthy: rules.checks.minHealthy, asOf: asOf)

    let gross = composition.timeline(\.spans)
    let exclusion = Exclusion(
      rules: rules, catalog: catalog, first: gross.segments.first?.start, asOf: asOf)
    let uncorrected = exclusion.uncorrected(gross)
    let timeline = uncorrected.corrected(by: rules.corrections)
    let confirmed = composition.timeline(\.confirmedDown)
    self.init(
      subject: rules.subject, timeline: timeline, gross: gross,
      lowest: exclusion.apply(to: composition.timeline(\.longestDown)),
      highest: exclusion.apply(to: composition.timeline(\.shortestDown)),
      uncorrected: uncorrected,
      outages: timeline.outages { outage in
        composition.confirmation(of: outage, gross: gross, confirmed: confirmed)
      },
      flaps: composition.probes.flatMap(\.flaps).sorted())
  }
}

/// Takes out of a timeline the time that does not count (sla-rules 4).
struct Exclusion {
  let rules: SubjectRules
  let times: IntervalSet

  init(rules: SubjectRules, catalog: ServiceCatalog, first: Instant?, asOf: Instant) {
    self.rules = rules
    var times = IntervalSet(rules.maintenance.map { $0.counted.cut(at: asOf) })
    if !rules.serviceHours.isEmpty {
      // Outside service hours a service is excluded whether or not it was watched yet, so whole calendar years are
      // covered from the first thing known.
      let known =
        [first, times.intervals.first?.start, rules.corrections.map(\.interval.start).min()]
        .compactMap(\.self).min() ?? asOf
      let start = min(known, asOf).advanced(byMilliseconds: -3 * 366 * millisecondsPerDay)
      times = times.union(
        rules.serviceHours.timesOutside(
          in: Interval(start: start, end: asOf), zone: catalog.zone, holidays: catalog.holidays))
    }
    self.times = times
  }

  /// Maintenance, service hours and short outages, without corrections.
  func uncorrected(_ timeline: Timeline) -> Timeline {
    let counted = timeline.overlaid(with: times, state: .excluded)
    guard rules.minOutageMilliseconds > 0 else { return counted }
    let short = counted.times(in: [.down]).intervals.filter {
      $0.milliseconds < rules.minOutageMilliseconds
    }
    return counted.overlaid(with: IntervalSet(short), state: .belowMinimum)
  }

  /// Everything, corrections included.
  func apply(to timeline: Timeline) -> Timeline {
    uncorrected(timeline).corrected(by: rules.corrections)
  }
}
