/// A service with all that it promises; what its tier sets is filled in.
public struct Service: Hashable, Sendable {
  public let name: String
  public let title: LocalizedText
  public let account: String
  public let tier: String
  /// The tier's objective.
  public let availability: Objective
  /// The zones in which a probe is expected; empty where none is named.
  public let zones: [String]
  /// Services or accounts that it needs to answer at all.
  public let dependsOn: [String]
  /// Services or accounts without which it runs degraded.
  public let softDependsOn: [String]
  public let users: Int?
  public let kind: ServiceKind
  public let checks: CheckPolicy
  /// Outages shorter than this count as up, in milliseconds.
  public let minOutageMilliseconds: Int
  /// Nil is always.
  public let serviceHours: ServiceHours?

  public init(
    name: String, title: LocalizedText, account: String, tier: String, availability: Objective,
    zones: [String] = [], dependsOn: [String] = [], softDependsOn: [String] = [],
    users: Int? = nil, kind: ServiceKind = .service, checks: CheckPolicy,
    minOutageMilliseconds: Int = 0, serviceHours: ServiceHours? = nil
  ) {
    self.name = name
    self.title = title
    self.account = account
    self.tier = tier
    self.availability = availability
    self.zones = zones
    self.dependsOn = dependsOn
    self.softDependsOn = softDependsOn
    self.users = users
    self.kind = kind
    self.checks = checks
    self.minOutageMilliseconds = minOutageMilliseconds
    self.serviceHours = serviceHours
  }
}

/// What a service is; the raw value is the word in the catalog.
public enum ServiceKind: String, Hashable, Sendable, CaseIterable {
  /// An ECS service.
  case service
  /// An Aurora cluster.
  case cluster
  /// Network, DNS, security, observation.
  case platform
}
