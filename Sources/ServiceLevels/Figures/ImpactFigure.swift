/// What outages and incidents cost customers (requirement S-IMPACT; table `customer_impact`).
public struct ImpactFigure: Hashable, Sendable {
  public let period: String
  public let scope: Scope
  public let customersAffected: Int?
  public let failedRequests: Int?
  public let revenueImpactYen: Int?
  /// Down time times users.
  public let userMinutesLost: Int?
  /// Whether the customers are computed from `users` because the record is silent.
  public let isComputed: Bool

  public init(
    period: String,
    scope: Scope,
    customersAffected: Int? = nil,
    failedRequests: Int? = nil,
    revenueImpactYen: Int? = nil,
    userMinutesLost: Int? = nil,
    isComputed: Bool
  ) {
    self.period = period
    self.scope = scope
    self.customersAffected = customersAffected
    self.failedRequests = failedRequests
    self.revenueImpactYen = revenueImpactYen
    self.userMinutesLost = userMinutesLost
    self.isComputed = isComputed
  }
}
