public import ServiceLevels

extension Evidence {
  /// The budget that changes spent in a period and the rest, of every service that was down in it (rules 6).
  public func changeDowntime(in period: Period) -> [ChangeFigure] {
    let interval = interval(of: period)
    return catalog.services.compactMap { service -> ChangeFigure? in
      guard let timeline = history(named: service.name)?.timeline else { return nil }
      let totals = timeline.totals(in: interval)
      guard totals.down > 0 else { return nil }
      let changed = countedOutages(of: service.name).filter { $0.changeID != nil }
        .reduce(0) { sum, outage in
          sum + (outage.interval.clamped(to: interval).map { timeline.totals(in: $0).down } ?? 0)
        }
      let promise = Promise(.service(service.name), in: interval, catalog: catalog)
      return ChangeFigure(
        period: period.key, service: service.name, changeMilliseconds: changed,
        otherMilliseconds: totals.down - changed,
        budgetMilliseconds: promise.allowances(timeline).eligible.milliseconds)
    }
  }
}
