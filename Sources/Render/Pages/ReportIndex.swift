import ServiceLevels

/// A report's figures by what they are about, so that no section searches for them; the same in every language.
struct ReportIndex: Sendable {
  let report: PeriodReport
  /// The period's figures of services and of accounts, in the order of the report; without services that are absent.
  let services: [AvailabilityFigure]
  let accounts: [AvailabilityFigure]
  /// The services none of whose time is in the period: they ended before it, or begin after it.
  let absent: [Service]
  /// Services with what needs attention first: missed and most overspent, then without a verdict, then the rest.
  let worstFirst: [AvailabilityFigure]
  /// The keys of the calendar months that there are figures for, oldest first.
  let monthKeys: [String]
  let pageNames: PageNames

  private let days: [Subject: [AvailabilityFigure]]
  private let months: [Subject: [AvailabilityFigure]]
  /// Where they stand in the report.
  private let outages: [String: [Int]]
  private let intervals: [Subject: [IntervalFigure]]
  private let byService: [String: ServiceFigures]

  init(_ report: PeriodReport) {
    self.report = report
    let interval = report.interval.isEmpty ? report.period.interval : report.interval
    absent = report.catalog.services.filter { $0.life.clamped(interval) == nil }
    let absentNames = Set(absent.map(\.name))
    services = report.availability.filter { figure in
      figure.service.map { !absentNames.contains($0) } ?? false
    }
    accounts = report.availability.filter { $0.service == nil }
    worstFirst = services.sorted(by: ReportIndex.isWorse)
    monthKeys = Set(report.months.map(\.period)).union(report.tierMonths.map(\.period)).sorted()
    pageNames = PageNames(of: report.catalog.services.map(\.name))
    days = Dictionary(grouping: report.days, by: \.about)
    months = Dictionary(grouping: report.months, by: \.about)
    intervals = Dictionary(grouping: report.intervals, by: \.subject)
    outages = Dictionary(
      grouping: report.outages.indices.filter { report.outages[$0].service != nil }
    ) {
      report.outages[$0].service ?? ""
    }
    byService = ServiceFigures.all(of: report)
  }
}

extension ReportIndex {
  func days(of subject: Subject) -> [AvailabilityFigure] { days[subject] ?? [] }
  func months(of subject: Subject) -> [AvailabilityFigure] { months[subject] ?? [] }
  func outages(of service: String) -> [OutageFigure] {
    (outages[service] ?? []).map { report.outages[$0] }
  }
  func intervals(of service: String) -> [IntervalFigure] { intervals[.service(service)] ?? [] }
  func figures(of service: String) -> ServiceFigures { byService[service] ?? ServiceFigures() }

  /// A subject's availability in each of the last twelve months, nil where there is none.
  func trend(of subject: Subject) -> [Int?] {
    let byMonth = Dictionary(
      months(of: subject).filter { isTelling($0.totals) }.map {
        ($0.period, $0.totals.partsPerMillion)
      }, uniquingKeysWith: { $1 })
    return trendKeys.map { byMonth[$0] ?? nil }
  }

  /// A tier's pooled availability in each of those months.
  func trend(ofTier name: String) -> [Int?] {
    let figures = report.tierMonths.filter { $0.tier == name && isTelling($0.totals) }
    return trendKeys.map { key in figures.first { $0.period == key }?.totals.partsPerMillion }
  }

  /// Whether enough of a month was watched for its figure to stand in a trend: one that has just begun is left out.
  func isTelling(_ totals: StateTotals) -> Bool {
    totals.isCovered(atLeastPartsPerMillion: report.catalog.minCoveragePartsPerMillion)
  }

  /// Whether failed checks were seen that nobody could confirm: only they make the lowest bound fall without down time.
  func hasUnconfirmedFailures(_ figure: AvailabilityFigure) -> Bool {
    figure.totals.down == 0 && (figure.lowestPartsPerMillion ?? 1_000_000) < 1_000_000
  }

  /// The services that missed their promise: by tier in the order of the catalog, the furthest beyond it first.
  var missed: [AvailabilityFigure] {
    report.catalog.tiers.flatMap { tier in
      services.filter { $0.verdict == .missed && $0.tier == tier.name }.sorted {
        ($0.remainingMilliseconds ?? 0, $0.subject) < ($1.remainingMilliseconds ?? 0, $1.subject)
      }
    }
  }

  /// The services that kept their promise, and those of them that would have missed it, had all unwatched time been down.
  var kept: [AvailabilityFigure] { services.filter { $0.verdict == .met } }
  var keptOnlyAsWatched: [AvailabilityFigure] { kept.filter { $0.worstCaseVerdict == .missed } }

  /// The months that a trend shows.
  var trendKeys: [String] { Array(monthKeys.suffix(12)) }

  /// The month before this one; nil where the report is of something else than a month.
  var previousKey: String? {
    guard report.period.kind == .month else { return nil }
    let day = CivilDate(daysSinceEpoch: report.period.firstDay.daysSinceEpoch - 1)
    return report.catalog.calendar.month(year: day.year, month: day.month)?.key
  }

  func service(_ name: String) -> AvailabilityFigure? {
    byService[name]?.availability
  }

  /// The tiers in the order of the catalog, those with a figure only.
  var tiers: [TierFigure] {
    report.catalog.tiers.compactMap { tier in report.tiers.first { $0.tier == tier.name } }
  }

  private static func isWorse(_ left: AvailabilityFigure, than right: AvailabilityFigure) -> Bool {
    let (leftRank, rightRank) = (rank(left.verdict), rank(right.verdict))
    if leftRank != rightRank { return leftRank < rightRank }
    let (leftSpent, rightSpent) = (left.spentPerMille, right.spentPerMille)
    if leftSpent != rightSpent { return leftSpent > rightSpent }
    if left.totals.down != right.totals.down { return left.totals.down > right.totals.down }
    return left.subject < right.subject
  }

  private static func rank(_ verdict: Verdict?) -> Int {
    switch verdict {
    case .missed: 0
    case .insufficientData: 1
    case .noData, nil: 2
    case .met: 3
    }
  }
}

extension AvailabilityFigure {
  var about: Subject { service.map(Subject.service) ?? .account(account) }

  /// Thousandths of the budget that are spent; past any bound where there is no budget and yet downtime.
  var spentPerMille: Int {
    guard let budget = budgetMilliseconds, budget > 0 else { return totals.down > 0 ? .max : 0 }
    return totals.down * 1000 / budget
  }
}
