import ServiceLevels

/// Services by months as a table whose cells are shaded by the budget they spent; the figures are in it.
struct HeatMap {
  private let edition: Edition
  private let months: [Period]

  init(_ edition: Edition) {
    self.edition = edition
    months = edition.catalog.calendar.months(of: edition.report.period)
  }

  var html: HTML {
    let texts = edition.texts
    let figures = edition.index.worstFirst
    guard !figures.isEmpty else { return .element("p", ["class": "none"], texts.none) }
    let heads =
      [HTML.element("th", ["scope": "col"], texts.service)]
      + months.map {
        .element("th", ["scope": "col", "class": "n"], edition.show.monthName($0.firstDay.month))
      }
      + [
        .element("th", ["scope": "col", "class": "n"], edition.show.period(edition.report.period))
      ]
    return .element(
      "div",
      ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": texts.heatCaption],
      [
        .element(
          "table", ["class": "heat"],
          [
            .element("caption", ["class": "aloud"], texts.heatCaption),
            .element("thead", [:], [.element("tr", [:], heads)]),
            .element("tbody", [:], figures.map(row)),
          ])
      ])
  }

  private func row(_ figure: AvailabilityFigure) -> HTML {
    let byMonth = Dictionary(
      edition.index.months(of: figure.about).map { ($0.period, $0) },
      uniquingKeysWith: { first, _ in first })
    return .element(
      "tr", [:],
      [.element("th", ["scope": "row"], [edition.link(figure.subject)])]
        + months.map { cell(byMonth[$0.key]) } + [cell(figure)])
  }

  private func cell(_ figure: AvailabilityFigure?) -> HTML {
    guard let figure, let share = figure.totals.partsPerMillion else {
      return .element("td", ["class": "n blank"], [edition.absent])
    }
    guard edition.index.isTelling(figure.totals) else {
      return .element(
        "td", ["class": "n blank"],
        [Badge.badge("unsure", edition.show.percent(partsPerMillion: share))])
    }
    let isMissed = figure.verdict == .missed
    return .element(
      "td", ["class": "n heat-\(HeatMap.step(figure))\(isMissed ? " broken" : "")"],
      [
        isMissed ? Badge.icon("missed") : .empty,
        .text(edition.show.percent(partsPerMillion: share)),
      ])
  }

  /// How much of the budget went: nothing, up to a half, up to all, up to four times, more.
  private static func step(_ figure: AvailabilityFigure) -> Int {
    switch figure.spentPerMille {
    case ...0: 0
    case ...500: 1
    case ...1000: 2
    case ...4000: 3
    default: 4
    }
  }
}
