/// How the checks of a service, or of accounts, are read: those of most names, and those of names that are watched at
/// another pace (catalog: `checks`, `named`).
public struct CheckRules: Hashable, Sendable {
  /// For checks of names that are not listed; `minHealthy` is the same for all.
  public let general: CheckPolicy
  /// By the check's name.
  public let named: [String: NamedChecks]

  public init(general: CheckPolicy, named: [String: NamedChecks] = [:]) {
    self.general = general
    self.named = named
  }
}

/// How the checks of one name are read.
public struct NamedChecks: Hashable, Sendable {
  public let policy: CheckPolicy
  /// Outside of it, checks of this name are no probes.
  public let life: Life

  public init(policy: CheckPolicy, life: Life = .always) {
    self.policy = policy
    self.life = life
  }
}

extension CheckRules {
  public func policy(ofCheck name: String) -> CheckPolicy { named[name]?.policy ?? general }
  public func life(ofCheck name: String) -> Life { named[name]?.life ?? .always }
}

extension Dated<CheckRules> {
  /// The longest gap that may lie inside a folded run of checks of a name, whenever they were, in milliseconds.
  public func longestGapMilliseconds(ofCheck name: String) -> Int {
    changes.reduce(first.policy(ofCheck: name).longestGapMilliseconds) {
      min($0, $1.value.policy(ofCheck: name).longestGapMilliseconds)
    }
  }
}
