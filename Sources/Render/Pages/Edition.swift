import ServiceLevels

/// One report in one language: what every section is drawn from.
struct Edition: Sendable {
  let index: ReportIndex
  let language: Language
  /// Every language of the report, the main one first.
  let languages: [Language]
  let texts: Texts
  let show: Display

  init(_ index: ReportIndex, language: Language, languages: [Language]) {
    self.index = index
    self.language = language
    self.languages = languages
    texts = Texts(language: language)
    show = Display(language: language, zone: index.report.catalog.zone)
  }
}

extension Edition {
  var report: PeriodReport { index.report }
  var catalog: ServiceCatalog { index.report.catalog }

  /// The file of a page in a language: the main language has no infix.
  func path(_ page: String, in language: Language? = nil) -> String {
    let language = language ?? self.language
    return language == languages.first ? "\(page).html" : "\(page).\(language.rawValue).html"
  }
}

// MARK: - Names

extension Edition {
  /// The title of a service, or of an account; the name itself where the catalog has neither.
  func title(_ name: String) -> String {
    if let service = catalog.service(named: name) { return texts.pick(service.title) }
    if let title = catalog.account(named: name)?.title { return texts.pick(title) }
    return name
  }

  func title(tier name: String) -> String {
    catalog.tier(named: name).map { texts.pick($0.title) } ?? name
  }

  /// A service's title as a link to its page; anything else as it is.
  func link(_ name: String) -> HTML {
    guard catalog.service(named: name) != nil else { return .text(title(name)) }
    return .element("a", ["href": path(servicePage(name))], title(name))
  }

  /// How many names stand in a cell.
  private static let mostNames = 100

  func links(_ names: [String]) -> HTML {
    guard !names.isEmpty else { return absent }
    let rest = names.count - Edition.mostNames
    return .joined(names.prefix(Edition.mostNames).map(link), by: .text(texts.pick("、", ", ")))
      + (rest > 0 ? .text(" " + texts.andMore(rest)) : .empty)
  }

  /// The name of a service's page, without its ending.
  func servicePage(_ name: String) -> String { index.pageNames[name] }
}

// MARK: - Cells

extension Edition {
  var absent: HTML {
    .element(
      "span", ["class": "absent", "role": "img", "aria-label": texts.noFigure], Display.absent)
  }

  func text(_ text: String?) -> HTML { text.map(HTML.text) ?? absent }

  func number(_ value: Int?) -> HTML { text(value.map { show.number($0) }) }

  func duration(_ milliseconds: Int?) -> HTML { text(milliseconds.map { show.duration($0) }) }

  func allowance(_ milliseconds: Int?) -> HTML {
    guard let milliseconds else { return absent }
    return .element(
      "span", ["class": milliseconds < 0 ? "over" : nil], show.allowance(milliseconds))
  }

  func percent(_ partsPerMillion: Int?) -> HTML {
    text(partsPerMillion.map { show.percent(partsPerMillion: $0) })
  }

  func target(_ objective: Objective?) -> HTML {
    text(objective.map { show.target(partsPerMillion: $0.partsPerMillion) })
  }

  func time(_ instant: Instant?) -> HTML {
    guard let instant else { return absent }
    return .element(
      "time", ["datetime": instant.iso8601],
      show.shortDateTime(instant, year: report.period.firstDay.year))
  }

  /// From when to when, the end's date only where it is another.
  func span(_ interval: Interval, isOpen: Bool = false) -> HTML {
    let end = isOpen ? texts.ongoing : show.shortEnd(interval.end, after: interval.start)
    return time(interval.start) + .text(" – \(end)")
  }

  func code(_ text: String?) -> HTML {
    guard let text, !text.isEmpty else { return absent }
    return .element("code", [:], text)
  }

  func yesNo(_ value: Bool?) -> HTML { text(value.map { $0 ? texts.yes : texts.no }) }
}
