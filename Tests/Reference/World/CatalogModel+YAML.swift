extension CatalogModel {
  /// The catalog file.
  var yaml: String {
    var lines = [
      "time_zone: \(timeZone)",
      "fiscal_year_start: \(fiscalYearStart)",
      "min_coverage: \(percent(minCoverage))",
      "maintenance_notice: \(duration(maintenanceNotice))",
      "match_within: \(duration(matchWithin))",
      "checks: \(yaml(checks))",
    ]
    if let disasterRecoveryRTO {
      lines.append(
        "disaster_recovery: {rto: \(duration(disasterRecoveryRTO)), rpo: 1h, detect: 3m}")
    }
    lines.append("tiers:")
    for tier in tiers {
      lines.append("  - name: \(tier.name)")
      lines.append("    title: {ja: \(tier.name), en: \(tier.name)}")
      lines.append("    availability: \(percent(tier.target))")
      if let rto = tier.rto { lines.append("    rto: \(duration(rto))") }
      lines += overrides(tier.checks, tier.minOutage, tier.hours)
      lines += yaml(tier.changes)
    }
    if !holidays.isEmpty {
      lines.append("holidays: [\(holidays.map(\.text).joined(separator: ", "))]")
    }
    if !recurring.isEmpty { lines.append("maintenance:") }
    for window in recurring {
      var parts = [
        "services: \(list(window.services))", "accounts: \(list(window.accounts))",
        yaml(window.hours), "since: \(yaml(window.since))",
      ]
      if let until = window.until { parts.append("until: \(yaml(until))") }
      lines.append("  - {\(parts.joined(separator: ", "))}")
    }
    lines.append("accounts:")
    for account in accounts {
      lines.append("  - name: \(account.name)")
      if let target = account.target { lines.append("    availability: \(percent(target))") }
      lines += yaml(account.life)
    }
    lines.append("services:")
    for service in services {
      lines.append("  - name: \(service.name)")
      lines.append("    title: {ja: \(service.name), en: \(service.name)}")
      if !service.account.isEmpty { lines.append("    account: \(service.account)") }
      lines.append("    tier: \(service.tier)")
      if !service.zones.isEmpty { lines.append("    zones: \(list(service.zones))") }
      if !service.dependsOn.isEmpty { lines.append("    depends_on: \(list(service.dependsOn))") }
      if !service.softDependsOn.isEmpty {
        lines.append("    soft_depends_on: \(list(service.softDependsOn))")
      }
      lines += overrides(service.checks, service.minOutage, service.hours)
      lines += yaml(service.life) + yaml(service.changes)
    }
    if !objectives.isEmpty { lines.append("objectives:") }
    for objective in objectives {
      lines.append("  - id: \(objective.id)")
      lines.append("    title: {ja: \(objective.id), en: \(objective.id)}")
      switch objective.kind {
      case .duration(let event, let limit):
        lines.append("    kind: duration")
        lines.append("    event: \(event)")
        lines.append("    at_most: \(duration(limit))")
      case .lag(let limit):
        lines.append("    kind: gauge")
        lines.append("    gauge: lag_ms")
        lines.append("    at_most: \(limit)")
      case .monthly(let event):
        lines.append("    kind: cadence")
        lines.append("    event: \(event)")
        lines.append("    every: month")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func overrides(
    _ checks: CheckKeys, _ minOutage: Int?, _ hours: [HoursModel]?
  ) -> [String] {
    keys(checks, minOutage, hours).map { "    \($0)" }
  }

  private func keys(_ checks: CheckKeys, _ minOutage: Int?, _ hours: [HoursModel]?) -> [String] {
    var lines: [String] = []
    let keys = yaml(checks)
    if keys != "{}" { lines.append("checks: \(keys)") }
    if let minOutage { lines.append("min_outage: \(duration(minOutage))") }
    if let hours {
      let spans = hours.map { "{\(yaml($0))}" }
      lines.append("service_hours: \(spans.count == 1 ? spans[0] : list(spans))")
    }
    return lines
  }

  private func yaml(_ life: LifeModel) -> [String] {
    var lines: [String] = []
    if let from = life.from { lines.append("    from: \(yaml(from))") }
    if let until = life.until { lines.append("    until: \(yaml(until))") }
    if !life.formerly.isEmpty { lines.append("    formerly: \(list(life.formerly))") }
    return lines
  }

  private func yaml(_ changes: [ChangeModel]) -> [String] {
    if changes.isEmpty { return [] }
    return ["    changes:"]
      + changes.map { change in
        var parts = ["from: \(yaml(change.from))"]
        if let target = change.target { parts.append("availability: \(percent(target))") }
        if let rto = change.rto { parts.append("rto: \(duration(rto))") }
        parts += keys(change.checks, change.minOutage, change.hours)
        if let tier = change.tier { parts.append("tier: \(tier)") }
        if let account = change.account { parts.append("account: \(account)") }
        if let zones = change.zones { parts.append("zones: \(list(zones))") }
        if let names = change.dependsOn { parts.append("depends_on: \(list(names))") }
        if let names = change.softDependsOn { parts.append("soft_depends_on: \(list(names))") }
        return "      - {\(parts.joined(separator: ", "))}"
      }
  }

  private func yaml(_ keys: CheckKeys) -> String {
    var parts: [String] = []
    if let interval = keys.interval { parts.append("interval: \(duration(interval))") }
    switch keys.hold {
    case .unlimited: parts.append("hold: unlimited")
    case .milliseconds(let hold): parts.append("hold: \(duration(hold))")
    case nil: break
    }
    if let confirm = keys.confirm { parts.append("confirm: \(confirm)") }
    if let minHealthy = keys.minHealthy { parts.append("min_healthy: \(minHealthy)") }
    if let goneAfter = keys.goneAfter { parts.append("gone_after: \(duration(goneAfter))") }
    if let from = keys.from { parts.append("from: \(yaml(from))") }
    if let until = keys.until { parts.append("until: \(yaml(until))") }
    if !keys.named.isEmpty {
      let named = keys.named.sorted { $0.key < $1.key }.map { "\($0.key): \(yaml($0.value))" }
      parts.append("named: {\(named.joined(separator: ", "))}")
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  private func yaml(_ hours: HoursModel) -> String {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return "days: \(list(hours.days.map { names[$0] })), "
      + "from: \"\(clock(hours.from))\", to: \"\(clock(hours.to))\""
  }

  private func yaml(_ moment: Moment) -> String {
    switch moment {
    case .day(let day): day.text
    case .instant(let instant): "\"\(utcText(instant))\""
    }
  }

  private func list(_ names: [String]) -> String { "[\(names.joined(separator: ", "))]" }

  private func duration(_ milliseconds: Int) -> String { durationText(milliseconds) }

  /// `99.95`, of parts per million.
  private func percent(_ partsPerMillion: Int) -> String {
    let decimals = padded(partsPerMillion % 10_000, 4)
    let kept = decimals.reversed().drop { $0 == "0" }.reversed()
    return "\(partsPerMillion / 10_000)" + (kept.isEmpty ? "" : ".\(String(kept))")
  }

  private func clock(_ minutes: Int) -> String {
    "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }
}

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// `2026-10-01T00:00:00.123Z`.
func utcText(_ instant: Int) -> String {
  let day = Day(number: Int((Double(instant) / 86_400_000).rounded(.down)))
  let rest = instant - day.number * 86_400_000
  let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
  return "\(day.text)T\(clock.joined(separator: ":")).\(padded(rest % 1000, 3))Z"
}

/// `1h30m`, `250ms`, `0s`.
func durationText(_ milliseconds: Int) -> String {
  var (rest, text) = (milliseconds, "")
  for (unit, size) in [
    ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
  ]
  where rest >= size {
    text += "\(rest / size)\(unit)"
    rest %= size
  }
  return text.isEmpty ? "0s" : text
}
