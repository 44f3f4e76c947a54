import ServiceLevels

/// Error budgets: burn-down, peak burn rates, and alerts beside detection (sla-rules 7).
enum BudgetSection: ReportSection {
  static let id = "budget"

  static func title(_ texts: Texts) -> String { texts.budgetTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.budgetLead }

  static func body(_ edition: Edition) -> HTML {
    let charts = edition.index.tiers.map { BurnDown(tier: $0, edition: edition) }
    return .joined([
      .element("div", ["class": "charts"], charts.map(\.html)), BurnDown.table(charts, edition),
      table(edition.index.worstFirst.filter { $0.totals.down > 0 }, edition),
      calm(edition),
      .element("h3", [:], edition.texts.burnAlertsTitle),
      .element("p", ["class": "small"], edition.texts.burnAlertsLead),
      BurnAlertTable(edition.report.burnAlerts, edition).html,
    ])
  }

  /// Those that spent nothing, in one line.
  private static func calm(_ edition: Edition) -> HTML {
    let names = edition.index.services.filter { $0.totals.down == 0 }.compactMap(\.service)
    guard !names.isEmpty else { return .empty }
    return .element(
      "p", ["class": "small"],
      [
        .text(edition.texts.withoutDownTime(edition.show.number(names.count))),
        edition.links(names),
      ])
  }

  static let windows = [1, 6, 24, 72]

  static func table(_ figures: [AvailabilityFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.budgetTitle,
      [
        .text(texts.service), .number(texts.allowed), .number(texts.consumed),
        .number(texts.remaining), .text(texts.spentBar), .number(texts.spentShare),
      ] + windows.map { .number(texts.peak($0)) })
    let burns = Dictionary(grouping: edition.report.burns, by: \.service)
    table.rows = figures.map { row($0, burns[$0.subject] ?? [], edition) }
    table.traces = figures.map { edition.trace($0.subject) }
    return table.html(isCaptionVisible: false, emptyText: texts.none, filter: texts.filter)
  }

  /// When more than the whole budget was spent, under what is left.
  private static func exhausted(_ figure: AvailabilityFigure, _ edition: Edition) -> HTML {
    guard let instant = figure.exhaustedAt else { return .empty }
    let date = edition.show.shortDateTime(instant, year: edition.report.period.firstDay.year)
    return .element("small", [:], edition.texts.exhaustedAt(date))
  }

  private static func row(
    _ figure: AvailabilityFigure, _ burns: [BurnFigure], _ edition: Edition
  ) -> [HTML] {
    let isKnown = figure.totals.eligible > 0
    let budget = isKnown ? figure.budgetMilliseconds : nil
    let share = budget.flatMap { edition.show.wholePercent(figure.totals.down, of: $0) }
    return [
      edition.link(figure.subject),
      edition.text(budget.map { edition.show.allowance($0) }),
      edition.duration(isKnown ? figure.totals.down : nil),
      edition.allowance(isKnown ? figure.remainingMilliseconds : nil) + exhausted(figure, edition),
      budget.map {
        YearBudget.bar(consumed: figure.totals.down, budget: $0, label: share ?? Display.absent)
      } ?? edition.absent,
      edition.text(share),
    ]
      + windows.map { hours in
        let burn = burns.first { $0.windowMilliseconds == hours * 3_600_000 }
        return edition.text(burn?.peak.map { edition.show.rate($0.value) })
      }
  }
}
