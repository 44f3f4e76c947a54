import ServiceLevels

/// The figures that matter: each with what it is held against, the month before, and twelve months.
struct HeadFigures {
  private let edition: Edition
  private var texts: Texts { edition.texts }
  private var show: Display { edition.show }
  private var report: PeriodReport { edition.report }

  init(_ edition: Edition) {
    self.edition = edition
  }

  var html: HTML {
    let tiles = [
      kept, firstTier, downTime, restored, mean(.timeToDetect), mean(.timeToRepair),
    ]
    return FigureTile.row(tiles.compactMap(\.self), texts)
  }

  /// What a figure is held against, where it is against anything, and the month before where there is one.
  private func beside(
    _ target: String?, as term: String? = nil, _ previous: String?
  ) -> [(term: String, value: String)] {
    (target.map { [(term ?? texts.target, $0)] } ?? [])
      + (edition.index.previousKey == nil
        ? [] : [(texts.lastMonth, previous ?? Display.absent)])
  }

  // MARK: - Each

  private var kept: FigureTile? {
    func counts(_ tiers: [TierFigure]) -> (met: Int, judged: Int)? {
      tiers.isEmpty
        ? nil
        : (tiers.reduce(0) { $0 + $1.servicesMet }, tiers.reduce(0) { $0 + $1.servicesJudged })
    }
    guard let now = counts(report.tiers) else { return nil }
    let months = edition.index.trendKeys.map { key in
      counts(report.tierMonths.filter { $0.period == key && $0.servicesJudged > 0 })
    }
    let previous = counts(report.tierMonths.filter { $0.period == edition.index.previousKey })
    return FigureTile(
      label: texts.promisesKept, value: .text("\(now.met) / \(now.judged)"),
      trend: SparkLine(values: months.map { $0.map(\.met) }, target: nil),
      words: months.map { $0.map { "\($0.met) / \($0.judged)" } },
      beside: beside(
        "\(now.judged) / \(now.judged)", previous.map { "\($0.met) / \($0.judged)" }),
      section: TiersSection.id, trace: nil)
  }

  private var firstTier: FigureTile? {
    guard let tier = edition.index.tiers.first else { return nil }
    let months = report.tierMonths.filter { $0.tier == tier.tier }
    func value(_ key: String?) -> Int? {
      months.first { $0.period == key }?.totals.partsPerMillion
    }
    let trend = edition.index.trend(ofTier: tier.tier)
    return FigureTile(
      label: texts.availability(of: edition.title(tier: tier.tier)),
      value: edition.percent(tier.totals.partsPerMillion),
      trend: SparkLine(values: trend, target: tier.target.partsPerMillion),
      words: trend.map { $0.map { show.percent(partsPerMillion: $0) } },
      beside: beside(
        show.target(partsPerMillion: tier.target.partsPerMillion),
        value(edition.index.previousKey).map { show.percent(partsPerMillion: $0) }),
      section: TiersSection.id, trace: edition.trace { $0 == .availability(.tier(tier.tier)) })
  }

  private var downTime: FigureTile? {
    func sum(_ figures: [AvailabilityFigure]) -> Int? {
      figures.isEmpty ? nil : figures.reduce(0) { $0 + $1.totals.down }
    }
    let months = Dictionary(
      grouping: report.months.filter { $0.service != nil && edition.index.isTelling($0.totals) },
      by: \.period)
    let trend = edition.index.trendKeys.map { sum(months[$0] ?? []) }
    let budget = edition.index.services.reduce(0) { $0 + ($1.budgetMilliseconds ?? 0) }
    let previous = edition.index.previousKey.flatMap { sum(months[$0] ?? []) }
    return FigureTile(
      label: texts.totalDownTime, value: edition.duration(sum(edition.index.services)),
      trend: SparkLine(values: trend, target: nil),
      words: trend.map { $0.map { show.duration($0) } },
      beside: beside(
        show.allowance(budget), as: texts.allowedInSum, previous.map { show.duration($0) }),
      section: ServicesSection.id, trace: nil)
  }

  /// How many outages and incidents of all tiers were over within their tier's recovery time objective.
  private var restored: FigureTile? {
    let rows = report.recoveries.filter {
      if case .tier = $0.scope { $0.kind == .time && $0.limitMilliseconds != nil } else { false }
    }
    let (kept, count) = (
      rows.reduce(0) { $0 + $1.kept }, rows.reduce(0) { $0 + $1.count }
    )
    let open = rows.reduce(0) { $0 + $1.withoutRecord }
    guard count + open > 0 else { return nil }
    return FigureTile(
      label: texts.rtoKept, value: .text("\(kept) / \(count)"), trend: nil, words: [],
      beside: beside("\(count) / \(count)", nil).prefix(1)
        + (open > 0 ? [(texts.open, texts.times(show.number(open)))] : []),
      section: RecoverySection.id, trace: nil)
  }

  private func mean(_ metric: IncidentMetric) -> FigureTile? {
    func value(_ figures: [MeanFigure], _ key: String?) -> Int? {
      figures.first { $0.scope == .all && $0.metric == metric && $0.period == key }?
        .meanMilliseconds
    }
    let isRepair = metric == .timeToRepair
    let trend = edition.index.trendKeys.map { value(report.meanMonths, $0) }
    return FigureTile(
      label: isRepair ? texts.mttr : texts.mttd,
      value: edition.duration(value(report.means, report.period.key)),
      trend: SparkLine(values: trend, target: nil),
      words: trend.map { $0.map { show.duration($0) } },
      beside: beside(
        nil,
        value(report.meanMonths, edition.index.previousKey).map { show.duration($0) }),
      section: IncidentsSection.id,
      trace: edition.trace { $0 == .metric(isRepair ? "mttr" : "mttd") })
  }
}
