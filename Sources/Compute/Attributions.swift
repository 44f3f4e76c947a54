public import ServiceLevels

extension Evidence {
  /// The down time of every service in a period by who caused it; together they are its down time (rules 9).
  public func attributions(in period: Period) -> [AttributionFigure] {
    let interval = interval(of: period)
    return catalog.services.flatMap { service -> [AttributionFigure] in
      var shares: [String?: Int] = [:]
      for piece in attribution.pieces(of: service.name, in: interval) {
        shares[piece.provider, default: 0] += piece.interval.milliseconds
      }
      return shares.sorted { ($0.key ?? "") < ($1.key ?? "") }.map {
        AttributionFigure(
          period: period.key, service: service.name, provider: $0.key, downMilliseconds: $0.value)
      }
    }
  }

  /// How every service fared while each of its dependencies was down in a period, both before anything was forgiven; none
  /// for those that were not.
  public func isolations(in period: Period) -> [IsolationFigure] {
    let graphs = catalog.dependencyGraphs.pieces(in: interval(of: period))
    return catalog.services.flatMap { service -> [IsolationFigure] in
      guard let own = history(named: service.name)?.failure else { return [] }
      let withstood = own.times(in: [.up, .degraded])
      let watched = withstood.union(own.times(in: [.down]))
      var sums: [String: (down: Int, withstood: Int)] = [:]
      for (time, graph) in graphs {
        for provider in graph.depths(from: service.name).keys {
          guard let timeline = history(named: provider)?.failure else { continue }
          let down = timeline.times(in: [.down]).intersection(IntervalSet([time]))
          guard !down.isEmpty else { continue }
          sums[provider, default: (0, 0)].down += down.intersection(watched).milliseconds
          sums[provider, default: (0, 0)].withstood += down.intersection(withstood).milliseconds
        }
      }
      return sums.sorted { $0.key < $1.key }.map { provider, sum in
        IsolationFigure(
          period: period.key, service: service.name, provider: provider,
          providerDownMilliseconds: sum.down, withstoodMilliseconds: sum.withstood)
      }
    }
  }
}
