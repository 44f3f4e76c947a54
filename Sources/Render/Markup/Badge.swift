import ServiceLevels

/// A verdict as a word with a shape of its own, so that colour is never needed to tell them apart.
enum Badge {
  static func html(_ verdict: Verdict?, _ texts: Texts) -> HTML {
    guard let verdict else { return badge("none", texts.pick("目標なし", "No target")) }
    switch verdict {
    case .met: return badge("met", texts.name(verdict))
    case .missed: return badge("missed", texts.name(verdict))
    case .insufficientData: return badge("unsure", texts.name(verdict))
    case .noData: return badge("none", texts.name(verdict))
    }
  }

  static func html(_ verdict: RequirementVerdict, _ texts: Texts) -> HTML {
    switch verdict {
    case .met: badge("met", texts.name(verdict))
    case .missed: badge("missed", texts.name(verdict))
    case .noEvidence: badge("none", texts.name(verdict))
    }
  }

  /// A promise kept or broken, in words of the caller's.
  static func html(isKept: Bool?, _ texts: Texts) -> HTML {
    guard let isKept else { return badge("none", texts.name(RequirementVerdict.noEvidence)) }
    return isKept
      ? badge("met", texts.name(Verdict.met)) : badge("missed", texts.name(Verdict.missed))
  }

  static func badge(_ kind: String, _ word: String) -> HTML {
    .element("span", ["class": "badge \(kind)"], [icon(kind), .text(word)])
  }

  /// A filled circle, a filled square on its corner, an open triangle, a dashed ring.
  static func icon(_ kind: String) -> HTML {
    .element(
      "svg", ["class": "icon", "viewBox": "0 0 16 16", "aria-hidden": "true"], shapes(kind))
  }

  private static func shapes(_ kind: String) -> [HTML] {
    switch kind {
    case "met":
      [
        .element("circle", ["cx": "8", "cy": "8", "r": "7", "class": "fill"]),
        .element("path", ["d": "M4.6 8.3l2.4 2.4 4.4-5", "class": "cut"]),
      ]
    case "missed":
      [
        .element("path", ["d": "M8 .4 15.6 8 8 15.6.4 8Z", "class": "fill"]),
        .element("path", ["d": "M5.8 5.8l4.4 4.4m0-4.4-4.4 4.4", "class": "cut"]),
      ]
    case "unsure":
      [
        .element("path", ["d": "M8 1.8 15 14.2H1Z", "class": "line"]),
        .element("path", ["d": "M8 6v4m0 1.4v1.2", "class": "line"]),
      ]
    default:
      [.element("circle", ["cx": "8", "cy": "8", "r": "6.2", "class": "line dashed"])]
    }
  }
}
