public import ServiceLevels

extension Evidence {
  /// Mean, median and 90th percentile of every time over the incidents of a period: of all, of each tier and of each
  /// service (rules 8).
  ///
  /// In the means of a tier or a service an incident is measured on the outages there alone; one without any outage counts
  /// for all its services, with its own times.
  public func means(in period: Period) -> [MeanFigure] {
    var times: [Scope: [IncidentTimes]] = [:]
    for incident in incidents(startingIn: interval(of: period)) {
      let outages = outages(of: incident)
      if outages.isEmpty {
        let own = IncidentTimes(incident.record, outages: [])
        let scopes =
          [.all] + tiers(of: incident).map { Scope.tier($0.name) }
          + services(of: incident).map { .service($0.name) }
        for scope in scopes { times[scope, default: []].append(own) }
        continue
      }
      times[.all, default: []].append(IncidentTimes(incident.record, outages: outages))
      let ofServices = outages.filter { $0.service != nil }
      let byTier = Dictionary(grouping: ofServices) { $0.tier.map { Scope.tier($0) } }
      let byService = Dictionary(grouping: ofServices) { $0.service.map { Scope.service($0) } }
      for (scope, own) in [byTier, byService].joined() {
        guard let scope else { continue }
        times[scope, default: []].append(IncidentTimes(incident.record, outages: own))
      }
    }
    let scopes =
      [.all] + catalog.tiers.map { Scope.tier($0.name) }
      + catalog.services.map { .service($0.name) }
    return scopes.flatMap { MeanFigure.ofEveryMetric(in: period, scope: $0, times[$0] ?? []) }
  }
}

extension MeanFigure {
  fileprivate static func ofEveryMetric(
    in period: Period, scope: Scope, _ incidents: [IncidentTimes]
  ) -> [MeanFigure] {
    IncidentMetric.allCases.map { metric in
      let times = incidents.compactMap { $0.milliseconds(metric) }.sorted()
      return MeanFigure(
        period: period.key, scope: scope, metric: metric, count: times.count,
        meanMilliseconds: roundedMean(times), medianMilliseconds: nearestRank(times, tenths: 5),
        ninetiethMilliseconds: nearestRank(times, tenths: 9),
        leftOut: incidents.count - times.count)
    }
  }
}

/// The mean, half up to the millisecond; nil of nothing.
func roundedMean(_ values: [Int]) -> Int? {
  guard !values.isEmpty else { return nil }
  return (2 * values.reduce(0, +) + values.count) / (2 * values.count)
}

/// The smallest of the sorted values with at least so many tenths of them at or below it; nil of nothing.
func nearestRank(_ sorted: [Int], tenths: Int) -> Int? {
  guard !sorted.isEmpty else { return nil }
  return sorted[(sorted.count * tenths + 9) / 10 - 1]
}
