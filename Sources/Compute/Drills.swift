public import ServiceLevels

extension Evidence {
  /// The down time that each drill and game day caused in a period, service by service. A service is hit where the drill
  /// names it or its account, or where one of those is charged with its down time.
  public func drillDowntime(in period: Period) -> [DrillFigure] {
    let interval = interval(of: period)
    let exercises = operations.filter { $0.kind == .drill || $0.kind == .gameDay }
    return exercises.flatMap { drill -> [DrillFigure] in
      guard let shared = drill.interval?.clamped(to: interval) else { return [] }
      let named = Set(drill.services + drill.accounts)
      return catalog.services.compactMap { service -> DrillFigure? in
        guard let history = history(named: service.name) else { return nil }
        let isNamed = named.contains(service.name) || named.contains(service.account)
        let hit = attribution.pieces(of: service.name, in: shared).filter { piece in
          isNamed || piece.provider.map { isHit($0, by: named) } ?? false
        }
        let down = IntervalSet(hit.map(\.interval))
        guard !down.isEmpty else { return nil }
        return DrillFigure(
          period: period.key, operationID: drill.id, kind: drill.kind, service: service.name,
          downMilliseconds: down.milliseconds,
          partsPerMillion: history.timeline.totals(in: interval).partsPerMillion,
          withoutPartsPerMillion: history.timeline.overlaid(with: down, state: .excluded)
            .totals(in: interval).partsPerMillion)
      }
    }
  }

  private func isHit(_ provider: String, by named: Set<String>) -> Bool {
    named.contains(provider)
      || catalog.service(named: provider).map { named.contains($0.account) } ?? false
  }
}
