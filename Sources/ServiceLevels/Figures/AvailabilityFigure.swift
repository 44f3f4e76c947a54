/// How available one service or account was in one period (sla-rules 5; table `availability`).
///
/// Percentages are floored to parts per million, and nil where there is none.
public struct AvailabilityFigure: Hashable, Sendable {
  /// The period's key.
  public let period: String
  public let periodKind: PeriodKind
  /// Nil for the account itself.
  public let service: String?
  public let account: String
  /// Nil for an account.
  public let tier: String?
  /// Nil for an account without an objective of its own.
  public let target: Objective?
  public let totals: StateTotals
  /// With nothing forgiven: no maintenance, service hours, corrections or minimum outage.
  public let grossPartsPerMillion: Int?
  /// With the longest down time that the checks allow.
  public let lowestPartsPerMillion: Int?
  /// With the shortest down time that the checks allow.
  public let highestPartsPerMillion: Int?
  /// Nil where there is no target to judge by.
  public let verdict: Verdict?
  /// Whether the verdict is the same at both bounds.
  public let isCertain: Bool
  /// Counted outages that start in the period.
  public let outages: Int
  /// Runs of failed checks too short to count, by their first failed check.
  public let flaps: Int
  /// The first instant at which more than the whole period's budget was spent; nil where it never was.
  public let exhaustedAt: Instant?

  public init(
    period: String,
    periodKind: PeriodKind,
    service: String? = nil,
    account: String,
    tier: String? = nil,
    target: Objective? = nil,
    totals: StateTotals,
    grossPartsPerMillion: Int? = nil,
    lowestPartsPerMillion: Int? = nil,
    highestPartsPerMillion: Int? = nil,
    verdict: Verdict? = nil,
    isCertain: Bool,
    outages: Int,
    flaps: Int,
    exhaustedAt: Instant? = nil
  ) {
    self.period = period
    self.periodKind = periodKind
    self.service = service
    self.account = account
    self.tier = tier
    self.target = target
    self.totals = totals
    self.grossPartsPerMillion = grossPartsPerMillion
    self.lowestPartsPerMillion = lowestPartsPerMillion
    self.highestPartsPerMillion = highestPartsPerMillion
    self.verdict = verdict
    self.isCertain = isCertain
    self.outages = outages
    self.flaps = flaps
    self.exhaustedAt = exhaustedAt
  }
}
