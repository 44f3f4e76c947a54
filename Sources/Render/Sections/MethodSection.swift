/// The rules in plain words, with their source.
enum MethodSection: ReportSection {
  static let id = "method"

  static func title(_ texts: Texts) -> String { texts.methodTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.methodLead }

  static func body(_ edition: Edition) -> HTML {
    .element(
      "dl", ["class": "method"],
      edition.texts.methods.map { entry in
        .element(
          "div", [:],
          [
            .element("dt", [:], entry.term),
            .element("dd", [:], "\(entry.rule) [\(entry.section)]"),
          ])
      })
  }
}
