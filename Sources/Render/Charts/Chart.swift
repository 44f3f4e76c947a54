/// The frame of every chart: an image with a title and a description for those who do not see it.
enum Chart {
  /// A chart of its own width that scrolls where the page is narrower.
  ///
  /// `id` is unique in the page; the title and the description are named after it. A wide chart is scaled down on paper,
  /// and its letters are larger there.
  static func figure(
    id: String, title: String, description: String, width: Int, height: Int,
    isWide: Bool = false, _ shapes: [HTML]
  ) -> HTML {
    .element(
      "div",
      [
        "class": isWide ? "scroll chart wide" : "scroll chart", "tabindex": "0", "role": "group",
        "aria-label": title,
      ],
      [
        .element(
          "svg",
          [
            "role": "img", "viewBox": "0 0 \(width) \(height)", "width": "\(width)",
            "height": "\(height)", "aria-labelledby": "\(id)-t \(id)-d",
          ],
          [
            .element("title", ["id": "\(id)-t"], title),
            .element("desc", ["id": "\(id)-d"], description),
          ] + shapes)
      ])
  }

  /// A small picture inside a line or a cell, with one sentence that says the same.
  static func inline(
    label: String, width: Int, height: Int, class name: String, isStretched: Bool = false,
    _ shapes: [HTML]
  ) -> HTML {
    .element(
      "svg",
      [
        "role": label.isEmpty ? nil : "img", "class": name, "viewBox": "0 0 \(width) \(height)",
        "width": "\(width)",
        "height": "\(height)", "aria-label": label.isEmpty ? nil : label,
        "aria-hidden": label.isEmpty ? "true" : nil,
        "preserveAspectRatio": isStretched ? "none" : nil,
      ], shapes)
  }

  static func label(
    _ text: String, x: String, y: String, class name: String? = nil, anchor: String? = nil
  ) -> HTML {
    .element("text", ["x": x, "y": y, "class": name, "text-anchor": anchor], text)
  }

  static func line(x1: String, y1: String, x2: String, y2: String, class name: String) -> HTML {
    .element("line", ["x1": x1, "y1": y1, "x2": x2, "y2": y2, "class": name])
  }

  static func rect(
    x: Int, y: Int, width: Int, height: Int, class name: String?, title: String? = nil
  ) -> HTML {
    .element(
      "rect",
      [
        "x": pixels(x), "y": pixels(y), "width": pixels(width), "height": pixels(height),
        "class": name,
      ], title.map { [.element("title", [:], $0)] } ?? [])
  }
}
