/// The course of a figure over months in a word's space, with its target as a dashed line.
///
/// Months without a figure are gaps; the last month is a dot, and a month between two gaps a small one.
struct SparkLine {
  let values: [Int?]
  let target: Int?
  var width = 96
  var height = 24

  func html(label: String) -> HTML {
    let known = values.compactMap(\.self)
    guard let least = known.min(), let greatest = known.max() else {
      return Chart.inline(label: label, width: width, height: height, class: "spark", [])
    }
    let low = min(least, target ?? least)
    let high = max(greatest, target ?? greatest)
    let x = Axis(0, max(values.count - 1, 1), from: 3, to: width - 4)
    let y =
      low == high
      ? Axis(low - 1, high + 1, from: height - 4, to: 4)
      : Axis(low, high, from: height - 4, to: 4)
    var shapes: [HTML] = []
    if let target {
      shapes.append(
        Chart.line(x1: "0", y1: y.px(target), x2: "\(width)", y2: y.px(target), class: "aim"))
    }
    shapes.append(.element("path", ["d": path(x, y), "class": "curve"]))
    let last = values.lastIndex { $0 != nil }
    for (index, value) in values.enumerated() where index != last && isAlone(index) {
      guard let value else { continue }
      shapes.append(
        .element("circle", ["cx": x.px(index), "cy": y.px(value), "r": "1.5", "class": "dot"]))
    }
    if let index = last, let value = values[index] {
      shapes.append(
        .element("circle", ["cx": x.px(index), "cy": y.px(value), "r": "2.5", "class": "dot"]))
    }
    return Chart.inline(label: label, width: width, height: height, class: "spark", shapes)
  }

  /// Whether no line leads to a month or away from it.
  private func isAlone(_ index: Int) -> Bool {
    (index == 0 || values[index - 1] == nil)
      && (index == values.count - 1 || values[index + 1] == nil)
  }

  private func path(_ x: Axis, _ y: Axis) -> String {
    var path = ""
    var isDrawing = false
    for (index, value) in values.enumerated() {
      guard let value else {
        isDrawing = false
        continue
      }
      path += "\(isDrawing ? "L" : "M")\(x.px(index)) \(y.px(value))"
      isDrawing = true
    }
    return path
  }
}
