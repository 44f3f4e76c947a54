/// How available a tier was in one period: pooled, worst, and how many met (rules 5; table `tier_availability`).
public struct TierFigure: Hashable, Sendable {
  public let period: String
  public let periodKind: PeriodKind
  public let tier: String
  public let target: Objective
  /// Services of the tier in the catalog.
  public let services: Int
  public let servicesMet: Int
  /// Those with the verdict met or missed.
  public let servicesJudged: Int
  /// The sum of its services' milliseconds.
  public let totals: StateTotals
  /// Nil where no service has a figure.
  public let worstService: String?
  public let worstPartsPerMillion: Int?

  public init(
    period: String,
    periodKind: PeriodKind,
    tier: String,
    target: Objective,
    services: Int,
    servicesMet: Int,
    servicesJudged: Int,
    totals: StateTotals,
    worstService: String? = nil,
    worstPartsPerMillion: Int? = nil
  ) {
    self.period = period
    self.periodKind = periodKind
    self.tier = tier
    self.target = target
    self.services = services
    self.servicesMet = servicesMet
    self.servicesJudged = servicesJudged
    self.totals = totals
    self.worstService = worstService
    self.worstPartsPerMillion = worstPartsPerMillion
  }
}
