internal import ServiceLevels

/// Makes the domain's catalog of a document. It reports what is wrong and goes on, and leaves out what it cannot use.
struct CatalogDecoder {
  let log: FaultLog

  private static let keys = [
    "time_zone", "fiscal_year_start", "min_coverage", "maintenance_notice", "match_within",
    "checks", "disaster_recovery", "tiers", "holidays", "maintenance", "accounts", "services",
    "objectives", "report",
  ]
}

extension CatalogDecoder {
  /// Nil, with a fault, where nothing can be made of it; what is returned is to be used only if no fault is logged.
  func catalog(_ root: YamlNode) -> ServiceCatalog? {
    guard !root.isNull else {
      log.add("the catalog is empty", at: root.position)
      return nil
    }
    guard let fields = Fields(root, of: "the catalog", known: Self.keys, log: log) else {
      return nil
    }
    if fields["accounts"] == nil, fields["services"] == nil {
      log.add("the catalog lists neither services nor accounts", at: fields.position)
    }
    let zone = zone(fields["time_zone"])
    let fiscalYearStart = fields["fiscal_year_start"]?.count(log, in: 1...12) ?? 4
    let minCoverage = fields["min_coverage"]?.percentage(log)
    let notice = fields["maintenance_notice"]?.duration(log)
    let matchWithin = fields["match_within"]?.duration(log)
    let recovery = fields["disaster_recovery"].flatMap(disasterRecovery)
    let holidays = fields["holidays"]?.items(log, of: "holidays").compactMap { $0.date(log) }
    // Without a zone nothing comes of it, but its days can still be looked at.
    let days = zone ?? .utc
    let checks = [ChecksSection(fields["checks"], zone: days, log: log)].compactMap(\.self)
    let promises = promises(fields, checks: checks, zone: days)
    let accountChecks = checks.rules(log)
    let approvals = fields["report"].map(approvals)
    guard let zone else { return nil }
    return ServiceCatalog(
      calendar: PeriodCalendar(zone: zone, fiscalYearStartMonth: fiscalYearStart),
      minCoveragePartsPerMillion: minCoverage ?? 990_000,
      maintenanceNoticeMilliseconds: notice ?? 0, matchWithinMilliseconds: matchWithin ?? 900_000,
      accountChecks: accountChecks, disasterRecovery: recovery, tiers: promises.tiers,
      holidays: Set(holidays ?? []), recurringMaintenance: promises.maintenance,
      accounts: promises.accounts, services: promises.services,
      requirements: promises.requirements, approvals: approvals ?? [])
  }

  private func approvals(_ node: YamlNode) -> [LocalizedText] {
    let report = Fields(node, of: "report", known: ["approvals"], log: log)
    return report?["approvals"]?.items(log, of: "approvals").compactMap { $0.title(log) } ?? []
  }

  private func zone(_ node: YamlNode?) -> TimeZoneTable? {
    let name: String
    if let node {
      guard let text = node.text(log, of: "a time zone") else { return nil }
      name = text
    } else {
      name = "Asia/Tokyo"
    }
    let position = node?.position ?? YamlPosition(line: 1, column: 1)
    switch SystemTimeZones.table(named: name) {
    case .success(let table): return table
    case .failure(.unknown):
      let known = SystemTimeZones.names
      log.addUnknown("time zone", name, known: known, at: position)
    case .failure(.databaseMissing):
      log.add(
        "time zone \(quoted(name)) cannot be read: no time zones in \(SystemTimeZones.directory)"
          + " (is the package tzdata installed?)", at: position)
    case .failure(.damaged):
      log.add("the system's file of time zone \(quoted(name)) is damaged", at: position)
    }
    return nil
  }

  private func disasterRecovery(_ node: YamlNode) -> DisasterRecovery? {
    Fields(node, of: "disaster_recovery", known: ["rto", "rpo", "detect"], log: log).map {
      DisasterRecovery(
        rtoMilliseconds: $0["rto"]?.duration(log), rpoMilliseconds: $0["rpo"]?.duration(log),
        detectMilliseconds: $0["detect"]?.duration(log))
    }
  }

  private struct Promises {
    let tiers: [Tier]
    let accounts: [Account]
    let services: [Service]
    let maintenance: [RecurringMaintenance]
    let requirements: [Requirement]
  }

  /// The lists whose entries refer to each other.
  private func promises(_ fields: Fields, checks: [ChecksSection], zone: TimeZoneTable) -> Promises
  {
    let (tierNodes, accountNodes) = (items(fields, "tiers"), items(fields, "accounts"))
    let (serviceNodes, objectiveNodes) = (items(fields, "services"), items(fields, "objectives"))
    let tierNames = Names(declaredBy: tierNodes, as: "tier", log: log)
    let accountNames = Names(declaredBy: accountNodes, as: "account", log: log)
    let serviceNames = Names(declaredBy: serviceNodes, as: "service", log: log)
    _ = Names(declaredBy: objectiveNodes, under: "id", as: "objective", log: log)
    accountNames.checkFormerNames(of: accountNodes, as: "account", log: log)
    serviceNames.checkFormerNames(of: serviceNodes, as: "service", log: log)

    let tiers = tierNodes.compactMap { TierSection($0, zone: zone, log: log) }
    let accounts = accountNodes.compactMap { Account($0, zone: zone, log: log) }
    let surroundings = ServiceSurroundings(
      tierNames: tierNames, accountNames: accountNames, providerNames: serviceNames + accountNames,
      tiers: Dictionary(tiers.map { ($0.tier.name, $0) }) { first, _ in first }, checks: checks,
      zone: zone)
    let services = serviceNodes.compactMap { ServiceSection($0, among: surroundings, log: log) }
    if checks.isEmpty { warnOfDefaults(for: services, at: fields.position) }
    let maintenance = MaintenanceSection(
      accountNames: accountNames, serviceNames: serviceNames, zone: zone, log: log
    ).windows(items(fields, "maintenance"))
    let objectiveSurroundings = ObjectiveSurroundings(
      tierNames: tierNames, accountNames: accountNames, serviceNames: serviceNames,
      environments: Names(accounts.compactMap(\.environment)),
      roles: Names(accounts.compactMap(\.role)))
    let requirements = objectiveNodes.compactMap {
      Requirement($0, among: objectiveSurroundings, log: log)
    }
    return Promises(
      tiers: tiers.map(\.tier), accounts: accounts, services: services.map(\.service),
      maintenance: maintenance, requirements: requirements)
  }

  /// Says once which defaults stand where no level says how checks are read: a probe that is slower than they are looks
  /// unwatched, and its failures are never confirmed.
  private func warnOfDefaults(for services: [ServiceSection], at position: YamlPosition) {
    let bare = services.filter { !$0.hasChecks }.map(\.service.name)
    guard let first = bare.first ?? (services.isEmpty ? "" : nil) else { return }
    let whose =
      bare.count == services.count
      ? "" : " for \(quoted(first))" + (bare.count > 1 ? " and \(bare.count - 1) more" : "")
    log.warn(
      "no checks are set\(whose), so interval 10s, hold 30s and confirm 3 stand; where checks come"
        + " at another pace, set checks: {interval: 60s}", at: position)
  }

  private func items(_ fields: Fields, _ key: String) -> [YamlNode] {
    fields[key]?.items(log, of: key) ?? []
  }
}
