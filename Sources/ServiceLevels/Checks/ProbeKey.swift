/// Names a probe: one (account, service, zone, check) (sla-rules 2). Absent parts are empty.
///
/// With an empty service it is a check of the account itself.
public struct ProbeKey: Hashable, Sendable {
  public let account: String
  public let service: String
  public let zone: String
  public let check: String

  public init(account: String, service: String, zone: String, check: String) {
    self.account = account
    self.service = service
    self.zone = zone
    self.check = check
  }
}

// MARK: - Comparable

extension ProbeKey: Comparable {
  public static func < (left: ProbeKey, right: ProbeKey) -> Bool {
    (left.service, left.account, left.zone, left.check)
      < (right.service, right.account, right.zone, right.check)
  }
}
