internal import ServiceLevels

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
  /// The same in memory of its own.
  func copy() -> IngestScope {
    IngestScope(
      services: Set(Array(services)), accounts: Set(Array(accounts)),
      serviceHold: Dictionary(uniqueKeysWithValues: Array(serviceHold)), accountHold: accountHold)
  }

  /// The longest gap that a run of a probe's checks may have, in milliseconds.
  func longestGap(service: String) -> Int {
    let hold = service.isEmpty ? accountHold : serviceHold[service] ?? nil
    return hold ?? .max
  }
}

/// How a name of a log stands to the catalog's.
enum NameMatch {
  case known
  case unknown
  /// The catalog has it in other bytes only. Sets of texts take the two for the same, the store does not.
  case lookalike

  init(_ name: String, among names: Set<String>) {
    guard let index = names.firstIndex(of: name) else {
      self = .unknown
      return
    }
    self = names[index].isSameBytes(as: name) ? .known : .lookalike
  }

  func rejection(of name: String, as what: String) -> Rejection {
    Rejection(
      "unknown \(what) \(shown(name))"
        + (self == .lookalike
          ? ": the catalog writes it in other characters that look the same (Unicode normalisation)"
          : ""))
  }
}
