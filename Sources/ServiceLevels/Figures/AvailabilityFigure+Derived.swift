extension AvailabilityFigure {
  /// What is left of the budget; negative when overspent.
  public var remainingMilliseconds: Int? { budgetMilliseconds.map { $0 - totals.down } }

  /// Mean time between failures, in milliseconds.
  public var meanTimeBetweenFailures: Int? { totals.meanTimeBetweenFailures(outages: outages) }

  /// The service's name, or the account's where it is about the account itself.
  public var subject: String { service ?? account }
}
