import ServiceLevels
import Tables

/// What every table and column of `sla.sqlite` means.
struct DictionaryPage {
  let tables: [PublicTable]
  let language: Language
  let languages: [Language]

  private var texts: Texts { Texts(language: language) }

  static func path(in language: Language, of languages: [Language]) -> String {
    RootPages.path("dictionary", in: language, of: languages)
  }

  var page: Page {
    let shell = PageShell(
      language: language, title: texts.dictionaryTitle,
      alternatives: languages.filter { $0 != language }.map {
        ($0, DictionaryPage.path(in: $0, of: languages))
      })
    return shell.page(
      path: DictionaryPage.path(in: language, of: languages),
      header: [
        .element("h1", [:], texts.dictionaryTitle),
        .element("p", ["class": "standing"], texts.dictionaryLead),
      ],
      main: [contents] + tables.map(section),
      footer: [
        .element(
          "p", ["class": "back"],
          [
            .element(
              "a", ["href": RootPages.path("index", in: language, of: languages)],
              texts.allReports)
          ])
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

  private func section(_ table: PublicTable) -> HTML {
    let columns = DataTable(
      table.name, of: table.columns,
      [
        .word(texts.column) { .element("code", [:], $0.name) },
        .text(texts.meaning) { .text(texts.pick($0.meaning)) },
        .word(texts.dataType) { .text($0.type.rawValue) },
        .word(texts.unit) { .text(texts.pick($0.unit.text)) },
      ])
    return .element(
      "section", ["id": table.name, "aria-labelledby": "\(table.name)-h"],
      [
        .element("h2", ["id": "\(table.name)-h"], table.name),
        .element("p", ["class": "lead"], texts.sentence(texts.pick(table.meaning))),
        columns.html(texts),
      ])
  }
}
