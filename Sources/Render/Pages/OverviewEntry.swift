public import ServiceLevels

/// What the list of all reports says of one of them.
public struct OverviewEntry: Hashable, Sendable {
  public let period: Period
  public let asOf: Instant
  public let catalog: ServiceCatalog
  /// Nil until the period is closed.
  public let closedAt: Instant?
  /// In the order of the catalog.
  public let tiers: [TierFigure]
  /// What changed of the period since it was published.
  public let restatements: [RestatementFigure]

  public init(
    period: Period, asOf: Instant, catalog: ServiceCatalog, closedAt: Instant?,
    tiers: [TierFigure], restatements: [RestatementFigure] = []
  ) {
    self.period = period
    self.asOf = asOf
    self.catalog = catalog
    self.closedAt = closedAt
    self.tiers = tiers
    self.restatements = restatements
  }

  public init(_ report: PeriodReport) {
    self.init(
      period: report.period, asOf: report.asOf, catalog: report.catalog,
      closedAt: report.closedAt, tiers: report.tiers, restatements: report.restatements)
  }
}
