public import ServiceLevels

extension Evidence {
  /// Mean, median and 90th percentile of every time over the incidents of a period: of all, of each tier and of each
  /// service (rules 8).
  ///
  /// In the means of a tier or a service an incident is measured on the outages there alone; one without any outage counts
  /// for all its services, with its own times.
  public func means(in period: Period) -> [MeanFigure] {
    let incidents = incidents(startingIn: interval(of: period)).map { incident in
      (figure: incident, outages: outages(of: incident))
    }
    func means(
      _ scope: Scope, _ isInside: (OutageFigure) -> Bool, _ isNamed: (IncidentFigure) -> Bool
    )
      -> [MeanFigure]
    {
      MeanFigure.ofEveryMetric(
        in: period, scope: scope,
        incidents.compactMap { incident, outages in
          if outages.isEmpty {
            return isNamed(incident) ? IncidentTimes(incident.record, outages: []) : nil
          }
          let own = outages.filter(isInside)
          return own.isEmpty ? nil : IncidentTimes(incident.record, outages: own)
        })
    }
    let tiersOfDeclared = Dictionary(
      incidents.filter(\.outages.isEmpty).map {
        ($0.figure.record.id, Set(tiers(of: $0.figure).map(\.name)))
      }, uniquingKeysWith: { first, _ in first })
    let servicesOfDeclared = Dictionary(
      incidents.filter(\.outages.isEmpty).map {
        ($0.figure.record.id, Set(services(of: $0.figure).map(\.name)))
      }, uniquingKeysWith: { first, _ in first })
    return means(.all, { _ in true }, { _ in true })
      + catalog.tiers.flatMap { tier in
        means(
          .tier(tier.name), { $0.service != nil && $0.tier == tier.name },
          { tiersOfDeclared[$0.record.id]?.contains(tier.name) ?? false })
      }
      + catalog.services.flatMap { service in
        means(
          .service(service.name), { $0.service == service.name },
          { servicesOfDeclared[$0.record.id]?.contains(service.name) ?? false })
      }
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
