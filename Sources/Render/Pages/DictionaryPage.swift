/// What every table and column of `sla.sqlite` means: one page for the analysts of every language, because the
/// definitions are in English only, like the names that they explain.
struct DictionaryPage {
  let tables: [DictionaryTable]
  let languages: [Language]

  static let path = "dictionary.html"
  private let texts = Texts(language: .en)

  var page: Page {
    let overview = languages.first == .en || !languages.contains(.en) ? "index" : "index.en"
    return PageShell(language: .en, title: texts.dictionaryTitle, alternatives: []).page(
      path: DictionaryPage.path,
      header: [
        .element("h1", [:], texts.dictionaryTitle),
        .element("p", ["class": "standing"], texts.dictionaryLead),
      ],
      main: [contents] + tables.map(section),
      footer: [
        .element(
          "p", ["class": "back"],
          [.element("a", ["href": "\(overview).html"], texts.allReports)])
      ])
  }

  private var contents: HTML {
    .element(
      "nav", ["class": "contents", "aria-label": texts.contents],
      [
        .element(
          "ol", [:],
          tables.map {
            .element("li", [:], [.element("a", ["href": "#\($0.name)"], $0.name)])
          })
      ])
  }

  private func section(_ table: DictionaryTable) -> HTML {
    var columns = DataTable(
      table.name,
      [
        .word(texts.column), .word(texts.dataType), .word(texts.unit), .text(texts.meaning),
      ])
    columns.rows = table.columns.map { column in
      [
        .element("code", [:], column.name), .text(column.type), .text(column.unit),
        .text(column.meaning),
      ]
    }
    return .element(
      "section", ["id": table.name, "aria-labelledby": "\(table.name)-h"],
      [
        .element("h2", ["id": "\(table.name)-h"], table.name),
        .element("p", ["class": "lead"], table.meaning + "."),
        columns.html(isCaptionVisible: false, emptyText: texts.none),
      ])
  }
}
