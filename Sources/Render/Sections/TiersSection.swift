import ServiceLevels

/// The tiers, three ways: pooled, worst service, services that met (rules 5).
enum TiersSection: ReportSection {
  static let id = "tiers"

  static func title(_ texts: Texts) -> String { texts.tiersTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.tiersLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return DataTable(
      texts.tiersTitle, of: edition.index.tiers,
      [
        .text(texts.tier) { .text(edition.title(tier: $0.tier)) },
        .number(texts.target) { edition.target($0.target) },
        .number(texts.pooled) {
          .element("strong", [:], [edition.percent($0.totals.partsPerMillion)])
        },
        .text(texts.trend) {
          edition.spark(
            edition.index.trend(ofTier: $0.tier), target: $0.target,
            name: edition.title(tier: $0.tier))
        },
        .number(texts.judged) { .text("\($0.servicesMet) / \($0.servicesJudged)") },
        .text(texts.worstService) { $0.worstService.map(edition.link) ?? edition.absent },
        .number(texts.availability) { edition.percent($0.worstPartsPerMillion) },
        .number(texts.downTime) { edition.duration($0.totals.eligible > 0 ? $0.totals.down : nil) },
        .number(texts.coverage) { edition.percent($0.totals.coveragePartsPerMillion) },
      ], trace: { figure in edition.trace { $0 == .availability(.tier(figure.tier)) } }
    ).html(texts)
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
