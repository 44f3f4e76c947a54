internal import ServiceLevels

extension Account {
  private static let keys = [
    "name", "title", "division", "environment", "role", "availability", "from", "until", "formerly",
  ]

  /// An account of the catalog; nil with a fault.
  init?(_ node: YamlNode, zone: TimeZoneTable, log: FaultLog) {
    guard let fields = Fields(node, of: "an account", known: Self.keys, log: log) else {
      return nil
    }
    let name = fields.required("name")?.text(log, of: "a name")
    let title = fields["title"]?.title(log)
    let division = fields["division"]?.text(log)
    let environment = fields["environment"]?.text(log)
    let role = fields["role"]?.text(log)
    let availability = fields["availability"]?.objective(log)
    let life = LifeSection(fields, zone: zone, log: log).life(log)
    let formerly = fields["formerly"]?.texts(log, of: "formerly") ?? []
    guard let name else { return nil }
    let parts = AccountNameParts(name)
    self.init(
      name: name, title: title, division: division ?? parts?.division,
      environment: environment ?? parts?.environment, role: role ?? parts?.role,
      availability: availability, life: life, formerly: formerly.filter { $0 != name })
  }
}

/// What a name such as `technova-sales-prod-app` tells: company, division, environment and role.
struct AccountNameParts: Hashable {
  let division: String
  let environment: String
  let role: String

  /// Nil where the name has fewer than four parts, as those of the management accounts.
  init?(_ name: String) {
    let parts = name.unicodeScalars.split(
      separator: "-", maxSplits: 3, omittingEmptySubsequences: false
    ).map { String($0) }
    guard parts.count == 4, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    division = parts[1]
    environment = parts[2]
    role = parts[3]
  }
}
