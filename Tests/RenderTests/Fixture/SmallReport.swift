import ServiceLevels

/// The least report with something in it: one tier, one service, two days, one outage.
enum SmallReport {
  static let catalog = ServiceCatalog(
    calendar: PeriodCalendar(zone: SampleCatalog.tokyo, fiscalYearStartMonth: 4),
    accountChecks: CheckRules(general: SampleCatalog.policy), tiers: [SampleCatalog.tiers[0]],
    accounts: [Account(name: "technova-sales-prod-app")],
    services: [
      Service(
        name: "order", title: LocalizedText(ja: "受注 <API>", en: "Order <API>"),
        account: "technova-sales-prod-app", tier: "critical",
        availability: SampleCatalog.objective(999_900), users: 3_200,
        checks: SampleCatalog.policy)
    ])

  static var report: PeriodReport {
    let period = SampleReport.month(2026, 10)
    var report = PeriodReport(period: period, asOf: SampleReport.at(3, 0, 0), catalog: catalog)
    let figure = SampleReport.figure(
      catalog.services[0], period, down: 252_000,
      unknown: period.interval.milliseconds - 2 * 86_400_000)
    report.availability = [figure]
    report.days = [1, 2].compactMap { day in
      CivilDate(year: 2026, month: 10, day: day).map {
        SampleReport.figure(
          catalog.services[0], catalog.calendar.day($0), down: day == 2 ? 252_000 : 0)
      }
    }
    report.months = [figure]
    report.tiers = [SampleReport.tier(catalog.tiers[0], period, [figure])]
    report.tierMonths = report.tiers
    let start = SampleReport.at(2, 9, 0)
    report.outages = [
      OutageFigure(
        service: "order", account: "technova-sales-prod-app", tier: "critical",
        interval: Interval(start: start, end: start.advanced(byMilliseconds: 252_000)),
        isOpen: false, endedBy: .recovered, isCounted: true, rtoMilliseconds: 900_000,
        isWithinRTO: true)
    ]
    report.sources = [
      SourceFileFigure(
        path: "checks.ndjson.gz", sha256: SampleReport.digest("abab"), bytes: 1_024,
        lines: 17_280, rejected: 0, firstAt: SampleReport.at(1, 0, 0),
        lastAt: SampleReport.at(2, 23, 59, 50), ingestedAt: SampleReport.at(3, 0, 0))
    ]
    return report
  }
}
