/// The small parts that pages are put together from.
extension HTML {
  /// A note in small type; nothing where there is none.
  static func small(_ text: String?) -> HTML {
    text.map { .element("p", ["class": "small"], $0) } ?? .empty
  }

  /// What stands where there is nothing to show.
  static func nothing(_ words: String) -> HTML { .element("p", ["class": "none"], words) }

  /// A heading inside of a section.
  static func heading(_ title: String) -> HTML { .element("h3", [:], title) }

  /// Terms with what is said of each.
  static func pairs(
    _ name: String, _ pairs: [(String, HTML)], trace: String? = nil
  ) -> HTML {
    .element(
      "dl", ["class": name, "data-trace": trace],
      pairs.map { .element("div", [:], [.element("dt", [:], $0.0), .element("dd", [:], [$0.1])]) })
  }

  /// What opens on a click on its summary.
  static func folded(_ summary: String, _ content: HTML) -> HTML {
    .element("details", [:], [.element("summary", [:], summary), content])
  }
}
