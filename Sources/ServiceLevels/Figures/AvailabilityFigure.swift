/// How available one service or account was in one period (rules 5; table `availability`).
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
  /// The last one in force within the period; nil for an account without an objective of its own.
  public let target: Objective?
  /// What the targets in force allow of the eligible time, in milliseconds; nil without a target.
  public let budgetMilliseconds: Int?
  public let totals: StateTotals
  /// With nothing forgiven: no maintenance, service hours, corrections or minimum outage.
  public let grossPartsPerMillion: Int?
  /// With the longest down time that the checks allow.
  public let lowestPartsPerMillion: Int?
  /// With the shortest down time that the checks allow.
  public let highestPartsPerMillion: Int?
  /// With only the down time that no dependency caused: inherited time was not the service's fault (rules 9).
  public let ownPartsPerMillion: Int?
  /// Nil where there is no target to judge by.
  public let verdict: Verdict?
  /// The same with unknown time counted as down.
  public let worstCaseVerdict: Verdict?
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
    budgetMilliseconds: Int? = nil,
    totals: StateTotals,
    grossPartsPerMillion: Int? = nil,
    lowestPartsPerMillion: Int? = nil,
    highestPartsPerMillion: Int? = nil,
    ownPartsPerMillion: Int? = nil,
    verdict: Verdict? = nil,
    worstCaseVerdict: Verdict? = nil,
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
    self.budgetMilliseconds =
      budgetMilliseconds ?? target.map { $0.budgetMilliseconds(ofEligible: totals.eligible) }
    self.totals = totals
    self.grossPartsPerMillion = grossPartsPerMillion
    self.lowestPartsPerMillion = lowestPartsPerMillion
    self.highestPartsPerMillion = highestPartsPerMillion
    self.ownPartsPerMillion = ownPartsPerMillion
    self.verdict = verdict
    self.worstCaseVerdict = worstCaseVerdict
    self.isCertain = isCertain
    self.outages = outages
    self.flaps = flaps
    self.exhaustedAt = exhaustedAt
  }
}
