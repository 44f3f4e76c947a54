public import ServiceLevels

extension Evidence {
  /// The availability of every service and account in a period (rules 5).
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
    let promise = Promise(history.subject, in: interval, catalog: catalog)
    let (allowed, allowedOfAll) = promise.allowances(history.timeline)
    func partsPerMillion(_ timeline: Timeline) -> Int? {
      timeline.totals(in: interval).partsPerMillion
    }
    func verdict(_ timeline: Timeline) -> Verdict? {
      guard promise.target != nil else { return nil }
      let allowances = promise.allowances(timeline)
      return timeline.totals(in: interval).verdict(
        allowed: allowances.eligible, allowedOfAll: allowances.all,
        minCoveragePartsPerMillion: catalog.minCoveragePartsPerMillion)
    }
    let ownDown = ownDownTime(of: history).milliseconds(in: interval)
    return AvailabilityFigure(
      period: period.key, periodKind: period.kind, service: promise.service,
      account: promise.account, tier: promise.tier, target: promise.target,
      budgetMilliseconds: promise.target.map { _ in allowed.milliseconds }, totals: totals,
      grossPartsPerMillion: partsPerMillion(history.gross),
      lowestPartsPerMillion: partsPerMillion(history.lowest),
      highestPartsPerMillion: partsPerMillion(history.highest),
      ownPartsPerMillion: flooredPartsPerMillion(totals.eligible - ownDown, of: totals.eligible),
      verdict: verdict(history.timeline),
      worstCaseVerdict: promise.target.map { _ in
        totals.worstCaseVerdict(allowedOfAll: allowedOfAll)
      },
      isCertain: verdict(history.lowest) == verdict(history.highest),
      outages: history.countedOutages(startingIn: interval),
      flaps: history.flaps.count(in: interval),
      exhaustedAt: promise.target == nil
        ? nil : exhaustion(of: history, in: period, allowed: allowed, totals: totals))
  }

  /// When more than the budget of the whole period, the rest of it included, was spent (rules 7 and 12).
  private func exhaustion(
    of history: SubjectHistory, in period: Period, allowed: Allowance, totals: StateTotals
  ) -> Instant? {
    guard totals.down > 0 else { return nil }
    let interval = interval(of: period)
    let toCome = Interval(start: interval.end, end: period.interval.end)
    let budget = (allowed + allowance(of: history.subject, toCome: toCome)).milliseconds
    guard totals.down > budget else { return nil }
    return firstExcess(
      of: budget,
      in: history.timeline.pieces(in: interval).filter { $0.state == .down }
        .map(\.interval))
  }
}

// MARK: - Time to come

extension Evidence {
  /// What is allowed of time to come: all of it is taken to be eligible, but for what is known not to count.
  func allowance(of subject: Subject, toCome interval: Interval) -> Allowance {
    guard !interval.isEmpty, let rules = rules[subject] else { return Allowance() }
    return Promise(subject, in: interval, catalog: catalog)
      .allowance(besides: rules.excludedBeforehand(in: interval))
  }

  /// The time to come that is taken to be eligible.
  func eligibleTime(of subject: Subject, toCome interval: Interval) -> IntervalSet {
    guard !interval.isEmpty, let rules = rules[subject] else { return IntervalSet() }
    return IntervalSet([interval]).subtracting(rules.excludedBeforehand(in: interval))
  }
}

extension SubjectHistory {
  fileprivate func countedOutages(startingIn interval: Interval) -> Int {
    let first = outages.partitioningIndex { interval.start <= $0.interval.start }
    return outages[first...].prefix { $0.interval.start < interval.end }.count { $0.isCounted }
  }
}

extension [Instant] {
  /// How many instants of this sorted list lie in an interval.
  fileprivate func count(in interval: Interval) -> Int {
    partitioningIndex { interval.end <= $0 } - partitioningIndex { interval.start <= $0 }
  }
}
