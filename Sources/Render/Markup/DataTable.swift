/// A table of a page: a caption, and a row for each figure, whose first cell names it.
struct DataTable {
  private let caption: String
  private let heads: [HTML]
  private let rows: [HTML]

  /// `trace` is what `sla trace` follows a row by; nil where rows are no figures.
  init<Row>(
    _ caption: String, of rows: [Row], _ columns: [TableColumn<Row>],
    trace: (Row) -> String? = { _ in nil }
  ) {
    self.caption = caption
    heads = columns.map { .element("th", ["scope": "col", "class": $0.kind.name], $0.title) }
    self.rows = rows.map { row in
      let cells = columns.enumerated().map { offset, column in
        offset == 0
          ? HTML.element("th", ["scope": "row", "class": column.kind.name], [column.cell(row)])
          : HTML.element("td", ["class": column.kind.name], [column.cell(row)])
      }
      return .element("tr", ["data-trace": trace(row)], cells)
    }
  }
}

extension DataTable {
  /// The table inside a frame of its own that scrolls, so that the page never does.
  ///
  /// The caption is only read aloud, because a heading above says the same. A long table with `isFiltered` can be sorted
  /// and filtered where scripts run.
  func html(_ texts: Texts, emptyText: String? = nil, isFiltered: Bool = false) -> HTML {
    guard !rows.isEmpty else { return .nothing(emptyText ?? texts.none) }
    let filter = isFiltered && rows.count >= DataTable.long ? texts.filter : nil
    return .element(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": caption],
      [
        .element(
          "table", ["data-filter": filter],
          [
            .element("caption", ["class": "aloud"], caption),
            .element("thead", [:], [.element("tr", [:], heads)]),
            .element("tbody", [:], rows),
          ])
      ])
  }

  /// From how many rows on a reader looks for something.
  private static let long = 8
}
