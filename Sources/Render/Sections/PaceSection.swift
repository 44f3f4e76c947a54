import ServiceLevels

/// The year's budget by tier and service: spent so far, and where the present rate leads (rules 7).
enum PaceSection: ReportSection {
  static let id = "pace"

  static func title(_ texts: Texts) -> String { texts.paceTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.paceLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let figures = edition.report.yearToDate
    let tiers = figures.filter { $0.service == nil }
    let services = figures.filter { $0.service != nil }
    let spent = services.filter { $0.consumedMilliseconds > 0 }.sorted(by: isFurther)
    let calm = services.filter { $0.consumedMilliseconds == 0 }.compactMap(\.service)
    return DataTable(
      texts.paceTitle, of: tiers + spent,
      [
        .text(texts.service) {
          $0.service.map(edition.link) ?? .element("strong", [:], edition.title($0.scope))
        },
        .text(texts.yearColumn) { .text(edition.show.year(key: $0.year)) },
        .number(texts.yearBudget) { .text(edition.show.allowance($0.budgetMilliseconds)) },
        .number(texts.yearConsumed) { edition.duration($0.consumedMilliseconds) },
        .text(texts.spentShare) { YearBudget.bar($0, edition) },
        .number(texts.remaining) {
          edition.allowance($0.budgetMilliseconds - $0.consumedMilliseconds)
        },
        .number(texts.projected(isFiscal: figures.allSatisfy { $0.year.hasPrefix("FY") })) {
          edition.duration($0.projectedMilliseconds)
        },
        .text(texts.exhausted) {
          .text(
            $0.exhaustedAt.map { edition.show.fullDate(edition.show.zone.date(at: $0)) }
              ?? texts.lasts)
        },
      ], trace: { edition.trace(yearToDate: $0) }
    ).html(texts)
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
}

extension YearToDateFigure {
  fileprivate var service: String? {
    if case .service(let name) = scope { name } else { nil }
  }
}
