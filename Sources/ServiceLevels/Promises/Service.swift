/// A service with all that it promises, and from when on.
public struct Service: Hashable, Sendable {
  public let name: String
  public let title: LocalizedText
  public let kind: ServiceKind
  /// When it is in service at all.
  public let life: Life
  /// Earlier names: lines that bear one are this service's.
  public let formerly: [String]
  public let terms: Dated<ServiceTerms>

  public init(
    name: String, title: LocalizedText, kind: ServiceKind = .service, life: Life = .always,
    formerly: [String] = [], terms: Dated<ServiceTerms>
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.life = life
    self.formerly = formerly
    self.terms = terms
  }

  /// A service that always promises the same.
  public init(
    name: String, title: LocalizedText, account: String, tier: String, availability: Objective,
    zones: [String] = [], dependsOn: [String] = [], softDependsOn: [String] = [],
    users: Int? = nil, kind: ServiceKind = .service, checks: CheckPolicy,
    minOutageMilliseconds: Int = 0, serviceHours: [ServiceHours] = []
  ) {
    self.init(
      name: name, title: title, kind: kind,
      terms: Dated(
        ServiceTerms(
          account: account, tier: tier, availability: availability, zones: zones,
          dependsOn: dependsOn, softDependsOn: softDependsOn, users: users,
          checks: CheckRules(general: checks), minOutageMilliseconds: minOutageMilliseconds,
          serviceHours: serviceHours)))
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

// MARK: - What it promises after all changes

extension Service {
  public var account: String { terms.latest.account }
  public var tier: String { terms.latest.tier }
  public var availability: Objective { terms.latest.availability }
  public var zones: [String] { terms.latest.zones }
  public var dependsOn: [String] { terms.latest.dependsOn }
  public var softDependsOn: [String] { terms.latest.softDependsOn }
  public var users: Int? { terms.latest.users }
  public var checks: CheckPolicy { terms.latest.checks.general }
  public var minOutageMilliseconds: Int { terms.latest.minOutageMilliseconds }
  public var serviceHours: [ServiceHours] { terms.latest.serviceHours }
}
