/// One of a few large figures in a row: a label, a value, twelve months, and what to hold it against.
struct FigureTile {
  let label: String
  let value: HTML
  let trend: SparkLine
  /// The trend's values in words.
  let words: [String?]
  /// What the figure is held against: a word, and what it says.
  let beside: [(term: String, value: String)]

  static func row(_ tiles: [FigureTile], _ texts: Texts) -> HTML {
    .element("ul", ["class": "figures"], tiles.map { $0.html(texts) })
  }

  private func html(_ texts: Texts) -> HTML {
    let words = words.map { $0 ?? Display.absent }.joined(separator: texts.pick("、", ", "))
    return .element(
      "li", [:],
      [
        .element("p", ["class": "label"], label),
        .element("p", ["class": "value"], [value]),
        trend.html(label: texts.trendLabel(label, words)),
        .element(
          "dl", [:],
          beside.map {
            .element("div", [:], [.element("dt", [:], $0.term), .element("dd", [:], $0.value)])
          }),
      ])
  }
}
