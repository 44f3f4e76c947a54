public import ServiceLevels

/// What reading depends on of the catalog.
public struct IngestScope: Hashable, Sendable {
  public let services: Set<String>
  public let accounts: Set<String>
  /// The present name of services that had another: lines that bear the former one are theirs (rules 11).
  public let formerServices: [String: String]
  public let formerAccounts: [String: String]
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
    services: Set<String>, accounts: Set<String>, formerServices: [String: String] = [:],
    formerAccounts: [String: String] = [:], serviceGaps: [String: LongestGaps],
    accountGaps: LongestGaps
  ) {
    self.services = services
    self.accounts = accounts
    self.formerServices = formerServices
    self.formerAccounts = formerAccounts
    self.serviceGaps = serviceGaps
    self.accountGaps = accountGaps
  }
}

extension IngestScope {
  /// The same in memory of its own.
  func copy() -> IngestScope {
    IngestScope(
      services: Set(Array(services)), accounts: Set(Array(accounts)),
      formerServices: Dictionary(uniqueKeysWithValues: Array(formerServices)),
      formerAccounts: Dictionary(uniqueKeysWithValues: Array(formerAccounts)),
      serviceGaps: Dictionary(uniqueKeysWithValues: Array(serviceGaps)), accountGaps: accountGaps)
  }

  /// All former names with the present ones, as a text that is the same for the same names: a line each, with tabs.
  public var formerNames: String {
    let lines =
      formerServices.map { "service\t\($0)\t\($1)" }
      + formerAccounts.map { "account\t\($0)\t\($1)" }
    return lines.sorted().joined(separator: "\n")
  }

  /// A probe under the names that its service and account have now.
  public func present(_ probe: ProbeKey) -> ProbeKey {
    if formerServices.isEmpty, formerAccounts.isEmpty { return probe }
    return ProbeKey(
      account: present(account: probe.account), service: present(service: probe.service),
      zone: probe.zone, check: probe.check)
  }

  public func present(service name: String) -> String { IngestScope.present(name, formerServices) }
  public func present(account name: String) -> String { IngestScope.present(name, formerAccounts) }

  private static func present(_ name: String, _ former: [String: String]) -> String {
    guard let place = former.index(forKey: name), former[place].key.isSameBytes(as: name) else {
      return name
    }
    return former[place].value
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

  /// Whether a line was rejected because the catalog does not know the name in it.
  static func isUnknown(_ reason: String) -> Bool {
    reason.hasPrefix("unknown service ") || reason.hasPrefix("unknown account ")
  }

  /// - Parameter known: the names that there are.
  func rejection(of name: String, as what: String, among known: Set<String>) -> Rejection {
    Rejection(
      "unknown \(what) \(shown(name))"
        + (self == .lookalike
          ? ": the catalog writes it in other characters that look the same (Unicode normalisation)"
          : Rejection.nearest(to: name, among: known)))
  }
}
