/// One of a few large figures in a row: a label, a value, twelve months, and what to hold it against.
struct FigureTile {
  let label: String
  let value: HTML
  /// Nil where the months before are not known.
  let trend: SparkLine?
  /// The trend's values in words.
  let words: [String?]
  /// What the figure is held against: a word, and what it says.
  let beside: [(term: String, value: String)]
  /// The section that has the figure in detail.
  let section: String
  /// What `sla trace` is to be asked for its evidence; nil where that is a sum over the section's rows.
  let trace: String?

  static func row(_ tiles: [FigureTile], _ texts: Texts) -> HTML {
    .element("ul", ["class": "figures"], tiles.map { $0.html(texts) })
  }

  private func html(_ texts: Texts) -> HTML {
    let words = words.map { $0 ?? Display.absent }.joined(separator: texts.pick("、", ", "))
    return .element(
      "li", ["data-trace": trace],
      [
        .element("p", ["class": "label"], [.element("a", ["href": "#\(section)"], label)]),
        .element("p", ["class": "value"], [value]),
        trend.map { $0.html(label: texts.trendLabel(label, words)) }
          ?? .element("span", ["class": "gap"], ""),
        .element(
          "dl", [:],
          beside.map {
            .element("div", [:], [.element("dt", [:], $0.term), .element("dd", [:], $0.value)])
          }),
      ])
  }
}
