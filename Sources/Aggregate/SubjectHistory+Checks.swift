internal import ServiceLevels

extension SubjectHistory {
  /// Judges a subject by its checks (rules 2 to 4 and 6).
  ///
  /// - Parameter probes: what each of its probes says.
  init(rules: SubjectRules, composition: ServiceComposition) {
    let schedule = Schedule(rules: rules, composition: composition)
    let gross = schedule.gross(composition.timeline(\.spans))
    let scheduled = schedule.scheduled(gross)
    let patience = composition.patience
    func judged(_ gross: Timeline, _ scheduled: Timeline, contract: Timeline? = nil) -> Adjudication
    {
      Adjudication(
        gross: gross, scheduled: scheduled, corrections: rules.corrections, life: rules.life,
        patience: patience, minOutage: rules.minOutage, contract: contract)
    }
    let contract = judged(gross, scheduled)
    func bound(_ spans: (ProbeTimeline) -> [ProbeTimeline.Span]) -> Timeline {
      let gross = schedule.gross(composition.timeline(spans))
      return judged(gross, schedule.scheduled(gross), contract: contract.timeline).timeline
    }
    let confirmed = composition.timeline(\.confirmedDown)
    self.init(
      subject: rules.subject, timeline: contract.timeline, gross: gross,
      failure: contract.failure, lowest: bound(\.longestDown), highest: bound(\.shortestDown),
      scheduled: scheduled, patience: patience,
      outages: contract.outages.map { outage in
        var outage = outage
        outage.confirmedAt = ServiceComposition.confirmation(
          of: outage.failure, confirmed: confirmed)
        return outage
      },
      flaps: composition.probes.flatMap(\.flaps).sorted())
  }
}

/// The time that does not count whatever the checks say (rules 4).
struct Schedule {
  private let outOfService: IntervalSet
  private let planned: IntervalSet

  init(rules: SubjectRules, composition: ServiceComposition) {
    let asOf = composition.asOf
    outOfService = rules.outOfService(
      in: Interval(start: min(.distantPast, asOf), end: max(.distantPast, asOf)))
    let instants =
      composition.probes.compactMap { $0.checks.first?.first }
      + [rules.recurring.map(\.since).min(), rules.life.from, asOf].compactMap(\.self)
    let known =
      composition.probes.flatMap(\.lives) + rules.maintenance.map(\.interval)
      + rules.corrections.map(\.interval) + instants.map { Interval(start: $0, end: $0) }
    planned = IntervalSet(
      IntervalSet(around: known, until: asOf).intervals.flatMap {
        rules.maintenanceTimes(in: $0).intervals + rules.offHours(in: $0).intervals
      })
  }

  /// What the checks say, without the time in which the subject is not in service.
  func gross(_ composed: Timeline) -> Timeline {
    composed.overlaid(with: outOfService, state: .excluded)
  }

  func scheduled(_ gross: Timeline) -> Timeline {
    gross.overlaid(with: planned, state: .excluded)
  }
}
