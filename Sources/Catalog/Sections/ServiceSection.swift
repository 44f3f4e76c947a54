internal import ServiceLevels

/// What services refer to.
struct ServiceSurroundings {
  let tierNames: Names
  let accountNames: Names
  /// Services and accounts; a name that is both means the service.
  let providerNames: Names
  let tiers: [String: TierSection]
  /// What the catalog as a whole says of checks; empty where nothing.
  let checks: [ChecksSection]
  let zone: TimeZoneTable
}

/// A service of the catalog, with what its tier sets filled in.
struct ServiceSection {
  let service: Service
  /// Whether any level says how its checks are read.
  let hasChecks: Bool
}

extension ServiceSection {
  /// Nil with a fault.
  init?(_ node: YamlNode, among surroundings: ServiceSurroundings, log: FaultLog) {
    let known =
      ["name", "title", "kind", "from", "until", "formerly"] + ServiceKeys.names + ["changes"]
    guard let fields = Fields(node, of: "a service", known: known, log: log) else { return nil }
    let name = fields.required("name")?.text(log, of: "a name")
    let title = fields["title"]?.title(log)
    let kind: ServiceKind? = fields["kind"]?.word(log, of: "kind")
    let life = LifeSection(fields, zone: surroundings.zone, log: log).life(log)
    let formerly = fields["formerly"]?.texts(log, of: "formerly") ?? []
    let first = ServiceKeys(fields, of: name, among: surroundings, log: log)
    if fields["tier"] == nil { _ = fields.required("tier") }
    let keys = DatedKeys(
      first, changes: fields["changes"], of: "a service", zone: surroundings.zone, log: log
    ) { ServiceKeys($0, of: name, among: surroundings, log: log) }

    // A tier with a fault of its own is known by name only: the fault is reported there.
    let tiers = Set(([first] + keys.changes.map(\.keys)).compactMap(\.tier))
      .map { surroundings.tiers[$0] }
    guard let name, let firstTerms = keys.terms(at: nil, among: surroundings, log: log),
      !tiers.contains(where: { $0 == nil })
    else { return nil }
    let instants =
      keys.changes.map(\.from) + tiers.flatMap { $0?.keys.changes.map(\.from) ?? [] }
    let terms = Dated(at: instants) { instant in
      keys.terms(at: instant, among: surroundings, log: log) ?? firstTerms
    }
    service = Service(
      name: name, title: title ?? LocalizedText(ja: name, en: name), kind: kind ?? .service,
      life: life, formerly: formerly.filter { $0 != name }, terms: terms)
    hasChecks =
      !surroundings.checks.isEmpty || !first.checks.isEmpty
      || tiers.contains { $0?.keys.first.checks.isEmpty == false }
  }
}
