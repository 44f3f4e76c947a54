import Foundation
import TestSupport
import Testing

@testable import Catalog

/// A mapping of the catalog whose keys are known by name, and a catalog around it.
struct CatalogPlace: Sendable, CustomTestStringConvertible {
  /// What the tables of docs/catalog.md call it.
  let heading: String
  /// Its definition in docs/catalog.schema.json; nil where it is made of others.
  let schema: String?
  /// The pairs without which it has a fault, by key.
  fileprivate let needed: [(key: String, pair: String)]
  /// A catalog with `@` in the place of the pairs.
  fileprivate let frame: String
  /// For a change: whose dated keys it has besides.
  fileprivate(set) var isChangeOfTier: Bool?

  var testDescription: String { heading }
}

extension CatalogPlace {
  static let whole = CatalogPlace(
    heading: "the catalog", schema: "catalog",
    needed: [
      ("tiers", "tiers: [\(tiers)]"), ("accounts", "accounts: [\(accounts)]"),
      ("services", "services: [\(services)]"),
    ], frame: "{@}")
  static let tier = CatalogPlace(
    heading: "a tier", schema: "tier",
    needed: [("name", "name: critical"), ("availability", "availability: 99.99")],
    frame: "{tiers: [{@}, {name: medium, availability: 99}], accounts: [\(accounts)]}")
  static let service = CatalogPlace(
    heading: "a service", schema: "service",
    needed: [
      ("name", "name: order"), ("account", "account: shop-sales-prod-app"),
      ("tier", "tier: critical"),
    ],
    frame: "{tiers: [\(tiers)], accounts: [\(accounts)], services: [{@}, \(auth)]}")
  static let change = CatalogPlace(
    heading: "a change", schema: nil, needed: [("from", "from: 2026-10-01")],
    frame: "{tiers: [{name: a, availability: 99, changes: [{@}]}], accounts: [\(accounts)]}")
  static let tierChange = CatalogPlace(
    heading: "a change of a tier", schema: "tier_change", needed: change.needed,
    frame: change.frame, isChangeOfTier: true)
  static let serviceChange = CatalogPlace(
    heading: "a change of a service", schema: "service_change", needed: change.needed,
    frame: """
      {tiers: [\(tiers)], accounts: [\(accounts)], services: [\(auth), {name: order, \
      account: shop-sales-prod-app, tier: high, changes: [{@}]}]}
      """, isChangeOfTier: false)

  static let all: [CatalogPlace] = [
    whole, tier, service, tierChange, serviceChange,
    CatalogPlace(
      heading: "report", schema: "report", needed: [],
      frame: "{report: {@}, accounts: [\(accounts)]}"),
    CatalogPlace(
      heading: "disaster_recovery", schema: "disaster_recovery", needed: [],
      frame: "{disaster_recovery: {@}, accounts: [\(accounts)]}"),
    CatalogPlace(
      heading: "checks", schema: "checks", needed: [],
      frame: """
        {tiers: [\(tiers)], accounts: [\(accounts)], services: [\(auth), {name: order, \
        account: shop-sales-prod-app, tier: high, checks: {@}}]}
        """),
    CatalogPlace(
      heading: "the checks named", schema: "named_checks", needed: [],
      frame: "{checks: {named: {canary: {@}}}, accounts: [\(accounts)]}"),
    CatalogPlace(
      heading: "alert", schema: "alert", needed: [],
      frame: "{tiers: [{name: a, availability: 99, alert: {@}}], accounts: [\(accounts)]}"),
    CatalogPlace(
      heading: "service_hours", schema: "hours",
      needed: [("days", "days: [mon]"), ("from", "from: \"09:00\""), ("to", "to: \"18:00\"")],
      frame: "{tiers: [{name: a, availability: 99, service_hours: {@}}], accounts: [\(accounts)]}"),
    CatalogPlace(
      heading: "an account", schema: "account", needed: [("name", "name: shop-sales-prod-app")],
      frame: "{accounts: [{@}]}"),
    CatalogPlace(
      heading: "maintenance", schema: "maintenance",
      needed: [
        ("services", "services: [auth]"), ("accounts", "accounts: [shop-common-prod-auth]"),
        ("days", "days: [sun]"), ("from", "from: \"02:00\""), ("to", "to: \"04:00\""),
        ("since", "since: 2026-04-01"),
      ],
      frame: """
        {tiers: [\(tiers)], accounts: [\(accounts)], services: [\(services)], maintenance: [{@}]}
        """),
    CatalogPlace(
      heading: "an objective", schema: nil,
      needed: [("id", "id: D-ISOLATE"), ("kind", "kind: isolation")],
      frame: "{accounts: [\(accounts)], objectives: [{@}]}"),
  ]

  static func objective(_ kind: String) -> CatalogPlace {
    CatalogPlace(
      heading: "an objective of kind \(kind)", schema: "objective_\(kind)",
      needed: [("id", "id: X"), ("kind", "kind: \(kind)")],
      frame: "{tiers: [\(tiers)], accounts: [\(accounts)], objectives: [{@}]}")
  }

  private static let tiers =
    "{name: critical, availability: 99.99}, {name: high, availability: 99.95}"
  private static let accounts = "{name: shop-sales-prod-app}, {name: shop-common-prod-auth}"
  private static let auth = "{name: auth, account: shop-common-prod-auth, tier: critical}"
  private static let services =
    auth + ", {name: order, account: shop-sales-prod-app, tier: critical}"
}

// MARK: - Catalogs around it

extension CatalogPlace {
  /// A catalog in which it has what is needed, and these pairs instead of or besides.
  func text(with pairs: [String]) -> String {
    let kept = needed.filter { need in !pairs.contains { $0.hasPrefix("\(need.key):") } }
    return framed(kept.map(\.pair) + pairs)
  }

  /// A catalog in which it has what is needed but for one key.
  func text(without key: String) -> String {
    framed(needed.filter { $0.key != key }.map(\.pair))
  }

  private func framed(_ pairs: [String]) -> String {
    // A tier that takes another's name would be there twice.
    frame.replacing("@", with: pairs.joined(separator: ", "))
  }
}

// MARK: - What it knows

extension CatalogPlace {
  /// Every word of the decoder's own sources that it takes for a key: what it knows cannot be written elsewhere.
  var knownKeys: Set<String> {
    Set(
      DecoderWords.all.filter { word in
        let said = "unknown key \"\(word)\" of"
        return !faults(framed(["\(word): null"] + kindPair)).contains { $0.contains(said) }
      })
  }

  /// Which keys an objective has depends on its kind.
  private var kindPair: [String] {
    heading.hasPrefix("an objective") ? needed.filter { $0.key == "kind" }.map(\.pair) : []
  }

  /// Where its keys are documented.
  var documented: CatalogPlace { isChangeOfTier == nil ? self : .change }
  /// Whose dated keys it has besides.
  var changed: CatalogPlace? { isChangeOfTier.map { $0 ? .tier : .service } }
}

private enum DecoderWords {
  /// Every literal of the sources of `Catalog` that could be a key.
  static let all: [String] = {
    let folder = URL(fileURLWithPath: "\(Repository.root)/Sources/Catalog")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var words: Set<String> = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      for match in text.matches(of: /"([a-z][a-z_]*)"/) { words.insert(String(match.1)) }
    }
    return words.sorted()
  }()
}
