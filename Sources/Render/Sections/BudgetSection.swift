import ServiceLevels

/// Error budgets: burn-down, peak burn rates, and alerts beside detection (rules 7).
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
      .heading(edition.texts.burnAlertsTitle),
      .small(edition.texts.burnAlertsLead),
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
    let (texts, show) = (edition.texts, edition.show)
    func budget(_ figure: AvailabilityFigure) -> Int? {
      figure.totals.eligible > 0 ? figure.budgetMilliseconds : nil
    }
    func share(_ figure: AvailabilityFigure) -> String? {
      budget(figure).flatMap { show.wholePercent(figure.totals.down, of: $0) }
    }
    let peaks = windows.map { hours in
      TableColumn<AvailabilityFigure>.number(texts.peak(hours)) { figure in
        let burn = edition.index.figures(of: figure.subject).burns.first {
          $0.windowMilliseconds == hours * 3_600_000
        }
        return edition.text(burn?.peak.map { show.rate($0.value) })
      }
    }
    return DataTable(
      texts.budgetTitle, of: figures,
      [
        .text(texts.service) { edition.link($0.subject) },
        .number(texts.allowed) { edition.text(budget($0).map { show.allowance($0) }) },
        .number(texts.consumed) { edition.duration($0.totals.eligible > 0 ? $0.totals.down : nil) },
        .number(texts.remaining) {
          edition.allowance($0.totals.eligible > 0 ? $0.remainingMilliseconds : nil)
            + exhausted($0, edition)
        },
        .text(texts.spentBar) { figure in
          budget(figure).map {
            YearBudget.bar(
              consumed: figure.totals.down, budget: $0, label: share(figure) ?? Display.absent)
          } ?? edition.absent
        },
        .number(texts.spentShare) { edition.text(share($0)) },
      ] + peaks, trace: { edition.trace($0.subject) }
    ).html(texts, isFiltered: true)
  }

  /// When more than the whole budget was spent, under what is left.
  private static func exhausted(_ figure: AvailabilityFigure, _ edition: Edition) -> HTML {
    guard let instant = figure.exhaustedAt else { return .empty }
    let date = edition.show.shortDateTime(instant, year: edition.report.period.firstDay.year)
    return .element("small", [:], edition.texts.exhaustedAt(date))
  }
}
