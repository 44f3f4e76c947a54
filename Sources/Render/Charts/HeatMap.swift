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
    guard !figures.isEmpty else { return .nothing(texts.none) }
    let heads =
      [HTML.element("th", ["scope": "col"], texts.service)]
      + months.map {
        .element("th", ["scope": "col", "class": "n"], edition.show.monthName($0.firstDay.month))
      }
      + [
        .element("th", ["scope": "col", "class": "n"], edition.show.period(edition.report.period))
      ]
    return legend
      + .element(
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
        + months.map { cell(byMonth[$0.key]) } + [cell(figure, " whole")])
  }

  private func cell(_ figure: AvailabilityFigure?, _ name: String = "") -> HTML {
    guard let figure, let share = figure.totals.partsPerMillion else {
      return .element("td", ["class": "n blank\(name)"], [edition.absent])
    }
    guard edition.index.isTelling(figure.totals) else {
      return .element("td", ["class": "n blank\(name)"], [Badge.badge("unsure", number(share))])
    }
    let isMissed = figure.verdict == .missed
    let isFull = share == 1_000_000 ? " full" : ""
    return .element(
      "td", ["class": "n heat-\(HeatMap.step(figure))\(isMissed ? " broken" : isFull)\(name)"],
      [isMissed ? mark : .empty, .text(number(share))])
  }

  /// The sign of a missed target, for those too who hear the table.
  private var mark: HTML {
    Badge.icon("missed")
      + .element("span", ["class": "aloud"], edition.texts.name(Verdict.missed) + " ")
  }

  /// Percent without its sign, which the caption says: forty rows of `100.0000%` would drown what matters.
  private func number(_ share: Int) -> String {
    share == 1_000_000 ? "100" : String(edition.show.percent(partsPerMillion: share).dropLast())
  }

  /// What the shades mean.
  private var legend: HTML {
    let texts = edition.texts
    let words = [
      texts.heatNone, texts.heatHalf, texts.heatAll, texts.heatOver, texts.heatFar,
    ]
    return .element(
      "ul", ["class": "legend"],
      words.enumerated().map { step, word in
        .element(
          "li", [:], [.element("span", ["class": "swatch heat-\(step)"]), .text(word)])
      }
        + [.element("li", ["class": "missed"], [Badge.icon("missed"), .text(texts.heatMissed)])])
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
