import ServiceLevels

/// A square for each service of a tier, the worst first: full where it met its target, a square on its corner where not.
///
/// The sentence above says the same in numbers, so that nobody has to see it.
struct ServiceSquares {
  let tier: String
  let edition: Edition

  private let size = 10
  private let step = 13
  private let inRow = 26

  init(tier: String, _ edition: Edition) {
    self.tier = tier
    self.edition = edition
  }

  var html: HTML {
    let services = edition.index.worstFirst.filter { $0.tier == tier }
    let rows = (services.count + inRow - 1) / inRow
    guard rows > 0 else { return .empty }
    return Chart.inline(
      label: "", width: min(services.count, inRow) * step, height: rows * step - 1,
      class: "squares", services.enumerated().map { square($0.offset, $0.element) })
  }

  private func square(_ index: Int, _ figure: AvailabilityFigure) -> HTML {
    let (x, y) = (index % inRow * step + 1, index / inRow * step + 1)
    let half = size / 2 + 2
    let (middleX, middleY) = (x + size / 2, y + size / 2)
    let name = ServiceSquares.name(figure.verdict)
    let path =
      figure.verdict == .missed
      ? "M\(middleX) \(middleY - half)l\(half) \(half)l-\(half) \(half)l-\(half)-\(half)z"
      : "M\(x) \(y)h\(size)v\(size)h-\(size)z"
    let words =
      edition.title(figure.subject) + " "
      + (figure.verdict.map(edition.texts.name) ?? edition.texts.noTarget)
      + (figure.isCertain
        ? ""
        : edition.texts.pick("（\(edition.texts.withinError)）", " (\(edition.texts.withinError))"))
    return .element("path", ["d": path, "class": name], [.element("title", [:], words)])
  }

  private static func name(_ verdict: Verdict?) -> String {
    switch verdict {
    case .met: "met"
    case .missed: "missed"
    case .insufficientData: "unsure"
    case .noData, nil: "none"
    }
  }
}
