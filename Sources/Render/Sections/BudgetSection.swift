import ServiceLevels

/// Error budgets: burn-down, peak burn rates, and alerts beside detection (sla-rules 7).
enum BudgetSection: ReportSection {
  static let id = "budget"

  static func title(_ texts: Texts) -> String { texts.budgetTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.budgetLead }

  static func body(_ edition: Edition) -> HTML {
    .joined([
      .element(
        "div", ["class": "charts"],
        edition.index.tiers.map { BurnDown(tier: $0, edition: edition).html }),
      table(edition.index.worstFirst, edition),
      .element("h3", [:], edition.texts.burnAlertsTitle),
      .element("p", ["class": "small"], edition.texts.burnAlertsLead),
      alerts(edition.report.burnAlerts, edition),
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
    return table.html(isCaptionVisible: false, emptyText: texts.none)
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
      edition.allowance(isKnown ? figure.remainingMilliseconds : nil),
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

  static func alerts(_ alerts: [BurnAlertFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.burnAlertsTitle,
      [
        .text(texts.service), .text(texts.start), .text(texts.alert), .number(texts.firesAfter),
        .number(texts.detectedAfter), .text(texts.sooner),
      ])
    table.rows = alerts.map { alert in
      let fires = alert.firesAt.map { $0.milliseconds(since: alert.outageStart) }
      let detected = alert.detectedAt.map { max(0, $0.milliseconds(since: alert.outageStart)) }
      return [
        edition.link(alert.service), edition.time(alert.outageStart),
        .text(texts.alertName(alert.alert)),
        fires.map { edition.duration($0) } ?? .text(texts.wouldNotFire),
        edition.duration(detected), sooner(fires, detected, edition),
      ]
    }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  private static func sooner(_ fires: Int?, _ detected: Int?, _ edition: Edition) -> HTML {
    switch (fires, detected) {
    case (nil, nil): edition.absent
    case (nil, _): .text(edition.texts.peopleFirst)
    case (_, nil): .text(edition.texts.alertFirst)
    case (let fires?, let detected?):
      .text(fires < detected ? edition.texts.alertFirst : edition.texts.peopleFirst)
    }
  }
}
