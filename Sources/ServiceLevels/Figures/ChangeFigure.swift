/// The error budget that changes spent, and that everything else did (rules 6; table `change_downtime`).
public struct ChangeFigure: Hashable, Sendable {
  public let period: String
  public let service: String
  /// Down time of outages that began with a deployment or rollback.
  public let changeMilliseconds: Int
  /// All other down time.
  public let otherMilliseconds: Int
  public let budgetMilliseconds: Int

  public init(
    period: String,
    service: String,
    changeMilliseconds: Int,
    otherMilliseconds: Int,
    budgetMilliseconds: Int
  ) {
    self.period = period
    self.service = service
    self.changeMilliseconds = changeMilliseconds
    self.otherMilliseconds = otherMilliseconds
    self.budgetMilliseconds = budgetMilliseconds
  }
}
