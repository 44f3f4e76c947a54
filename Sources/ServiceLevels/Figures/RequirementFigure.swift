/// Whether one requirement was kept in a period, and by which evidence (table `objective_result`).
public struct RequirementFigure: Hashable, Sendable {
  public let period: String
  public let id: String
  public let subject: RequirementSubject
  public let measured: Quantity?
  public let limit: Quantity?
  /// Of both; kept where there is neither.
  public let unit: QuantityUnit
  public let verdict: RequirementVerdict
  /// What it rests on: operations, incidents, outages, samples.
  public let evidence: [EvidenceItem]

  /// - Parameters:
  ///   - measured: in steps of `unit`.
  ///   - limit: in steps of `unit`.
  public init(
    period: String,
    id: String,
    subject: RequirementSubject,
    measured: Int? = nil,
    limit: Int? = nil,
    unit: QuantityUnit,
    verdict: RequirementVerdict,
    evidence: [EvidenceItem]
  ) {
    self.period = period
    self.id = id
    self.subject = subject
    self.measured = measured.map { Quantity($0, unit) }
    self.limit = limit.map { Quantity($0, unit) }
    self.unit = unit
    self.verdict = verdict
    self.evidence = evidence
  }
}
