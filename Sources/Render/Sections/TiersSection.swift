import ServiceLevels

/// The tiers, three ways: pooled, worst service, services that met (sla-rules 5).
enum TiersSection: ReportSection {
  static let id = "tiers"

  static func title(_ texts: Texts) -> String { texts.tiersTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.tiersLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.tiersTitle,
      [
        .text(texts.tier), .number(texts.target), .number(texts.pooled), .text(texts.trend),
        .number(texts.judged), .text(texts.worstService), .number(texts.availability),
        .number(texts.downTime), .number(texts.coverage),
      ])
    table.rows = edition.index.tiers.map { row($0, edition) }
    table.traces = edition.index.tiers.map { figure in
      edition.trace { $0 == .availability(.tier(figure.tier)) }
    }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  private static func row(_ figure: TierFigure, _ edition: Edition) -> [HTML] {
    let name = edition.title(tier: figure.tier)
    return [
      .text(name),
      edition.target(figure.target),
      .element("strong", [:], [edition.percent(figure.totals.partsPerMillion)]),
      trend(figure, name, edition),
      .text("\(figure.servicesMet) / \(figure.servicesJudged)"),
      figure.worstService.map(edition.link) ?? edition.absent,
      edition.percent(figure.worstPartsPerMillion),
      edition.duration(figure.totals.eligible > 0 ? figure.totals.down : nil),
      edition.percent(figure.totals.coveragePartsPerMillion),
    ]
  }

  private static func trend(_ figure: TierFigure, _ name: String, _ edition: Edition) -> HTML {
    let values = edition.index.trend(ofTier: figure.tier)
    return edition.spark(values, target: figure.target, name: name)
  }
}

extension Edition {
  /// A trend of availability with all its figures in words.
  func spark(_ values: [Int?], target: Objective?, name: String) -> HTML {
    let words = values.map { $0.map { show.percent(partsPerMillion: $0) } ?? Display.absent }
    return SparkLine(values: values, target: target?.partsPerMillion).html(
      label: texts.trendLabel(name, words.joined(separator: texts.pick("、", ", "))))
  }

  /// A service's days; its months where the period is longer than a quarter.
  func strip(of figure: AvailabilityFigure) -> HTML {
    let days = index.days(of: figure.about)
    let isLong = days.count > 92 || days.isEmpty
    let bars = isLong ? index.months(of: figure.about) : days
    guard !bars.isEmpty else { return absent }
    let bad = bars.count { $0.totals.down > 0 }
    return DayStrip(days: bars, barWidth: isLong ? 11 : bars.count > 31 ? 2 : 4).html(
      label: texts.stripLabel(
        title(figure.subject), bad: show.number(bad), of: show.number(bars.count)))
  }
}
