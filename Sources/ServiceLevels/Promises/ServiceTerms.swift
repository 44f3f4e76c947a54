/// All that is promised of a service at one time; what its tier sets is filled in.
public struct ServiceTerms: Hashable, Sendable {
  /// Empty where it is in none: a small company may have no accounts.
  public var account: String
  public var tier: String
  /// The tier's objective at that time.
  public var availability: Objective
  /// The zones in which a probe is expected; empty where none is named.
  public var zones: [String]
  /// Services or accounts that it needs to answer at all.
  public var dependsOn: [String]
  /// Services or accounts without which it runs degraded.
  public var softDependsOn: [String]
  public var users: Int?
  public var checks: CheckRules
  /// Outages shorter than this count as up, in milliseconds.
  public var minOutageMilliseconds: Int
  /// Empty is always.
  public var serviceHours: [ServiceHours]

  public init(
    account: String, tier: String, availability: Objective, zones: [String] = [],
    dependsOn: [String] = [], softDependsOn: [String] = [], users: Int? = nil, checks: CheckRules,
    minOutageMilliseconds: Int = 0, serviceHours: [ServiceHours] = []
  ) {
    self.account = account
    self.tier = tier
    self.availability = availability
    self.zones = zones
    self.dependsOn = dependsOn
    self.softDependsOn = softDependsOn
    self.users = users
    self.checks = checks
    self.minOutageMilliseconds = minOutageMilliseconds
    self.serviceHours = serviceHours
  }
}
