import ServiceLevels

/// A rich report made by hand: October 2026, with the outages and incidents of a bad month.
enum SampleReport {
  static let catalog = SampleCatalog.catalog
  static let calendar = catalog.calendar

  /// A time of October 2026 by Tokyo's clock.
  /// A digest of four hexadecimal digits over and over.
  static func digest(_ digits: String) -> ContentDigest {
    guard let digest = ContentDigest(hexadecimal: String(repeating: digits, count: 16)) else {
      preconditionFailure("four hexadecimal digits")
    }
    return digest
  }

  static func at(_ day: Int, _ hour: Int, _ minute: Int, _ second: Int = 0) -> Instant {
    guard let date = CivilDate(year: 2026, month: 10, day: day) else {
      preconditionFailure("no such day in October")
    }
    return catalog.zone.instant(
      of: date, millisecondsOfDay: ((hour * 60 + minute) * 60 + second) * 1000)
  }

  static let outages: [OutageFigure] = [
    outage("network-hub", at(7, 14, 5, 32), 252_000, incident: "INC-1042"),
    outage("auth", at(7, 14, 5, 40), 640_000, incident: "INC-1042", from: "network-hub"),
    outage("order", at(7, 14, 5, 40), 1_310_500, incident: "INC-1042", from: "network-hub"),
    outage("planning", at(7, 14, 6, 0), 1_180_000, incident: "INC-1042", from: "network-hub"),
    outage("telemetry", at(14, 2, 11, 10), 5_025_000, incident: "INC-1047"),
    outage("inventory", at(19, 10, 31, 0), 92_000, incident: "INC-1051", change: "OP-DEP-31"),
    outage("report", at(23, 23, 40, 0), 2_520_000),
  ]

  static func outage(
    _ service: String, _ start: Instant, _ milliseconds: Int, incident: String? = nil,
    from provider: String? = nil, change: String? = nil
  ) -> OutageFigure {
    let known = catalog.service(named: service)
    let rto = known.flatMap { catalog.tier(named: $0.tier)?.rtoMilliseconds }
    return OutageFigure(
      service: service, account: known?.account ?? "", tier: known?.tier,
      interval: Interval(start: start, end: start.advanced(byMilliseconds: milliseconds)),
      confirmedAt: start.advanced(byMilliseconds: 20_000), isOpen: false, endedBy: .recovered,
      isCounted: true, rtoMilliseconds: rto, isWithinRTO: rto.map { milliseconds <= $0 },
      incidentID: incident, attributedTo: provider, changeID: change)
  }

  /// A figure of one subject: all up but for its outages in `period`, and so much degraded.
  static func figure(
    _ service: Service, _ period: Period, down: Int, degraded: Int = 0, unknown: Int = 0
  ) -> AvailabilityFigure {
    let totals = StateTotals(
      up: period.interval.milliseconds - down - degraded - unknown, degraded: degraded,
      down: down, unknown: unknown)
    let share = totals.partsPerMillion
    return AvailabilityFigure(
      period: period.key, periodKind: period.kind, service: service.name,
      account: service.account, tier: service.tier, target: service.availability, totals: totals,
      grossPartsPerMillion: share, lowestPartsPerMillion: share.map { down > 0 ? $0 - 12 : $0 },
      highestPartsPerMillion: share,
      verdict: totals.verdict(
        target: service.availability, minCoveragePartsPerMillion: 990_000), isCertain: true,
      outages: outages.count {
        $0.service == service.name && period.interval.contains($0.interval.start)
      },
      flaps: 2)
  }

  static func down(_ service: String, in interval: Interval) -> Int {
    outages.filter { $0.service == service }.reduce(0) {
      $0 + ($1.interval.clamped(to: interval)?.milliseconds ?? 0)
    }
  }

  static func tier(_ tier: Tier, _ period: Period, _ figures: [AvailabilityFigure]) -> TierFigure {
    let mine = figures.filter { $0.tier == tier.name }
    let worst = mine.min {
      ($0.totals.partsPerMillion ?? 0, $0.subject) < ($1.totals.partsPerMillion ?? 0, $1.subject)
    }
    return TierFigure(
      period: period.key, periodKind: period.kind, tier: tier.name, target: tier.availability,
      services: mine.count, servicesMet: mine.count { $0.verdict == .met },
      servicesJudged: mine.count { $0.verdict == .met || $0.verdict == .missed },
      totals: mine.reduce(StateTotals()) { $0 + $1.totals }, worstService: worst?.service,
      worstPartsPerMillion: worst?.totals.partsPerMillion)
  }

  static func month(_ year: Int, _ month: Int) -> Period {
    guard let period = calendar.month(year: year, month: month) else {
      preconditionFailure("no such month")
    }
    return period
  }

  /// The figures of October, or with no outage at all those of any other month.
  static func figures(of period: Period, spread: Int) -> [AvailabilityFigure] {
    catalog.services.enumerated().map { index, service in
      let isNow = period.key == "2026-10"
      let made = (index * 7919 + spread * 104_729) % 11
      let lost = isNow ? down(service.name, in: period.interval) : made > 7 ? made * 41_300 : 0
      return figure(
        service, period, down: lost, degraded: made * 10_000,
        unknown: isNow && service.name == "batch" ? 90_000_000 : 30_000)
    }
  }

  static var report: PeriodReport {
    let period = month(2026, 10)
    var report = PeriodReport(
      period: period, asOf: period.interval.end.advanced(byMilliseconds: 30_000), catalog: catalog)
    report.availability = figures(of: period, spread: 0) + accounts(period)
    report.days = catalog.services.flatMap { service in
      calendar.days(of: period).map { day in
        figure(
          service, day, down: down(service.name, in: day.interval),
          degraded: day.firstDay.day == 14 ? 600_000 : 0,
          unknown: service.name == "batch" && day.firstDay.day == 25 ? 86_400_000 : 0)
      }
    }
    let months = (0..<13).map { month($0 < 3 ? 2025 : 2026, ($0 + 9) % 12 + 1) }
    report.months = months.enumerated().flatMap { figures(of: $1, spread: $0) }
    report.tiers = catalog.tiers.map { tier($0, period, report.availability) }
    report.tierMonths = months.enumerated().flatMap { index, month in
      catalog.tiers.map { tier($0, month, figures(of: month, spread: index)) }
    }
    report.outages = outages
    SampleEvents.fill(&report, months: months)
    return report
  }

  private static func accounts(_ period: Period) -> [AvailabilityFigure] {
    catalog.accounts.enumerated().map { index, account in
      let isWatched = index % 5 != 3
      let lost = index % 17 == 4 ? 400_000 : 0
      let totals =
        isWatched
        ? StateTotals(up: period.interval.milliseconds - lost, down: lost)
        : StateTotals(unknown: period.interval.milliseconds)
      return AvailabilityFigure(
        period: period.key, periodKind: period.kind, account: account.name,
        target: account.availability, totals: totals,
        verdict: totals.verdict(
          target: account.availability, minCoveragePartsPerMillion: 990_000), isCertain: true,
        outages: lost > 0 ? 1 : 0, flaps: 0)
    }
  }
}
