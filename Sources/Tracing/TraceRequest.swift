public import ServiceLevels

/// What somebody wants to see the evidence of.
public struct TraceRequest: Sendable {
  /// A service, an account, an incident, an operation, a requirement or a gauge.
  public let name: String
  /// When the outage of the service or account began, or any instant in it.
  public let instant: Instant?
  /// The period of an availability, a requirement or a gauge, as the store spells it.
  public let period: String?
  /// Every check of an outage, not only those at its edges.
  public let isAll: Bool
  /// Where to look for logs that lie elsewhere now; nil is where they were read.
  public let logs: String?

  public init(
    name: String, instant: Instant?, period: String?, isAll: Bool, logs: String? = nil
  ) {
    self.name = name
    self.instant = instant
    self.period = period
    self.isAll = isAll
    self.logs = logs
  }
}
