/// A correction, and what the figure would be without it (rules 4; table `correction`).
public struct CorrectionFigure: Hashable, Sendable {
  public let period: String
  public let operationID: String
  public let service: String?
  public let account: String
  public let state: CorrectedState
  public let interval: Interval
  public let author: String?
  public let reason: String?
  /// The period's availability.
  public let partsPerMillion: Int?
  /// The same, had this one correction not been made.
  public let withoutPartsPerMillion: Int?

  public init(
    period: String,
    operationID: String,
    service: String? = nil,
    account: String,
    state: CorrectedState,
    interval: Interval,
    author: String? = nil,
    reason: String? = nil,
    partsPerMillion: Int? = nil,
    withoutPartsPerMillion: Int? = nil
  ) {
    self.period = period
    self.operationID = operationID
    self.service = service
    self.account = account
    self.state = state
    self.interval = interval
    self.author = author
    self.reason = reason
    self.partsPerMillion = partsPerMillion
    self.withoutPartsPerMillion = withoutPartsPerMillion
  }
}
