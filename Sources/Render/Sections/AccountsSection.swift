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

  static func isEmpty(_ edition: Edition) -> Bool {
    edition.catalog.accounts.isEmpty && edition.catalog.requirements.isEmpty
  }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return .joined([
      .heading(texts.accountGrid), grid(edition),
      .heading(texts.accountList), list(edition),
      .heading(texts.accountsWithout), missing(edition),
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
    let columns = environments.map { environment in
      TableColumn<String>.text(environment) { division in
        let group = accounts.filter { place($0, texts) == (division, environment) }
        return cell(group.map { figures[$0.name] }, edition)
      }
    }
    return DataTable(
      texts.accountGrid, of: divisions, [.text(texts.division) { .text($0) }] + columns
    ).html(texts, isFiltered: true)
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
    return DataTable(
      texts.accountList, of: figures,
      [
        .text(texts.account) { edition.code($0.account) },
        .text(texts.accountName) { name($0.account, edition) },
        .word(texts.verdict) { Badge.html($0.verdict, texts) },
        .number(texts.availability) { edition.percent($0.totals.partsPerMillion) },
        .number(texts.target) { edition.target($0.target) },
        .number(texts.downTime) { edition.duration($0.totals.eligible > 0 ? $0.totals.down : nil) },
        .number(texts.coverage) { edition.percent($0.totals.coveragePartsPerMillion) },
        .text(texts.services) {
          edition.links((services[$0.account] ?? []).compactMap(\.service))
        },
      ],
      // An account without checks of its own rests on its services'.
      trace: { $0.totals.eligible > 0 ? edition.trace($0.account) : nil }
    ).html(texts, isFiltered: true)
  }

  private static func name(_ account: String, _ edition: Edition) -> HTML {
    let title = edition.title(account)
    return title == account ? edition.absent : .text(title)
  }

  private static func missing(_ edition: Edition) -> HTML {
    let accounts = without(edition)
    guard !accounts.isEmpty else { return .nothing(edition.texts.none) }
    return .element(
      "ul", ["class": "names"],
      accounts.map { account in
        .element("li", [:], [edition.code(account.name)])
      })
  }
}
