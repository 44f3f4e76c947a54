import ServiceLevels

/// The year's budget by tier and service: spent so far, and where the present rate leads (sla-rules 7).
enum PaceSection: ReportSection {
  static let id = "pace"

  static func title(_ texts: Texts) -> String { texts.paceTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.paceLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.paceTitle,
      [
        .text(texts.service), .text(texts.yearColumn), .number(texts.yearBudget),
        .number(texts.yearConsumed), .text(texts.spentShare), .number(texts.remaining),
        .number(texts.projected), .text(texts.exhausted),
      ])
    table.rows = edition.report.yearToDate.map { row($0, edition) }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  private static func row(_ figure: YearToDateFigure, _ edition: Edition) -> [HTML] {
    let isTier = figure.service.hasPrefix("tier:")
    let name =
      isTier
      ? HTML.element("strong", [:], edition.scope(figure.service)) : edition.link(figure.service)
    let date = figure.exhaustedAt.map {
      edition.show.fullDate(edition.show.zone.date(at: $0))
    }
    return [
      name, .text(edition.show.year(key: figure.year)),
      .text(edition.show.allowance(figure.budgetMilliseconds)),
      edition.duration(figure.consumedMilliseconds), YearBudget.bar(figure, edition),
      edition.allowance(figure.budgetMilliseconds - figure.consumedMilliseconds),
      edition.duration(figure.projectedMilliseconds), .text(date ?? edition.texts.lasts),
    ]
  }
}
