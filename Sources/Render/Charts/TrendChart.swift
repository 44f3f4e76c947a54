import ServiceLevels

/// Availability by month as a line with its target.
struct TrendChart {
  private let id: String
  private let title: String
  private let text: String
  private let keys: [String]
  private let values: [Int?]
  private let target: Int?
  private let edition: Edition
  /// The chart of one service stands alone, under its own heading.
  private let isAlone: Bool
  private var width: Int { isAlone ? 1180 : 380 }
  private let height = 170

  init(tier: TierFigure, _ edition: Edition) {
    self.edition = edition
    isAlone = false
    id = "trend-\(edition.catalog.tiers.firstIndex { $0.name == tier.tier } ?? 0)"
    title = edition.title(tier: tier.tier)
    text = edition.texts.tierTrendText(title)
    keys = edition.index.trendKeys
    values = edition.index.trend(ofTier: tier.tier)
    target = tier.target.partsPerMillion
  }

  init(service: AvailabilityFigure, _ edition: Edition) {
    self.edition = edition
    isAlone = true
    id = "trend"
    title = edition.title(service.subject)
    text = edition.texts.chartOfMonths(title)
    keys = edition.index.trendKeys
    values = edition.index.trend(of: service.about)
    target = service.target?.partsPerMillion
  }

  /// The charts' numbers, a row a month, the latest first.
  static func table(_ charts: [TrendChart], caption: String, _ edition: Edition) -> HTML {
    let texts = edition.texts
    let columns = charts.map { chart in
      TableColumn<(offset: Int, element: String)>.number(chart.title) {
        edition.percent(chart.values[$0.offset])
      }
    }
    let table = DataTable(
      caption, of: edition.index.trendKeys.enumerated().reversed(),
      [
        .text(texts.month) {
          let period = edition.catalog.calendar.period(key: $0.element)
          return .text(period.map { edition.show.period($0) } ?? $0.element)
        }
      ] + columns)
    return .folded(texts.asNumbers, table.html(texts))
  }

  var html: HTML {
    let known = values.compactMap(\.self)
    let low = min(known.min() ?? 0, target ?? 1_000_000)
    let x = Axis(0, max(values.count - 1, 1), from: 28, to: width - 76)
    let y = Axis(low - max((1_000_000 - low) / 5, 1), 1_000_000, from: height - 26, to: 30)
    var shapes = isAlone ? [] : [Chart.label(title, x: "8", y: "14", class: "name")]
    shapes += [
      Chart.line(
        x1: "8", y1: y.px(1_000_000), x2: "\(width - 70)", y2: y.px(1_000_000), class: "grid"),
      Chart.label(
        "100%", x: "\(width - 64)", y: pixels(y.at(1_000_000) + 40), class: "tick"),
    ]
    if let target {
      shapes += [
        Chart.line(
          x1: "8", y1: y.px(target), x2: "\(width - 70)", y2: y.px(target), class: "aim"),
        Chart.label(
          edition.show.target(partsPerMillion: target), x: "\(width - 64)",
          y: pixels(y.at(target) + 40), class: "tick"),
      ]
    }
    var path = ""
    var isDrawing = false
    for (index, value) in values.enumerated() {
      if (values.count - 1 - index) % 2 == 0 || values.count <= 6,
        let month = Int(keys[index].suffix(2))
      {
        shapes.append(
          Chart.label(
            edition.show.monthName(month), x: x.px(index), y: "\(height - 8)", class: "tick",
            anchor: "middle"))
      }
      guard let value else {
        isDrawing = false
        continue
      }
      path += "\(isDrawing ? "L" : "M")\(x.px(index)) \(y.px(value))"
      isDrawing = true
      let isMissed = target.map { value < $0 } ?? false
      shapes.append(
        .element(
          "circle",
          [
            "cx": x.px(index), "cy": y.px(value), "r": isMissed ? "4.5" : "3",
            "class": isMissed ? "dot missed" : "dot",
          ],
          [.element("title", [:], edition.show.percent(partsPerMillion: value))]))
      if isMissed, isAlone {
        shapes.append(
          Chart.label(
            edition.show.percent(partsPerMillion: value), x: x.px(index),
            y: pixels(y.at(value) + 180),
            class: "over", anchor: "middle"))
      }
    }
    shapes.insert(.element("path", ["d": path, "class": "curve"]), at: 0)
    return Chart.figure(
      id: id, title: title, description: text, width: width, height: height, isWide: isAlone,
      shapes)
  }
}
