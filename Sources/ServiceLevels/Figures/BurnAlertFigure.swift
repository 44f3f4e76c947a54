/// When a burn-rate alert of the SRE workbook would have fired for an outage, beside when people knew (rules 7; table `burn_alert`).
public struct BurnAlertFigure: Hashable, Sendable {
  public let service: String
  public let outageStart: Instant
  /// `page_fast`, `page_slow` or `ticket`.
  public let alert: String
  /// Nil where it would not have fired before the outage ended.
  public let firesAt: Instant?
  /// From the matched incident.
  public let detectedAt: Instant?

  public init(
    service: String,
    outageStart: Instant,
    alert: String,
    firesAt: Instant? = nil,
    detectedAt: Instant? = nil
  ) {
    self.service = service
    self.outageStart = outageStart
    self.alert = alert
    self.firesAt = firesAt
    self.detectedAt = detectedAt
  }
}
