import ServiceLevels

/// What only a longer period shows: months by services, the tiers' course, the worst outages, downtime by cause.
enum AnnualSection: ReportSection {
  static let id = "annual"

  static func title(_ texts: Texts) -> String { texts.annualTitle }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let longest = edition.report.outages.filter { $0.isCounted && $0.service != nil }.sorted {
      ($1.durationMilliseconds, $0.interval.start, $0.service ?? "")
        < ($0.durationMilliseconds, $1.interval.start, $1.service ?? "")
    }
    let trends = edition.index.tiers.map { TrendChart(tier: $0, edition) }
    return .joined([
      .heading(texts.heatCaption), .small(texts.heatLead),
      HeatMap(edition).html,
      .heading(texts.tierTrendCaption),
      .element("div", ["class": "charts"], trends.map(\.html)),
      TrendChart.table(trends, caption: texts.tierTrendCaption, edition),
      .heading(texts.worstOutages),
      OutagesSection.table(Array(longest.prefix(10)), caption: texts.worstOutages, edition).html(
        texts, emptyText: edition.noOutages(of: edition.index.services)),
      .heading(texts.budgetByCause), causes(edition),
    ])
  }

  /// Down time by what caused it: changes first, then dependencies, then the services themselves.
  private static func causes(_ edition: Edition) -> HTML {
    let texts = edition.texts
    var costs: [String: Int] = [:]
    for figure in edition.report.attributions {
      costs[figure.provider ?? "", default: 0] += figure.downMilliseconds
    }
    let total = costs.values.reduce(0, +)
    let order = costs.filter { $0.value > 0 }.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    func share(_ cost: Int) -> String? { edition.show.wholePercent(cost, of: total) }
    return DataTable(
      texts.budgetByCause, of: order,
      [
        .text(texts.cause) { $0.key.isEmpty ? .text(texts.ownCause) : edition.link($0.key) },
        .number(texts.downTime) { edition.duration($0.value) },
        .number(texts.share) { edition.text(share($0.value)) },
        .text(texts.shareBar) {
          YearBudget.bar(
            consumed: $0.value, budget: total, label: share($0.value) ?? Display.absent)
        },
      ]
    ).html(texts)
  }
}
