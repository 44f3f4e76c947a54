internal import ServiceLevels

/// What a service, or a change of it, sets.
struct ServiceKeys: LayeredKeys {
  var account: String?
  var tier: String?
  var zones: [String]?
  var dependsOn: [String]?
  var softDependsOn: [String]?
  var users: Int?
  /// From the service's own on, each change's.
  var checks: [ChecksSection]
  var minOutageMilliseconds: Int?
  var serviceHours: ServiceHoursSection?

  static let names = [
    "account", "tier", "zones", "depends_on", "soft_depends_on", "users", "checks", "min_outage",
    "service_hours",
  ]
  /// So many, times the milliseconds of years, still are an `Int`.
  private static let userCounts = 0...100_000_000
}

extension ServiceKeys {
  init(
    _ fields: Fields, of name: String?, among surroundings: ServiceSurroundings, log: FaultLog
  ) {
    account = fields["account"]?.name(log, of: "account", known: surroundings.accountNames)
    tier = fields["tier"]?.name(log, of: "tier", known: surroundings.tierNames)
    zones = fields["zones"]?.texts(log, of: "zones")
    dependsOn = fields["depends_on"]?.providers(of: name, among: surroundings, log: log)
    softDependsOn = fields["soft_depends_on"]?.providers(of: name, among: surroundings, log: log)
    users = fields["users"]?.count(log, in: Self.userCounts)
    checks = [ChecksSection(fields["checks"], zone: surroundings.zone, log: log)]
      .compactMap(\.self)
    minOutageMilliseconds = fields["min_outage"]?.duration(log)
    serviceHours = fields["service_hours"].flatMap { ServiceHoursSection($0, log: log) }
  }

  func over(_ before: ServiceKeys) -> ServiceKeys {
    ServiceKeys(
      account: account ?? before.account, tier: tier ?? before.tier, zones: zones ?? before.zones,
      dependsOn: dependsOn ?? before.dependsOn,
      softDependsOn: softDependsOn ?? before.softDependsOn, users: users ?? before.users,
      checks: checks.over(before.checks),
      minOutageMilliseconds: minOutageMilliseconds ?? before.minOutageMilliseconds,
      serviceHours: serviceHours ?? before.serviceHours)
  }
}

extension DatedKeys<ServiceKeys> {
  /// All that is promised from an instant on (before all changes where there is none); what the tier of that time sets is
  /// filled in. Nil where the tier is not known.
  func terms(
    at instant: Instant?, among surroundings: ServiceSurroundings, log: FaultLog
  ) -> ServiceTerms? {
    let own = keys(at: instant)
    guard let tierName = own.tier,
      let tier = surroundings.tiers[tierName]?.keys.keys(at: instant),
      let availability = tier.availability
    else { return nil }
    let dependsOn = own.dependsOn ?? []
    let hard = Set(dependsOn)
    return ServiceTerms(
      account: own.account ?? "", tier: tierName, availability: availability,
      zones: own.zones ?? [],
      dependsOn: dependsOn,
      softDependsOn: (own.softDependsOn ?? []).filter { !hard.contains($0) }, users: own.users,
      checks: (surroundings.checks + tier.checks + own.checks).rules(log),
      minOutageMilliseconds: own.minOutageMilliseconds ?? tier.minOutage ?? 0,
      serviceHours: (own.serviceHours ?? tier.serviceHours)?.hours ?? [])
  }
}

extension YamlNode {
  /// The services and accounts that a service needs.
  fileprivate func providers(
    of name: String?, among surroundings: ServiceSurroundings, log: FaultLog
  ) -> [String] {
    for item in items(log) {
      if case .scalar(let text, _) = item.content, text == name {
        log.add("\(quoted(text)) cannot depend on itself", at: item.position)
      }
    }
    return names(log, of: "service or account", known: surroundings.providerNames)
  }
}
