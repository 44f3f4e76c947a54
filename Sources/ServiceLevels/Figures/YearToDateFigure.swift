/// The budget of a year, what is spent, and where the present rate leads (rules 7; table `year_to_date`).
public struct YearToDateFigure: Hashable, Sendable {
  /// The period reported on; it ends, or as-of lies, at the date.
  public let period: String
  /// The fiscal or calendar year's key.
  public let year: String
  /// A tier or a service.
  public let scope: Scope
  /// Of the whole year.
  public let budgetMilliseconds: Int
  public let consumedMilliseconds: Int
  /// Consumed by the end of the year at the present rate; nil where nothing was eligible so far.
  public let projectedMilliseconds: Int?
  /// When the budget was spent, or will be at the present rate; nil where it lasts.
  public let exhaustedAt: Instant?

  public init(
    period: String,
    year: String,
    scope: Scope,
    budgetMilliseconds: Int,
    consumedMilliseconds: Int,
    projectedMilliseconds: Int?,
    exhaustedAt: Instant? = nil
  ) {
    self.period = period
    self.year = year
    self.scope = scope
    self.budgetMilliseconds = budgetMilliseconds
    self.consumedMilliseconds = consumedMilliseconds
    self.projectedMilliseconds = projectedMilliseconds
    self.exhaustedAt = exhaustedAt
  }
}
