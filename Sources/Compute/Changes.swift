public import ServiceLevels

extension Evidence {
  /// The budget that changes spent in a period and the rest, of every service that was down in it (sla-rules 6).
  public func changeDowntime(in period: Period) -> [ChangeFigure] {
    let interval = interval(of: period)
    let byChange = Dictionary(
      grouping: outages.filter { $0.isCounted && $0.changeID != nil }, by: { $0.service ?? "" })
    return catalog.services.compactMap { service -> ChangeFigure? in
      guard let totals = history(named: service.name)?.timeline.totals(in: interval),
        totals.down > 0
      else { return nil }
      let changed = (byChange[service.name] ?? []).reduce(0) {
        $0 + ($1.interval.clamped(to: interval)?.milliseconds ?? 0)
      }
      return ChangeFigure(
        period: period.key, service: service.name, changeMilliseconds: changed,
        otherMilliseconds: totals.down - changed,
        budgetMilliseconds: service.availability.budgetMilliseconds(ofEligible: totals.eligible))
    }
  }
}
