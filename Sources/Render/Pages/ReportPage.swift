import ServiceLevels

/// The report of a period in one language: first screen, contents, sections.
struct ReportPage {
  let edition: Edition
  /// The files beside the page: its workbook and its tables as CSV; none where they are not made.
  var workbook: String?
  var tables: [String] = []

  var page: Page {
    let (texts, show, period) = (edition.texts, edition.show, edition.report.period)
    let name = "\(texts.reportTitle) \(show.period(period))"
    return edition.shell(title: name, page: "index").page(
      path: edition.path("index"),
      header: [
        approvals,
        .element(
          "p", ["class": "eyebrow"],
          [.text("\(texts.reportTitle)\(texts.dot)\(texts.name(period.kind))")]),
        .element("h1", [:], show.period(period)),
        edition.standing,
      ],
      main: [SummarySection.html(edition), contents]
        + sections.dropFirst().map { $0.html(edition) },
      footer: [
        downloads, .element("p", [:], texts.sourcesNote),
        .element("p", ["class": "back"], [.element("a", ["href": overviewPath], texts.allReports)]),
      ], kind: "report")
  }

  /// Boxes for those who sign, on paper only.
  private var approvals: HTML {
    let names = edition.catalog.approvals
    guard !names.isEmpty else { return .empty }
    return .element(
      "ul", ["class": "approvals", "aria-hidden": "true"],
      names.map { .element("li", [:], edition.texts.pick($0)) })
  }

  private var downloads: HTML {
    let texts = edition.texts
    func link(_ path: String, _ words: String) -> HTML {
      .element("li", [:], [.element("a", ["href": path], words)])
    }
    let files =
      [workbook.map { link($0, texts.workbookLink) }, link("../sla.sqlite", texts.snapshotLink)]
      .compactMap(\.self)
    return .element(
      "nav", ["aria-label": texts.downloads],
      [
        .element("ul", ["class": "files"], files),
        tables.isEmpty
          ? .empty
          : .folded(
            texts.tablesAsCSV,
            .element("ul", ["class": "names"], tables.map { link($0, $0) })),
      ])
  }

  private var overviewPath: String { "../" + edition.path("index") }

  /// In the order of the page.
  private var sections: [any ReportSection.Type] {
    var sections: [any ReportSection.Type] = [SummarySection.self, TiersSection.self]
    if edition.report.period.kind != .month && edition.report.period.kind != .day {
      sections.append(AnnualSection.self)
    }
    sections += [
      ServicesSection.self, OutagesSection.self, IncidentsSection.self, ActionsSection.self,
      BudgetSection.self,
      PaceSection.self, DependenciesSection.self, ConformanceSection.self, RecoverySection.self,
      DrillsSection.self, ChangesSection.self, ResponseSection.self, ImpactSection.self,
      AccountsSection.self, GaugesSection.self, AdjustmentsSection.self, QualitySection.self,
      FindingsSection.self, MethodSection.self,
    ]
    return sections.filter { !$0.isEmpty(edition) }
  }

  private var contents: HTML {
    // It stands below the first of them.
    let items = sections.dropFirst().map { section in
      HTML.element(
        "li", [:],
        [.element("a", ["href": "#\(section.id)"], section.title(edition.texts))])
    }
    return .element(
      "nav", ["class": "contents", "aria-label": edition.texts.contents],
      [.element("ol", [:], items)])
  }
}
