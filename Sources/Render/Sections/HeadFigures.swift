import ServiceLevels

/// The five figures that matter: each with its target, the month before, and twelve months.
struct HeadFigures {
  private struct Figure {
    let label: String
    let value: HTML
    let target: String?
    let previous: String?
    let trend: SparkLine
    /// The trend's values in words.
    let words: [String?]
  }

  private let edition: Edition
  private var texts: Texts { edition.texts }
  private var show: Display { edition.show }
  private var report: PeriodReport { edition.report }

  init(_ edition: Edition) {
    self.edition = edition
  }

  var html: HTML {
    let figures = [kept, firstTier, downTime, mean(.timeToDetect), mean(.timeToRepair)]
    return .element("ul", ["class": "figures"], figures.compactMap(\.self).map(tile))
  }

  private func tile(_ figure: Figure) -> HTML {
    let words = figure.words.map { $0 ?? Display.absent }.joined(separator: texts.pick("、", ", "))
    return .element(
      "li", [:],
      [
        .element("p", ["class": "label"], figure.label),
        .element("p", ["class": "value"], [figure.value]),
        figure.trend.html(label: texts.trendLabel(figure.label, words)),
        .element(
          "dl", [:],
          [
            pair(texts.target, figure.target ?? texts.noTarget),
            edition.index.previousKey == nil
              ? .empty : pair(texts.lastMonth, figure.previous ?? Display.absent),
          ]),
      ])
  }

  private func pair(_ term: String, _ value: String) -> HTML {
    .element("div", [:], [.element("dt", [:], term), .element("dd", [:], value)])
  }

  // MARK: - The five

  private var kept: Figure? {
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
    return Figure(
      label: texts.promisesKept, value: .text("\(now.met) / \(now.judged)"),
      target: "\(now.judged) / \(now.judged)",
      previous: previous.map { "\($0.met) / \($0.judged)" },
      trend: SparkLine(values: months.map { $0.map(\.met) }, target: nil),
      words: months.map { $0.map { "\($0.met) / \($0.judged)" } })
  }

  private var firstTier: Figure? {
    guard let tier = edition.index.tiers.first else { return nil }
    let months = report.tierMonths.filter { $0.tier == tier.tier }
    func value(_ key: String?) -> Int? {
      months.first { $0.period == key }?.totals.partsPerMillion
    }
    let trend = edition.index.trend(ofTier: tier.tier)
    return Figure(
      label: "\(edition.title(tier: tier.tier)) \(texts.availability)",
      value: edition.percent(tier.totals.partsPerMillion),
      target: show.target(partsPerMillion: tier.target.partsPerMillion),
      previous: value(edition.index.previousKey).map { show.percent(partsPerMillion: $0) },
      trend: SparkLine(values: trend, target: tier.target.partsPerMillion),
      words: trend.map { $0.map { show.percent(partsPerMillion: $0) } })
  }

  private var downTime: Figure? {
    func sum(_ figures: [AvailabilityFigure]) -> Int? {
      figures.isEmpty ? nil : figures.reduce(0) { $0 + $1.totals.down }
    }
    let months = Dictionary(
      grouping: report.months.filter { $0.service != nil && edition.index.isTelling($0.totals) },
      by: \.period)
    let trend = edition.index.trendKeys.map { sum(months[$0] ?? []) }
    let budget = edition.index.services.reduce(0) { $0 + ($1.budgetMilliseconds ?? 0) }
    let previous = edition.index.previousKey.flatMap { sum(months[$0] ?? []) }
    return Figure(
      label: texts.totalDownTime, value: edition.duration(sum(edition.index.services)),
      target: texts.atMost(show.allowance(budget)), previous: previous.map { show.duration($0) },
      trend: SparkLine(values: trend, target: nil),
      words: trend.map { $0.map { show.duration($0) } })
  }

  private func mean(_ metric: IncidentMetric) -> Figure? {
    func value(_ figures: [MeanFigure], _ key: String?) -> Int? {
      figures.first { $0.scope == "all" && $0.metric == metric && $0.period == key }?
        .meanMilliseconds
    }
    let isRepair = metric == .timeToRepair
    let limit = isRepair ? edition.catalog.tiers.first?.rtoMilliseconds : nil
    let trend = edition.index.trendKeys.map { value(report.meanMonths, $0) }
    return Figure(
      label: isRepair ? texts.mttr : texts.mttd,
      value: edition.duration(value(report.means, report.period.key)),
      target: limit.map { "RTO \(show.duration($0))" },
      previous: value(report.meanMonths, edition.index.previousKey).map { show.duration($0) },
      trend: SparkLine(values: trend, target: limit),
      words: trend.map { $0.map { show.duration($0) } })
  }
}
