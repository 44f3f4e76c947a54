/// One thing that the catalog says of a subject.
public struct CatalogStatement: Hashable, Sendable {
  /// The key in the catalog: `availability`, `checks.hold`, `checks.named.canary.interval`.
  public let key: String
  /// As the catalog writes it: `99.95`, `15m`, `[a, b]`, `unlimited`.
  public let value: String

  public init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}

// MARK: - Comparable

extension CatalogStatement: Comparable {
  public static func < (left: CatalogStatement, right: CatalogStatement) -> Bool {
    (left.key, left.value) < (right.key, right.value)
  }
}

// MARK: - What each part of the catalog says

extension TierTerms {
  /// What the tier says itself; absent is not said.
  public var statements: [CatalogStatement] {
    [
      CatalogStatement("availability", availability.text),
      rtoMilliseconds.map { CatalogStatement("rto", CatalogText.duration($0)) },
      rpoMilliseconds.map { CatalogStatement("rpo", CatalogText.duration($0)) },
      alertChannel.map { CatalogStatement("alert.channel", $0) },
      respondWithinMilliseconds.map {
        CatalogStatement("alert.respond_within", CatalogText.duration($0))
      },
    ].compactMap(\.self)
  }
}

extension ServiceTerms {
  /// All that is promised of the service, what its tier sets for it included.
  public var statements: [CatalogStatement] {
    let own = [
      CatalogStatement("account", account.isEmpty ? "none" : account),
      CatalogStatement("tier", tier),
      CatalogStatement("availability", availability.text),
      CatalogStatement("zones", CatalogText.names(zones)),
      CatalogStatement("depends_on", CatalogText.names(dependsOn)),
      CatalogStatement("soft_depends_on", CatalogText.names(softDependsOn)),
      CatalogStatement("users", users.map { "\($0)" } ?? "unknown"),
      CatalogStatement("min_outage", CatalogText.duration(minOutageMilliseconds)),
      CatalogStatement("service_hours", CatalogText.hours(serviceHours)),
    ]
    return own + checks.statements
  }
}

extension CheckRules {
  public var statements: [CatalogStatement] {
    let names = named.sorted { $0.key < $1.key }
    return general.statements("checks")
      + [CatalogStatement("checks.min_healthy", "\(general.minHealthy)")]
      + names.flatMap { $1.policy.statements("checks.named.\($0)") }
  }
}

extension CheckPolicy {
  fileprivate func statements(_ place: String) -> [CatalogStatement] {
    [
      CatalogStatement("\(place).interval", CatalogText.duration(intervalMilliseconds)),
      CatalogStatement(
        "\(place).hold", holdMilliseconds.map(CatalogText.duration) ?? "unlimited"),
      CatalogStatement("\(place).confirm", "\(confirm)"),
      CatalogStatement(
        "\(place).gone_after", goneAfterMilliseconds.map(CatalogText.duration) ?? "endless"),
    ]
  }
}

extension Objective {
  var text: String { CatalogText.percentage(ofPartsPerMillion: partsPerMillion) }
}
