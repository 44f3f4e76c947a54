public import ServiceLevels

/// What reading depends on of the catalog.
public struct IngestScope: Hashable, Sendable {
  public let services: Set<String>
  public let accounts: Set<String>
  /// The longest gaps inside a run of a service's checks; where it is absent, there is no limit.
  public let serviceGaps: [String: LongestGaps]
  /// The same for checks of an account itself.
  public let accountGaps: LongestGaps

  /// How long a gap may lie inside a run, in milliseconds.
  public struct LongestGaps: Hashable, Sendable {
    public let general: Int
    /// For checks of certain names.
    public let named: [String: Int]

    public init(general: Int, named: [String: Int] = [:]) {
      self.general = general
      self.named = named
    }
  }

  public init(
    services: Set<String>, accounts: Set<String>, serviceGaps: [String: LongestGaps],
    accountGaps: LongestGaps
  ) {
    self.services = services
    self.accounts = accounts
    self.serviceGaps = serviceGaps
    self.accountGaps = accountGaps
  }
}

extension IngestScope {
  /// The same in memory of its own.
  func copy() -> IngestScope {
    IngestScope(
      services: Set(Array(services)), accounts: Set(Array(accounts)),
      serviceGaps: Dictionary(uniqueKeysWithValues: Array(serviceGaps)), accountGaps: accountGaps)
  }

  /// The longest gap that a run of a probe's checks may have, in milliseconds.
  public func longestGap(of probe: ProbeKey) -> Int {
    let gaps = probe.service.isEmpty ? accountGaps : serviceGaps[probe.service]
    return gaps.map { $0.named[probe.check] ?? $0.general } ?? .max
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
