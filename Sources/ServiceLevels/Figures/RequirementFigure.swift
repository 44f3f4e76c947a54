/// Whether one requirement was kept in a period, and by which evidence (table `objective_result`).
public struct RequirementFigure: Hashable, Sendable {
  public let period: String
  public let id: String
  /// `all`, or the service, account or operation that the row is about.
  public let subject: String
  /// In `unit`.
  public let measured: Double?
  /// In `unit`.
  public let limit: Double?
  /// `ms`, `percent`, `count`, or the gauge's own.
  public let unit: String
  public let verdict: RequirementVerdict
  /// What it rests on, for people: operations, incidents, outages, samples.
  public let evidence: String

  public init(
    period: String,
    id: String,
    subject: String,
    measured: Double? = nil,
    limit: Double? = nil,
    unit: String,
    verdict: RequirementVerdict,
    evidence: String
  ) {
    self.period = period
    self.id = id
    self.subject = subject
    self.measured = measured
    self.limit = limit
    self.unit = unit
    self.verdict = verdict
    self.evidence = evidence
  }
}
