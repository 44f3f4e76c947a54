/// What an entry of the catalog is about.
public enum CatalogEntry: Hashable, Sendable {
  case tier(String)
  case account(String)
  case service(String)
  /// A recurring window, by its id.
  case maintenance(String)
}

/// Something that the catalog says otherwise from an instant on.
public struct CatalogChange: Hashable, Sendable {
  public let at: Instant
  public let entry: CatalogEntry
  /// As in a `CatalogStatement`; `in_service` where a life begins or ends, `maintenance` where a recurring window does.
  public let key: String
  /// Nil where it was not said before.
  public let before: String?
  /// Nil where it is not said any more.
  public let after: String?
}

extension ServiceCatalog {
  /// All that changes at some instant, in order of time, then of the catalog.
  ///
  /// A service's target that changes because its tier's does is said of the tier alone.
  public var changes: [CatalogChange] {
    var all = tiers.flatMap { tier in
      changes(of: .tier(tier.name), tier.terms.map(\.statements))
    }
    for account in accounts { all += changes(of: .account(account.name), account.life) }
    for service in services {
      all += changes(of: .service(service.name), service.life)
      all += changes(of: .service(service.name), service.terms.map { $0.statements }).filter {
        $0.key != "availability"
          || service.terms.value(at: $0.at).tier
            != service.terms.value(at: $0.at.advanced(byMilliseconds: -1)).tier
      }
      for (name, checks) in service.terms.latest.checks.named.sorted(by: { $0.key < $1.key }) {
        all += changes(of: .service(service.name), checks.life, key: "checks.named.\(name)")
      }
    }
    for window in recurringMaintenance {
      let life = Life(from: window.since, until: window.until.map { max($0, window.since) })
      all += changes(
        of: .maintenance(window.id), life, key: "maintenance",
        says: CatalogText.hours([window.hours]))
    }
    // The sort keeps the order of the catalog among those of one instant.
    return all.sorted { $0.at < $1.at }
  }

  /// What every entry of the catalog says at an instant, in its order; nothing of what is not in service then.
  public func statements(
    at instant: Instant
  ) -> [(entry: CatalogEntry, said: [CatalogStatement])] {
    tiers.map { (.tier($0.name), $0.terms.value(at: instant).statements) }
      + accounts.filter { $0.life.contains(instant) }.map {
        (.account($0.name), $0.statements)
      }
      + services.filter { $0.life.contains(instant) }.map { service in
        let terms = service.terms.value(at: instant)
        let live = terms.checks.named.filter { $0.value.life.contains(instant) }
        var shown = terms
        shown.checks = CheckRules(general: terms.checks.general, named: live)
        return (.service(service.name), shown.statements)
      }
      + recurringMaintenance.filter {
        $0.since <= instant && instant < $0.until ?? Instant(milliseconds: .max)
      }.map { (.maintenance($0.id), $0.statements) }
  }

  private func changes(
    of entry: CatalogEntry, _ statements: Dated<[CatalogStatement]>
  ) -> [CatalogChange] {
    var before = statements.first
    return statements.changes.flatMap { change in
      defer { before = change.value }
      let (old, new) = (before.byKey, change.value.byKey)
      let keys = change.value.map(\.key) + before.map(\.key).filter { new[$0] == nil }
      return keys.filter { old[$0] != new[$0] }.map {
        CatalogChange(at: change.from, entry: entry, key: $0, before: old[$0], after: new[$0])
      }
    }
  }

  private func changes(
    of entry: CatalogEntry, _ life: Life, key: String = "in_service", says text: String = "yes"
  ) -> [CatalogChange] {
    [
      life.from.map {
        CatalogChange(at: $0, entry: entry, key: key, before: nil, after: text)
      },
      life.until.map {
        CatalogChange(at: $0, entry: entry, key: key, before: text, after: nil)
      },
    ].compactMap(\.self)
  }
}

extension [CatalogStatement] {
  fileprivate var byKey: [String: String] {
    Dictionary(map { ($0.key, $0.value) }) { first, _ in first }
  }
}

extension Account {
  var statements: [CatalogStatement] {
    [availability.map { CatalogStatement("availability", $0.text) }].compactMap(\.self)
  }
}

extension RecurringMaintenance {
  var statements: [CatalogStatement] {
    [
      CatalogStatement("services", CatalogText.names(services)),
      CatalogStatement("accounts", CatalogText.names(accounts)),
      CatalogStatement("maintenance", CatalogText.hours([hours])),
    ]
  }
}
