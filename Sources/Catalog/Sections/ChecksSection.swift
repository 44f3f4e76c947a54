internal import ServiceLevels

/// What one level (the catalog, a tier, a service, or a change of these) says under `checks`.
struct ChecksSection {
  let keys: CheckKeys
  /// By the check's name.
  let named: [String: NamedChecksSection]
}

/// What one level says of the checks of one name.
struct NamedChecksSection {
  let keys: CheckKeys
  let life: LifeSection
}

extension ChecksSection {
  /// Nil where the level says nothing, or with a fault.
  init?(_ node: YamlNode?, zone: TimeZoneTable, log: FaultLog) {
    guard let node,
      let fields = Fields(
        node, of: "checks", known: CheckKeys.named + ["min_healthy", "named"], log: log)
    else { return nil }
    keys = CheckKeys(fields, log: log)
    let entries = fields["named"]?.entries(log, of: "named") ?? []
    named = Dictionary(
      entries.compactMap { entry in
        NamedChecksSection(entry, zone: zone, log: log).map { (entry.key, $0) }
      }, uniquingKeysWith: { first, _ in first })
    if keys.isEmpty, named.isEmpty { return nil }
  }
}

extension NamedChecksSection {
  fileprivate init?(_ entry: YamlEntry, zone: TimeZoneTable, log: FaultLog) {
    guard
      let fields = Fields(
        entry.value, of: "the checks named \(quoted(entry.key))",
        known: CheckKeys.named + ["from", "until"], log: log)
    else { return nil }
    keys = CheckKeys(fields, log: log)
    life = LifeSection(fields, zone: zone, log: log)
    _ = life.life(log)
  }
}

extension ChecksSection {
  /// A change over what its level said before: key by key, so that all of it is set beside each other (rules 5).
  fileprivate func over(_ before: ChecksSection) -> ChecksSection {
    ChecksSection(
      keys: keys.over(before.keys),
      named: before.named.merging(named) { before, change in
        NamedChecksSection(
          keys: change.keys.over(before.keys), life: change.life.over(before.life))
      })
  }
}

extension [ChecksSection] {
  /// One level's sections, what it said before and what changes say, as one.
  func over(_ before: [ChecksSection]) -> [ChecksSection] {
    guard let first = before.first ?? self.first else { return [] }
    let rest = before.isEmpty ? dropFirst() : self[...]
    return [rest.reduce(first) { $1.over($0) }]
  }

  /// The rules that levels from general to specific give. What is said of one name is more specific than all that is not,
  /// at whatever level (rules 2).
  func rules(_ log: FaultLog) -> CheckRules {
    let general = map(\.keys)
    var named: [String: NamedChecks] = [:]
    for name in Set(flatMap(\.named.keys)) {
      let sections = compactMap { $0.named[name] }
      named[name] = NamedChecks(
        policy: (general + sections.map(\.keys)).policy(log),
        life: sections.dropFirst().reduce(sections[0].life) { $1.life.over($0) }.life(log))
    }
    return CheckRules(general: general.policy(log), named: named)
  }
}
