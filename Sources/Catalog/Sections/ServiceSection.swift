internal import ServiceLevels

/// What services refer to.
struct ServiceSurroundings {
  let tierNames: Names
  let accountNames: Names
  /// Services and accounts; a name that is both means the service.
  let providerNames: Names
  let tiers: [String: TierSection]
  let checks: ChecksSection
}

extension Service {
  private static let keys = [
    "name", "title", "account", "tier", "zones", "depends_on", "soft_depends_on", "users", "kind",
    "checks", "min_outage", "service_hours",
  ]
  /// So many, times the milliseconds of years, still are an `Int`.
  private static let userCounts = 0...100_000_000

  /// A service of the catalog, with what its tier sets filled in; nil with a fault.
  init?(_ node: YamlNode, among surroundings: ServiceSurroundings, log: FaultLog) {
    guard let fields = Fields(node, of: "a service", known: Self.keys, log: log) else {
      return nil
    }
    let name = fields.required("name")?.text(log, of: "a name")
    let title = fields["title"]?.title(log)
    let account = fields.required("account")?.name(
      log, of: "account", known: surroundings.accountNames)
    let tierName = fields.required("tier")?.name(log, of: "tier", known: surroundings.tierNames)
    let zones = fields["zones"]?.texts(log, of: "zones") ?? []
    let dependsOn = Self.dependencies(fields["depends_on"], of: name, surroundings, log)
    let softDependsOn = Self.dependencies(fields["soft_depends_on"], of: name, surroundings, log)
    let users = fields["users"]?.count(log, in: Self.userCounts)
    let kind: ServiceKind? = fields["kind"]?.word(log, of: "kind")
    let checks = ChecksSection(fields["checks"], log: log)
    let minOutage = fields["min_outage"]?.duration(log)
    let serviceHours = fields["service_hours"].flatMap { ServiceHoursSection($0, log: log) }
    // A tier with a fault of its own is known by name only: the fault is reported there.
    guard let name, let account, let tierName, let section = surroundings.tiers[tierName] else {
      return nil
    }
    let hard = Set(dependsOn)
    let allChecks = checks.over(section.checks).over(surroundings.checks)
    allChecks.warnOfWaiting(log)
    self.init(
      name: name, title: title ?? LocalizedText(ja: name, en: name), account: account,
      tier: tierName, availability: section.tier.availability, zones: zones, dependsOn: dependsOn,
      softDependsOn: softDependsOn.filter { !hard.contains($0) }, users: users,
      kind: kind ?? .service,
      checks: allChecks.policy,
      minOutageMilliseconds: minOutage ?? section.minOutageMilliseconds ?? 0,
      serviceHours: (serviceHours ?? section.serviceHours)?.hours ?? [])
  }

  private static func dependencies(
    _ node: YamlNode?, of name: String?, _ surroundings: ServiceSurroundings, _ log: FaultLog
  ) -> [String] {
    guard let node else { return [] }
    for item in node.items(log) {
      if case .scalar(let text, _) = item.content, text == name {
        log.add("\(quoted(text)) cannot depend on itself", at: item.position)
      }
    }
    return node.names(log, of: "service or account", known: surroundings.providerNames)
  }
}
