/// What reading depends on of the catalog.
public struct IngestScope: Hashable, Sendable {
  public let services: Set<String>
  public let accounts: Set<String>
  /// How long a service's checks speak, in milliseconds; nil, or absent, is unlimited.
  public let serviceHold: [String: Int?]
  /// The same for checks of an account itself.
  public let accountHold: Int?

  public init(
    services: Set<String>, accounts: Set<String>, serviceHold: [String: Int?], accountHold: Int?
  ) {
    self.services = services
    self.accounts = accounts
    self.serviceHold = serviceHold
    self.accountHold = accountHold
  }
}

extension IngestScope {
  /// The longest gap that a run of a probe's checks may have, in milliseconds.
  func longestGap(service: String) -> Int {
    let hold = service.isEmpty ? accountHold : serviceHold[service] ?? nil
    return hold ?? .max
  }
}
