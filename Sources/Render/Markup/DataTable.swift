/// A table of a page: a caption, and a row for each figure, whose first cell names it.
///
/// A page that a browser can open and a reader can use has an end: of more rows than `most` the first stand in it, with
/// where all of them are.
struct DataTable {
  private let caption: String
  private let heads: [HTML]
  private let rows: [HTML]
  /// How many there are, with those that the page leaves out.
  private let count: Int
  private let table: String?

  /// - Parameters:
  ///   - table: the table of the store, and the CSV file, that has all rows; nil where it is not one alone.
  ///   - trace: what `sla trace` follows a row by; nil where rows are no figures.
  init<Row>(
    _ caption: String, of allRows: [Row], in table: String? = nil,
    most: Int = DataTable.most, _ columns: [TableColumn<Row>],
    trace: (Row) -> String? = { _ in nil }
  ) {
    self.caption = caption
    self.table = table
    count = allRows.count
    let rows = allRows.prefix(most)
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
    let frame = HTML.element(
      "div",
      [
        "class": rows.count >= DataTable.tall ? "scroll tall" : "scroll", "tabindex": "0",
        "role": "group", "aria-label": caption,
      ],
      [
        .element(
          "table", ["data-filter": filter],
          [
            .element("caption", ["class": "aloud"], caption),
            .element("thead", [:], [.element("tr", [:], heads)]),
            .element("tbody", [:], rows),
          ])
      ])
    return rows.count < count
      ? frame + .small(texts.firstRows(rows.count, of: count, in: table)) : frame
  }

  /// How many rows stand on a page.
  static let most = 1_000

  /// From how many rows on the heads of columns would leave the screen, so that the table scrolls below them.
  private static let tall = 15

  /// From how many rows on a reader looks for something.
  private static let long = 8
}
