import ServiceLevels

/// All accounts: by division and environment, then one by one, then those without any evidence.
enum AccountsSection: ReportSection {
  static let id = "accounts"

  static func title(_ texts: Texts) -> String { texts.accountsTitle }

  static func lead(_ edition: Edition) -> String? {
    edition.texts.accountsLead(
      edition.show.number(edition.catalog.accounts.count),
      edition.show.number(without(edition).count))
  }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return .joined([
      .element("h3", [:], texts.accountGrid), grid(edition),
      .element("h3", [:], texts.accountList), list(edition),
      .element("h3", [:], texts.accountsWithout), missing(edition),
    ])
  }

  /// Accounts of the catalog with neither checks of their own nor a service that was watched.
  private static func without(_ edition: Edition) -> [Account] {
    let watched = Set(
      edition.index.accounts.filter { $0.totals.eligible > 0 }.map(\.account)
        + edition.index.services.filter { $0.totals.eligible > 0 }.map(\.account))
    return edition.catalog.accounts.filter { !watched.contains($0.name) }
  }

  // MARK: - By division and environment

  private static func grid(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let accounts = edition.catalog.accounts
    var environments: [String] = []
    var divisions: [String] = []
    for account in accounts {
      let (division, environment) = place(account, texts)
      if !divisions.contains(division) { divisions.append(division) }
      if !environments.contains(environment) { environments.append(environment) }
    }
    let figures = Dictionary(
      edition.index.accounts.map { ($0.account, $0) }, uniquingKeysWith: { first, _ in first })
    var table = DataTable(
      texts.accountGrid, [.text(texts.division)] + environments.map { .text($0) })
    table.rows = divisions.map { division in
      [.text(division)]
        + environments.map { environment in
          let group = accounts.filter { place($0, texts) == (division, environment) }
          return cell(group.map { figures[$0.name] }, edition)
        }
    }
    return table.html(isCaptionVisible: false, emptyText: texts.none, filter: texts.filter)
  }

  private static func place(_ account: Account, _ texts: Texts) -> (String, String) {
    (
      account.division ?? texts.management,
      account.environment.map(texts.environment) ?? texts.management
    )
  }

  private static func cell(_ figures: [AvailabilityFigure?], _ edition: Edition) -> HTML {
    guard !figures.isEmpty else { return edition.absent }
    let met = figures.count { $0?.verdict == .met }
    let missed = figures.count { $0?.verdict == .missed }
    let kind = missed > 0 ? "missed" : met > 0 ? "met" : "none"
    let (show, texts) = (edition.show, edition.texts)
    return Badge.badge(
      kind,
      texts.accountCell(
        met: show.number(met), judged: show.number(met + missed), all: show.number(figures.count)))
  }

  // MARK: - One by one

  private static func list(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let services = Dictionary(grouping: edition.index.services, by: \.account)
    let known = edition.index.accounts.filter {
      $0.totals.eligible > 0 || services[$0.account] != nil
    }
    let figures = known.filter { $0.verdict == .missed } + known.filter { $0.verdict != .missed }
    var table = DataTable(
      texts.accountList,
      [
        .text(texts.account), .text(texts.accountName), .word(texts.verdict),
        .number(texts.availability),
        .number(texts.target), .number(texts.downTime), .number(texts.coverage),
        .text(texts.services),
      ])
    table.rows = figures.map { figure in
      [
        edition.code(figure.account), name(figure.account, edition),
        Badge.html(figure.verdict, texts),
        edition.percent(figure.totals.partsPerMillion), edition.target(figure.target),
        edition.duration(figure.totals.eligible > 0 ? figure.totals.down : nil),
        edition.percent(figure.totals.coveragePartsPerMillion),
        edition.links((services[figure.account] ?? []).compactMap(\.service)),
      ]
    }
    // An account without checks of its own rests on its services'.
    table.traces = figures.map { $0.totals.eligible > 0 ? edition.trace($0.account) : nil }
    return table.html(isCaptionVisible: false, emptyText: texts.none, filter: texts.filter)
  }

  private static func name(_ account: String, _ edition: Edition) -> HTML {
    let title = edition.title(account)
    return title == account ? edition.absent : .text(title)
  }

  private static func missing(_ edition: Edition) -> HTML {
    let accounts = without(edition)
    guard !accounts.isEmpty else { return .element("p", ["class": "none"], edition.texts.none) }
    return .element(
      "ul", ["class": "names"],
      accounts.map { account in
        .element("li", [:], [edition.code(account.name)])
      })
  }
}
