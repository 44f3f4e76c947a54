public import ServiceLevels

extension ServiceCatalog {
  /// Each tier from its services' figures of one period: pooled, worst, and how many met (rules 5).
  ///
  /// A service counts in the last tier that it has within the period, and in none where none of its time is in it.
  ///
  /// - Parameter interval: the period as cut at as-of.
  public func tierFigures(
    of period: Period, in interval: Interval, from availability: [AvailabilityFigure]
  ) -> [TierFigure] {
    tiers.map { tier in
      let services = availability.filter { figure in
        figure.tier == tier.name
          && figure.service.flatMap { self.service(named: $0) }
            .map { $0.life.clamped(interval) != nil } ?? false
      }
      // The least available stands for the worst; of equals the first by name.
      let worst = services.filter { $0.totals.eligible > 0 }.min { left, right in
        if isGreaterShare(
          left.totals.down, of: left.totals.eligible, than: right.totals.down,
          of: right.totals.eligible)
        {
          return true
        }
        let isLess = isGreaterShare(
          right.totals.down, of: right.totals.eligible, than: left.totals.down,
          of: left.totals.eligible)
        return !isLess && left.subject < right.subject
      }
      return TierFigure(
        period: period.key, periodKind: period.kind, tier: tier.name,
        target: tier.terms.last(in: interval).availability, services: services.count,
        servicesMet: services.count { $0.verdict == .met },
        servicesJudged: services.count { $0.verdict == .met || $0.verdict == .missed },
        totals: services.reduce(StateTotals()) { $0 + $1.totals },
        worstService: worst?.service, worstPartsPerMillion: worst?.totals.partsPerMillion)
    }
  }
}
