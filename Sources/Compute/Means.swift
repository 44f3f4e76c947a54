public import ServiceLevels

extension Evidence {
  /// Mean, median and 90th percentile of every time over the incidents of a period: of all, of each tier and of each
  /// service (sla-rules 8).
  public func means(in period: Period) -> [MeanFigure] {
    let incidents = incidents(startingIn: interval(of: period))
    var means = MeanFigure.ofEveryMetric(in: period, scope: .all, incidents)
    for tier in catalog.tiers {
      means += MeanFigure.ofEveryMetric(
        in: period, scope: .tier(tier.name), incidents.filter { tiers(of: $0).contains(tier) })
    }
    for service in catalog.services {
      means += MeanFigure.ofEveryMetric(
        in: period, scope: .service(service.name),
        incidents.filter { $0.record.services.contains(service.name) })
    }
    return means
  }
}

extension MeanFigure {
  fileprivate static func ofEveryMetric(
    in period: Period, scope: Scope, _ incidents: [IncidentFigure]
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

extension IncidentFigure {
  func milliseconds(_ metric: IncidentMetric) -> Int? {
    switch metric {
    case .timeToDetect: timeToDetect
    case .timeToAcknowledge: timeToAcknowledge
    case .timeToRepair: timeToRepair
    case .timeToRestore: timeToRestore
    case .timeToClose: timeToClose
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
