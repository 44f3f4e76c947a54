import ServiceLevels

/// The list of all reports, the latest first.
struct OverviewPage {
  let entries: [OverviewEntry]
  let language: Language
  let languages: [Language]

  private var texts: Texts { Texts(language: language) }

  var page: Page {
    let shell = PageShell(
      language: language, title: texts.overviewTitle,
      alternatives: languages.filter { $0 != language }.map { ($0, path(in: $0)) })
    let months = entries.filter { $0.period.kind == .month }
    let others = entries.filter { $0.period.kind != .month }
    return shell.page(
      path: path(in: language),
      header: [
        .element("h1", [:], texts.overviewTitle),
        .element("p", ["class": "standing"], texts.overviewLead),
      ],
      main: [
        section("months", texts.monthlyReports, months),
        section("others", texts.otherReports, others), analysts,
      ],
      footer: [])
  }

  private func path(in language: Language) -> String {
    RootPages.path("index", in: language, of: languages)
  }

  private var analysts: HTML {
    .element(
      "section", ["id": "analysts", "aria-labelledby": "analysts-h"],
      [
        .element("h2", ["id": "analysts-h"], texts.forAnalysts),
        .element(
          "ul", ["class": "files"],
          [
            .element("li", [:], [.element("a", ["href": "sla.sqlite"], texts.snapshotLink)]),
            .element(
              "li", [:],
              [
                .element(
                  "a", ["href": DictionaryPage.path(in: language, of: languages)],
                  texts.dictionaryTitle)
              ]),
          ]),
      ])
  }

  private func section(_ id: String, _ title: String, _ entries: [OverviewEntry]) -> HTML {
    var names: [(name: String, title: LocalizedText)] = []
    for tier in entries.flatMap(\.catalog.tiers)
    where !names.contains(where: { $0.name == tier.name }) {
      names.append((tier.name, tier.title))
    }
    let latestFirst = entries.sorted {
      ($1.period.interval.start, $0.period.key) < ($0.period.interval.start, $1.period.key)
    }
    let tiers = names.map { name in
      TableColumn<OverviewEntry>.text(texts.pick(name.title)) { entry in
        cell(entry.tiers.first { $0.tier == name.name }, show(entry))
      }
    }
    let table = DataTable(
      title, of: latestFirst,
      [.text(texts.report) { link($0) }] + tiers + [.text(texts.state) { state($0) }])
    return .element(
      "section", ["id": id, "aria-labelledby": "\(id)-h"],
      [
        .element("h2", ["id": "\(id)-h"], title),
        table.html(texts),
      ])
  }

  private func show(_ entry: OverviewEntry) -> Display {
    Display(language: language, zone: entry.catalog.zone)
  }

  private func link(_ entry: OverviewEntry) -> HTML {
    .element(
      "a", ["href": "\(entry.period.key)/\(path(in: language))"], show(entry).period(entry.period))
  }

  private func state(_ entry: OverviewEntry) -> HTML {
    let status = ReportStatus(
      of: entry.period, asOf: entry.asOf, closedAt: entry.closedAt,
      restatements: entry.restatements)
    return status.html(texts, show(entry)) + .text(" ")
      + .text(texts.asOf(show(entry).dateTime(entry.asOf))) + restated(entry)
  }

  /// That figures changed after they were published, and what the page said then.
  private func restated(_ entry: OverviewEntry) -> HTML {
    guard !entry.restatements.isEmpty else { return .empty }
    let published = ServicesKept(entry.tiers).before(entry.restatements)
    return .element(
      "small", [:],
      [Badge.badge("unsure", texts.restatedSince(published.words))])
  }

  private func cell(_ tier: TierFigure?, _ show: Display) -> HTML {
    guard let tier, let share = tier.totals.partsPerMillion else {
      return Badge.badge("none", texts.name(Verdict.noData))
    }
    let words =
      tier.servicesJudged == 0
      ? texts.name(Verdict.insufficientData) : "\(tier.servicesMet) / \(tier.servicesJudged)"
    return Badge.badge(tier.badge, words)
      + .element("small", [:], show.percent(partsPerMillion: share))
  }
}
