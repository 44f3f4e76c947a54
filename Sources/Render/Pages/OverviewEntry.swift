public import ServiceLevels

/// What the list of all reports says of one of them.
public struct OverviewEntry: Hashable, Sendable {
  public let period: Period
  public let asOf: Instant
  public let catalog: ServiceCatalog
  /// In the order of the catalog.
  public let tiers: [TierFigure]

  public init(period: Period, asOf: Instant, catalog: ServiceCatalog, tiers: [TierFigure]) {
    self.period = period
    self.asOf = asOf
    self.catalog = catalog
    self.tiers = tiers
  }

  public init(_ report: PeriodReport) {
    self.init(
      period: report.period, asOf: report.asOf, catalog: report.catalog, tiers: report.tiers)
  }
}
