public import ServiceLevels

extension Evidence {
  /// What every service and tier has spent of the budget of the fiscal year around a period's end, and where the present
  /// rate leads (sla-rules 7). None for a period not begun.
  ///
  /// The year's budget is that of its eligible time so far and all its time to come.
  public func yearToDate(in period: Period) -> [YearToDateFigure] {
    let interval = interval(of: period)
    guard !interval.isEmpty,
      let year = catalog.calendar.fiscalYear(
        containing: interval.end.advanced(byMilliseconds: -1))
    else { return [] }
    let soFar = Interval(start: year.interval.start, end: interval.end)
    let toCome = year.interval.end.milliseconds(since: interval.end)
    let services = catalog.services.compactMap { service in
      histories.first { $0.subject == .service(service.name) }
        .map { (service: service, timeline: $0.timeline) }
    }
    let ofTiers = catalog.tiers.map { tier in
      Spending(
        scope: .tier(tier.name), target: tier.availability,
        timelines: services.filter { $0.service.tier == tier.name }.map(\.timeline), soFar: soFar,
        toCome: toCome)
    }
    let ofServices = services.map {
      Spending(
        scope: .service($0.service.name), target: $0.service.availability, timelines: [$0.timeline],
        soFar: soFar, toCome: toCome)
    }
    return (ofTiers + ofServices).map { $0.figure(period: period, year: year) }
  }
}

/// The budget of one or more services over a year that may not be over.
private struct Spending {
  let scope: Scope
  let target: Objective
  let timelines: [Timeline]
  let soFar: Interval
  /// Milliseconds of the year that lie ahead, of one service.
  let toCome: Int

  func figure(period: Period, year: Period) -> YearToDateFigure {
    let totals = timelines.reduce(StateTotals()) { $0 + $1.totals(in: soFar) }
    let ahead = toCome * timelines.count
    let budget = target.budgetMilliseconds(ofEligible: totals.eligible + ahead)
    let projected =
      totals.down + (scaled(totals.down, by: ahead, over: totals.eligible) ?? 0)
    return YearToDateFigure(
      period: period.key, year: year.key, scope: scope, budgetMilliseconds: budget,
      consumedMilliseconds: totals.down, projectedMilliseconds: projected,
      exhaustedAt: exhaustion(of: budget, totals: totals, projected: projected))
  }

  private func exhaustion(of budget: Int, totals: StateTotals, projected: Int) -> Instant? {
    if totals.down > budget { return spent(budget) }
    guard projected > budget,
      let rest = scaled(budget - totals.down, by: totals.eligible, over: totals.down)
    else { return nil }
    return soFar.end.advanced(byMilliseconds: rest / max(1, timelines.count))
  }

  /// The first instant at which more than the budget was spent.
  private func spent(_ budget: Int) -> Instant? {
    let pieces = timelines.flatMap { $0.times(in: [.down]).intervals }
      .compactMap { $0.clamped(to: soFar) }
    return firstExcess(of: budget, in: pieces)
  }
}

/// The first instant at which the given stretches of down time, which may overlap, add up to more than `budget`
/// milliseconds; nil where they never do.
func firstExcess(of budget: Int, in pieces: [Interval]) -> Instant? {
  let starts = pieces.map { (at: $0.start, change: 1) }
  let ends = pieces.map { (at: $0.end, change: -1) }
  let changes = (starts + ends).sorted { ($0.at, $0.change) < ($1.at, $1.change) }
  var (spent, rate) = (0, 0)
  var last: Instant?
  for (instant, change) in changes {
    if let last, rate > 0 {
      let added = rate * instant.milliseconds(since: last)
      if spent + added > budget {
        return last.advanced(byMilliseconds: (budget - spent) / rate + 1)
      }
      spent += added
    }
    rate += change
    last = instant
  }
  return nil
}
