public import ServiceLevels

extension Evidence {
  /// The availability of every service and account in a period (sla-rules 5).
  public func availability(in period: Period) -> [AvailabilityFigure] {
    histories.map { figure(of: $0, in: period) }
  }

  /// The availability of every service and account on each day of a period.
  public func dailyAvailability(in period: Period) -> [AvailabilityFigure] {
    let days = catalog.calendar.days(of: period)
    return histories.flatMap { history in days.map { figure(of: history, in: $0) } }
  }

  func figure(of history: SubjectHistory, in period: Period) -> AvailabilityFigure {
    let interval = interval(of: period)
    let totals = history.timeline.totals(in: interval)
    let gross = history.gross.totals(in: interval)
    let lowest = history.lowest.totals(in: interval)
    let highest = history.highest.totals(in: interval)
    let promise = Promise(history.subject, catalog: catalog)
    func verdict(_ totals: StateTotals) -> Verdict? {
      totals.verdict(
        target: promise.target, minCoveragePartsPerMillion: catalog.minCoveragePartsPerMillion)
    }
    return AvailabilityFigure(
      period: period.key, periodKind: period.kind, service: promise.service,
      account: promise.account, tier: promise.tier, target: promise.target, totals: totals,
      grossPartsPerMillion: gross.partsPerMillion, lowestPartsPerMillion: lowest.partsPerMillion,
      highestPartsPerMillion: highest.partsPerMillion, verdict: verdict(totals),
      isCertain: verdict(lowest) == verdict(highest),
      outages: history.outages.count { $0.isCounted && interval.contains($0.interval.start) },
      flaps: history.flaps.countSorted(in: interval),
      exhaustedAt: promise.target.flatMap {
        exhaustion(of: $0, in: period, timeline: history.timeline, totals: totals)
      })
  }

  /// When more than the budget of the whole period, the rest of it included, was spent (sla-rules 7).
  private func exhaustion(
    of target: Objective, in period: Period, timeline: Timeline, totals: StateTotals
  ) -> Instant? {
    let interval = interval(of: period)
    let toCome = period.interval.end.milliseconds(since: interval.end)
    let budget = target.budgetMilliseconds(ofEligible: totals.eligible + toCome)
    guard totals.down > budget else { return nil }
    return firstExcess(
      of: budget, in: timeline.pieces(in: interval).filter { $0.state == .down }.map(\.interval))
  }
}

/// What the catalog says of a subject.
struct Promise {
  let service: String?
  let account: String
  let tier: String?
  let target: Objective?

  init(_ subject: Subject, catalog: ServiceCatalog) {
    switch subject {
    case .service(let name):
      let entry = catalog.service(named: name)
      service = name
      account = entry?.account ?? ""
      tier = entry?.tier
      target = entry?.availability
    case .account(let name):
      service = nil
      account = name
      tier = nil
      target = catalog.account(named: name)?.availability
    }
  }
}

extension [Instant] {
  /// How many instants of this sorted list lie in an interval.
  fileprivate func countSorted(in interval: Interval) -> Int {
    partitioningIndex { interval.end <= $0 } - partitioningIndex { interval.start <= $0 }
  }
}
