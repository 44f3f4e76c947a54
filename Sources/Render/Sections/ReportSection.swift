/// A part of a report with a heading of its own. Conforming types hold nothing: they draw what an edition holds.
protocol ReportSection {
  /// The anchor of the section.
  static var id: String { get }
  static func title(_ texts: Texts) -> String
  /// One sentence under the heading that says how to read it.
  static func lead(_ edition: Edition) -> String?
  static func body(_ edition: Edition) -> HTML
  /// False where the page itself says so much that a heading would only be read aloud.
  static var isHeadingVisible: Bool { get }
  /// Whether the catalog promises nothing of it and nothing of it happened, so that it is left out. What was promised and
  /// has no evidence is not left out.
  static func isEmpty(_ edition: Edition) -> Bool
}

extension ReportSection {
  static var isHeadingVisible: Bool { true }

  static func isEmpty(_ edition: Edition) -> Bool { false }

  static func lead(_ edition: Edition) -> String? { nil }

  static func html(_ edition: Edition) -> HTML {
    .element(
      "section", ["id": id, "aria-labelledby": "\(id)-h"],
      [
        .element(
          "h2", ["id": "\(id)-h", "class": isHeadingVisible ? nil : "aloud"], title(edition.texts)),
        lead(edition).map { .element("p", ["class": "lead"], $0) } ?? .empty,
        body(edition),
      ])
  }
}
