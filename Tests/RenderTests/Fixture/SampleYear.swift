import ServiceLevels

extension SampleReport {
  /// The year around `report`, provisional: its months are the sum of what they are there.
  static var year: PeriodReport {
    guard let period = calendar.year(2026) else { preconditionFailure("no such year") }
    var year = PeriodReport(period: period, asOf: report.asOf, catalog: catalog)
    let month = report
    year.months = month.months.filter { $0.period.hasPrefix("2026") }
    year.tierMonths = month.tierMonths.filter { $0.period.hasPrefix("2026") }
    year.availability = catalog.services.map { service in
      let months = year.months.filter { $0.service == service.name }
      var totals = months.reduce(StateTotals()) { $0 + $1.totals }
      totals.unknown += period.interval.milliseconds - totals.period
      return figure(service, period, totals)
    }
    year.tiers = catalog.tiers.map { tier($0, period, year.availability) }
    year.outages = month.outages
    year.incidents = month.incidents
    year.attributions = month.attributions
    year.yearToDate = month.yearToDate
    year.operations = month.operations
    return year
  }

  private static func figure(
    _ service: Service, _ period: Period, _ totals: StateTotals
  ) -> AvailabilityFigure {
    AvailabilityFigure(
      period: period.key, periodKind: period.kind, service: service.name,
      account: service.account, tier: service.tier, target: service.availability, totals: totals,
      verdict: service.availability.isMet(
        downMilliseconds: totals.down, ofEligible: totals.eligible) ? .met : .missed,
      isCertain: true, outages: 3, flaps: 4)
  }
}
