/// How far replication was behind when an outage began: the data that would have been lost, had the region been left at
/// that instant (requirements R-LAG, R-RPO; table `outage_lag`).
public struct OutageLagFigure: Hashable, Sendable {
  public let service: String
  public let outageStart: Instant
  /// The service whose probe brought the sample: the outage's own, or one that it needs.
  public let source: String
  /// When the sample was taken: at the outage's start, or the last one before.
  public let sampledAt: Instant
  /// In millionths of a millisecond, as the gauge has it.
  public let lagMillionths: Int
  /// The recovery point promised.
  public let rpoMilliseconds: Int?

  public init(
    service: String,
    outageStart: Instant,
    source: String,
    sampledAt: Instant,
    lagMillionths: Int,
    rpoMilliseconds: Int? = nil
  ) {
    self.service = service
    self.outageStart = outageStart
    self.source = source
    self.sampledAt = sampledAt
    self.lagMillionths = lagMillionths
    self.rpoMilliseconds = rpoMilliseconds
  }
}

extension OutageLagFigure {
  /// Whether the recovery point would have been kept.
  public var isWithinRPO: Bool? {
    rpoMilliseconds.map { lagMillionths <= $0 * 1_000_000 }
  }
}
