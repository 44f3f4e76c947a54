/// A service with what was promised of it at one instant (table `service`).
public struct CatalogService: Hashable, Sendable {
  public let service: Service
  public let terms: ServiceTerms
}

/// A tier with what it promised at one instant (table `tier`).
public struct CatalogTier: Hashable, Sendable {
  public let tier: Tier
  public let terms: TierTerms
}

extension ServiceCatalog {
  /// Every service as it stood last before as-of.
  public func services(asOf: Instant) -> [CatalogService] {
    let last = asOf.advanced(byMilliseconds: -1)
    return services.map { CatalogService(service: $0, terms: $0.terms.value(at: last)) }
  }

  /// Every tier as it stood last before as-of.
  public func tiers(asOf: Instant) -> [CatalogTier] {
    let last = asOf.advanced(byMilliseconds: -1)
    return tiers.map { CatalogTier(tier: $0, terms: $0.terms.value(at: last)) }
  }
}
