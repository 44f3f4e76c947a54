public import ServiceLevels

extension Evidence {
  /// What every service and tier has spent of the budget of the fiscal year around a period's end, and where the present
  /// rate leads; of a calendar year, of that year (rules 7 and 12). None for a period not begun.
  ///
  /// The year's budget is that of its eligible time up to the period's end, and of all its time to come but for what is
  /// known not to count.
  public func yearToDate(in period: Period) -> [YearToDateFigure] {
    let interval = interval(of: period)
    guard !interval.isEmpty,
      let year = period.kind == .year
        ? period
        : catalog.calendar.fiscalYear(containing: interval.end.advanced(byMilliseconds: -1))
    else { return [] }
    let soFar = Interval(start: year.interval.start, end: interval.end)
    let toCome = Interval(start: interval.end, end: max(interval.end, year.interval.end))
    let spendings = catalog.services.compactMap {
      service -> (service: Service, spending: Spending)? in
      let subject = Subject.service(service.name)
      guard let history = history(of: subject) else { return nil }
      let allowed = Promise(subject, in: soFar, catalog: catalog).allowances(history.timeline)
        .eligible
      return (
        service,
        Spending(
          allowed: allowed + allowance(of: subject, toCome: toCome),
          totals: history.timeline.totals(in: soFar),
          down: history.timeline.times(in: [.down]).intervals.compactMap {
            $0.clamped(to: soFar)
          },
          toCome: eligibleTime(of: subject, toCome: toCome).intervals)
      )
    }
    let ofTiers = catalog.tiers.map { tier in
      spendings.filter { $0.service.terms.last(in: interval).tier == tier.name }
        .reduce(Spending()) { $0 + $1.spending }
        .figure(.tier(tier.name), period: period, year: year)
    }
    return ofTiers
      + spendings.map { $0.spending.figure(.service($0.service.name), period: period, year: year) }
  }
}

/// The budget of one or more services over a year that may not be over.
private struct Spending {
  /// Of the whole year.
  var allowed = Allowance()
  /// Up to the period's end.
  var totals = StateTotals()
  var down: [Interval] = []
  /// What is taken to be eligible after it.
  var toCome: [Interval] = []

  static func + (left: Spending, right: Spending) -> Spending {
    Spending(
      allowed: left.allowed + right.allowed, totals: left.totals + right.totals,
      down: left.down + right.down, toCome: left.toCome + right.toCome)
  }

  func figure(_ scope: Scope, period: Period, year: Period) -> YearToDateFigure {
    let budget = allowed.milliseconds
    let ahead = toCome.reduce(0) { $0 + $1.milliseconds }
    let projected = scaled(totals.down, by: totals.eligible + ahead, over: totals.eligible)
    return YearToDateFigure(
      period: period.key, year: year.key, scope: scope, budgetMilliseconds: budget,
      consumedMilliseconds: totals.down, projectedMilliseconds: projected,
      exhaustedAt: exhaustion(of: budget, projected: projected))
  }

  private func exhaustion(of budget: Int, projected: Int?) -> Instant? {
    if totals.down > budget { return firstExcess(of: budget, in: down) }
    guard let projected, projected > budget,
      let rest = scaled(budget - totals.down, by: totals.eligible, over: totals.down)
    else { return nil }
    return firstExcess(of: rest, in: toCome)
  }
}

/// The first instant at which the given stretches of time, which may overlap, add up to more than `budget` milliseconds;
/// nil where they never do.
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
