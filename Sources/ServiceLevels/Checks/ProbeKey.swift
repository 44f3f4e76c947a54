/// Names a probe: one (account, service, zone, check) (rules 2). Absent parts are empty.
///
/// With an empty service it is a check of the account itself.
public struct ProbeKey: Hashable, Sendable {
  /// Kept in one place: keys are handed on with every file, and to copy one shall count one reference, not one for each
  /// long name.
  private let names: Names

  private final class Names: Sendable {
    let account: String
    let service: String
    let zone: String
    let check: String

    init(account: String, service: String, zone: String, check: String) {
      self.account = account
      self.service = service
      self.zone = zone
      self.check = check
    }
  }

  public init(account: String, service: String, zone: String, check: String) {
    names = Names(account: account, service: service, zone: zone, check: check)
  }
}

extension ProbeKey {
  public var account: String { names.account }
  public var service: String { names.service }
  public var zone: String { names.zone }
  public var check: String { names.check }
}

// MARK: - Hashable

extension ProbeKey {
  /// Byte by byte, as the store has it: names that only look alike are two.
  public static func == (left: ProbeKey, right: ProbeKey) -> Bool {
    if left.names === right.names { return true }
    return left.service.isSameBytes(as: right.service)
      && left.account.isSameBytes(as: right.account)
      && left.zone.isSameBytes(as: right.zone) && left.check.isSameBytes(as: right.check)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(account)
    hasher.combine(service)
    hasher.combine(zone)
    hasher.combine(check)
  }
}

// MARK: - Comparable

extension ProbeKey: Comparable {
  public static func < (left: ProbeKey, right: ProbeKey) -> Bool {
    let (mine, theirs) = (
      (left.service, left.account, left.zone, left.check),
      (right.service, right.account, right.zone, right.check)
    )
    if mine < theirs { return true }
    return mine == theirs && left != right
      && left.parts.lexicographicallyPrecedes(right.parts) {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
  }

  private var parts: [String] { [service, account, zone, check] }
}
