import ServiceLevels

/// What every page has around its content: head, languages, landmarks, footer.
struct PageShell {
  let language: Language
  let title: String
  /// The other languages' files of the same page.
  let alternatives: [(language: Language, path: String)]

  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(Script.digest)'; img-src data:;"
    + " base-uri 'none'; form-action 'none'"

  func page(
    path: String, header: [HTML], main: [HTML], footer: [HTML], kind: String? = nil
  ) -> Page {
    let texts = Texts(language: language)
    let head: [HTML] = [
      .element("meta", ["charset": "utf-8"]),
      .element(
        "meta", ["http-equiv": "Content-Security-Policy", "content": PageShell.policy]),
      .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .element("meta", ["name": "color-scheme", "content": "light dark"]),
      .element("meta", ["name": "referrer", "content": "no-referrer"]),
      .element("title", [:], title),
      .style(Style.sheet),
    ]
    let body: [HTML] = [
      .element("a", ["class": "skip", "href": "#main"], texts.skipToContent),
      .element("header", [:], header + [switcher(texts)]),
      .element("main", ["id": "main", "class": kind], main),
      .element("footer", [:], footer),
      .script(Script.tables),
    ]
    return Page(path: path, bytes: HTML.document(language: language, head: head, body: body))
  }

  private func switcher(_ texts: Texts) -> HTML {
    guard !alternatives.isEmpty else { return .empty }
    let items = alternatives.map { other in
      HTML.element(
        "a",
        [
          "href": other.path, "hreflang": other.language.rawValue, "lang": other.language.rawValue,
        ], other.language.nativeName)
    }
    return .element("nav", ["class": "languages", "aria-label": texts.languages], items)
  }
}

extension Edition {
  func shell(title: String, page: String) -> PageShell {
    PageShell(
      language: language, title: title,
      alternatives: languages.filter { $0 != language }.map { ($0, path(page, in: $0)) })
  }

  /// When the figures are of, and in which time zone.
  var standing: HTML {
    let report = index.report
    return .element(
      "p", ["class": "standing"],
      [
        .element("span", [:], show.span(report.period)),
        .element("span", [:], texts.asOf(show.dateTime(report.asOf))),
        .element("span", [:], texts.inZone(catalog.zone.identifier)),
        ReportStatus(report).html(texts, show),
      ])
  }
}
