/// A table of a page: a caption, heads, and rows whose first cell names the row.
struct DataTable {
  struct Column {
    let title: String
    let kind: Kind

    enum Kind {
      case text
      /// A word or two that stay on one line.
      case word
      /// Stands to the right, in figures of one width.
      case number

      var name: String? {
        switch self {
        case .text: nil
        case .word: "w"
        case .number: "n"
        }
      }
    }

    static func text(_ title: String) -> Column { Column(title: title, kind: .text) }
    static func word(_ title: String) -> Column { Column(title: title, kind: .word) }
    static func number(_ title: String) -> Column { Column(title: title, kind: .number) }
  }

  let caption: String
  let columns: [Column]
  var rows: [[HTML]] = []
  /// For each row what `sla trace` follows it by; empty where rows are no figures.
  var traces: [String?] = []

  init(_ caption: String, _ columns: [Column]) {
    self.caption = caption
    self.columns = columns
  }
}

extension DataTable {
  /// The table inside a frame of its own that scrolls, so that the page never does.
  ///
  /// The caption is read aloud where `isCaptionVisible` is false, because a heading above says the same.
  /// With `filter`, the words before a field that narrows the rows, a long table can be sorted and filtered where scripts
  /// run.
  func html(isCaptionVisible: Bool = true, emptyText: String, filter: String? = nil) -> HTML {
    guard !rows.isEmpty else { return .element("p", ["class": "none"], emptyText) }
    let heads = columns.map {
      HTML.element("th", ["scope": "col", "class": $0.kind.name], $0.title)
    }
    let body = rows.enumerated().map { index, row in
      HTML.element(
        "tr", ["data-trace": index < traces.count ? traces[index] : nil],
        zip(row, columns).enumerated().map(cell))
    }
    return .element(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": caption],
      [
        .element(
          "table", ["data-filter": rows.count < DataTable.long ? nil : filter],
          [
            .element("caption", ["class": isCaptionVisible ? nil : "aloud"], caption),
            .element("thead", [:], [.element("tr", [:], heads)]),
            .element("tbody", [:], body),
          ])
      ])
  }

  /// From how many rows on a reader looks for something.
  private static let long = 8

  private func cell(_ offset: Int, _ pair: (HTML, Column)) -> HTML {
    let name = pair.1.kind.name
    return offset == 0
      ? .element("th", ["scope": "row", "class": name], [pair.0])
      : .element("td", ["class": name], [pair.0])
  }
}
