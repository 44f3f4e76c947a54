import ServiceLevels

/// What only a longer period shows: months by services, the tiers' course, the worst outages, downtime by cause.
enum AnnualSection: ReportSection {
  static let id = "annual"

  static func title(_ texts: Texts) -> String { texts.annualTitle }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let longest = edition.report.outages.filter { $0.isCounted && $0.service != nil }.sorted {
      ($1.interval.milliseconds, $0.interval.start, $0.service ?? "")
        < ($0.interval.milliseconds, $1.interval.start, $1.service ?? "")
    }
    let trends = edition.index.tiers.map { TrendChart(tier: $0, edition) }
    return .joined([
      .element("h3", [:], texts.heatCaption), .element("p", ["class": "small"], texts.heatLead),
      HeatMap(edition).html,
      .element("h3", [:], texts.tierTrendCaption),
      .element("div", ["class": "charts"], trends.map(\.html)),
      TrendChart.table(trends, caption: texts.tierTrendCaption, edition),
      .element("h3", [:], texts.worstOutages),
      OutagesSection.table(Array(longest.prefix(10)), caption: texts.worstOutages, edition).html(
        isCaptionVisible: false, emptyText: texts.noOutages),
      .element("h3", [:], texts.budgetByCause), causes(edition),
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
    var table = DataTable(
      texts.budgetByCause,
      [.text(texts.cause), .number(texts.downTime), .number(texts.share), .text(texts.shareBar)])
    table.rows = order.map { cause, cost in
      let share = edition.show.wholePercent(cost, of: total)
      return [
        cause.isEmpty ? .text(texts.ownCause) : edition.link(cause), edition.duration(cost),
        edition.text(share),
        YearBudget.bar(consumed: cost, budget: total, label: share ?? Display.absent),
      ]
    }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }
}
