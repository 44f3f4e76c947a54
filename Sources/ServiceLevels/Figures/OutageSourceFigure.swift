/// A log file with checks of a probe while its service or account was down: the way from an outage back to its lines
/// (table `outage_source`).
public struct OutageSourceFigure: Hashable, Sendable {
  /// Nil for the account itself.
  public let service: String?
  public let account: String
  public let outageStart: Instant
  public let source: ProbeSourceFigure

  public init(
    service: String? = nil,
    account: String,
    outageStart: Instant,
    source: ProbeSourceFigure
  ) {
    self.service = service
    self.account = account
    self.outageStart = outageStart
    self.source = source
  }
}

extension OutageSourceFigure {
  /// What was down.
  public var subject: Subject { service.map { .service($0) } ?? .account(account) }

  public var outageID: String { subject.outageID(startingAt: outageStart) }
}
