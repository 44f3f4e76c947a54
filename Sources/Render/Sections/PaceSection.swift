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
    let figures = edition.report.yearToDate
    let tiers = figures.filter { $0.service == nil }
    let services = figures.filter { $0.service != nil }
    let spent = services.filter { $0.consumedMilliseconds > 0 }.sorted(by: isFurther)
    table.rows = (tiers + spent).map { row($0, edition) }
    table.traces = (tiers + spent).map { edition.trace(yearToDate: $0) }
    let calm = services.filter { $0.consumedMilliseconds == 0 }.compactMap(\.service)
    return table.html(isCaptionVisible: false, emptyText: texts.none)
      + (calm.isEmpty
        ? .empty
        : .element(
          "p", ["class": "small"],
          [.text(texts.withoutDownTime(edition.show.number(calm.count))), edition.links(calm)]))
  }

  /// The greater share of its budget first; compared without division.
  private static func isFurther(_ left: YearToDateFigure, than right: YearToDateFigure) -> Bool {
    let leftShare = left.consumedMilliseconds * max(right.budgetMilliseconds / 1000, 1)
    let rightShare = right.consumedMilliseconds * max(left.budgetMilliseconds / 1000, 1)
    return leftShare != rightShare
      ? leftShare > rightShare
      : (left.service ?? "") < (right.service ?? "")
  }

  private static func row(_ figure: YearToDateFigure, _ edition: Edition) -> [HTML] {
    let name =
      figure.service.map(edition.link)
      ?? .element("strong", [:], edition.title(figure.scope))
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

extension YearToDateFigure {
  fileprivate var service: String? {
    if case .service(let name) = scope { name } else { nil }
  }
}
