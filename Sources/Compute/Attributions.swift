public import ServiceLevels

extension Evidence {
  /// The down time of every service in a period by who caused it; together they are its down time (sla-rules 9).
  public func attributions(in period: Period) -> [AttributionFigure] {
    let interval = interval(of: period)
    return catalog.services.flatMap { service -> [AttributionFigure] in
      var shares: [String?: Int] = [:]
      for piece in attribution.pieces(of: service.name) {
        if let shared = piece.interval.clamped(to: interval) {
          shares[piece.provider, default: 0] += shared.milliseconds
        }
      }
      return shares.sorted { ($0.key ?? "") < ($1.key ?? "") }.map {
        AttributionFigure(
          period: period.key, service: service.name, provider: $0.key, downMilliseconds: $0.value)
      }
    }
  }

  /// How every service fared while each of its dependencies was down in a period; none for those that were not.
  public func isolations(in period: Period) -> [IsolationFigure] {
    let inPeriod = IntervalSet([interval(of: period)])
    let graph = DependencyGraph(catalog: catalog)
    return catalog.services.flatMap { service -> [IsolationFigure] in
      guard let own = history(named: service.name)?.timeline else { return [] }
      let withstood = own.times(in: [.up, .degraded, .belowMinimum])
      return graph.depths(from: service.name).keys.sorted().compactMap { provider in
        guard let timeline = history(named: provider)?.timeline else { return nil }
        let down = timeline.times(in: [.down]).intersection(inPeriod)
        guard !down.isEmpty else { return nil }
        return IsolationFigure(
          period: period.key, service: service.name, provider: provider,
          providerDownMilliseconds: down.milliseconds,
          withstoodMilliseconds: down.intersection(withstood).milliseconds)
      }
    }
  }
}
