import ServiceLevels

/// The services whose budget of the year is used up, is nearly, or will be before the year ends at the present rate.
enum BudgetRisk {
  /// Less of the budget than this share is little: a quarter.
  private static let littleLeft = 4

  /// The first to run out comes first.
  static func rows(_ edition: Edition) -> [(service: String, figure: YearToDateFigure)] {
    edition.yearToDate.compactMap { figure -> (service: String, figure: YearToDateFigure)? in
      guard case .service(let name) = figure.scope else { return nil }
      let left = figure.budgetMilliseconds - figure.consumedMilliseconds
      let isLow =
        figure.consumedMilliseconds > 0 && left < figure.budgetMilliseconds / littleLeft
      return isLow || figure.exhaustedAt != nil ? (name, figure) : nil
    }.sorted {
      let (left, right) = ($0.figure, $1.figure)
      let (first, second) = (left.exhaustedAt?.milliseconds, right.exhaustedAt?.milliseconds)
      return (first ?? .max, left.budgetMilliseconds - left.consumedMilliseconds, $0.service)
        < (second ?? .max, right.budgetMilliseconds - right.consumedMilliseconds, $1.service)
    }
  }

  static func html(_ edition: Edition, most: Int) -> HTML {
    let texts = edition.texts
    let rows = rows(edition)
    guard !rows.isEmpty else {
      return .element("p", [:], texts.noBudgetAtRisk(isFiscal: edition.isFiscal))
    }
    return .element(
      "ul", ["class": "budgets"],
      rows.prefix(most).map { service, row in
        .element(
          "li", ["data-trace": edition.trace(yearToDate: row)],
          [
            .element("p", ["class": "label"], [edition.link(service)]),
            YearBudget.bar(row, edition),
            .element("p", ["class": "small"], words(row, edition)),
          ])
      })
      + (rows.count > most
        ? .element(
          "p", ["class": "small"],
          [.element("a", ["href": "#\(PaceSection.id)"], texts.moreAtRisk(rows.count - most))])
        : .empty)
  }

  /// What is used, and when it runs out.
  static func words(_ row: YearToDateFigure, _ edition: Edition) -> String {
    let (texts, show) = (edition.texts, edition.show)
    let used = texts.budgetUsed(
      show.duration(row.consumedMilliseconds), of: show.allowance(row.budgetMilliseconds),
      share: show.wholePercent(row.consumedMilliseconds, of: row.budgetMilliseconds)
        ?? Display.absent)
    return used + texts.pick("", " ") + YearBudget.outlook(row, edition)
  }
}
