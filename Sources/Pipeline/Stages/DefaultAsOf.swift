internal import ServiceLevels
internal import Store

/// The instant up to which the checks of a store speak: the greatest `time + hold` of any accepted check of a catalogued
/// service or account, never later than the clock of the run (rules 1).
struct DefaultAsOf {
  /// Nil where no check counts.
  private(set) var instant: Instant?
  /// Probes with checks after the clock, which are left aside: a check dated 2099 must not end this month.
  private(set) var afterClock: [ProbeKey] = []

  init(store: Store, catalog: ServiceCatalog, now: Instant) throws {
    var probes: [(key: ProbeKey, rules: ProbeRules, latest: Instant)] = []
    for span in try store.spans() {
      guard let rules = ProbeRules(span.probe, catalog: catalog) else { continue }
      if now < span.last { afterClock.append(span.probe) }
      probes.append((span.probe, rules, min(now, rules.latest(of: span.last))))
    }
    // What a probe can give at most is known without looking at its checks, so few of them are looked at.
    for (key, rules, latest) in probes.sorted(by: { $0.latest > $1.latest }) {
      if let instant, latest <= instant { break }
      let checks = try store.checks(of: key)
      let own = checks.flatMap(\.runs).compactMap { rules.end(of: $0, now: now) }.max()
      if let own { instant = max(instant ?? own, own) }
    }
  }
}

/// How long the checks of a probe speak.
private struct ProbeRules {
  let policy: Dated<CheckPolicy>
  let lives: [Life]

  /// Nil where the catalog does not know the probe.
  init?(_ probe: ProbeKey, catalog: ServiceCatalog) {
    let rules: Dated<CheckRules>
    let life: Life
    if probe.service.isEmpty {
      guard let account = catalog.account(named: probe.account) else { return nil }
      (rules, life) = (Dated(catalog.accountChecks), account.life)
    } else {
      guard let service = catalog.service(named: probe.service) else { return nil }
      (rules, life) = (service.terms.map(\.checks), service.life)
    }
    policy = rules.map { $0.policy(ofCheck: probe.check) }
    lives = [life, rules.latest.life(ofCheck: probe.check)]
  }

  /// Not earlier than what any check up to `last` can give.
  func latest(of last: Instant) -> Instant {
    let holds = ([policy.first] + policy.changes.map(\.value)).map { $0.holdMilliseconds ?? 1 }
    return last.advanced(byMilliseconds: holds.max() ?? 1)
  }

  /// Until when a run of checks speaks, as far as it counts.
  func end(of run: CheckRun, now: Instant) -> Instant? {
    guard run.first <= now else { return nil }
    // Between the checks of a run nothing is unknown, so one that goes on after the clock speaks up to it.
    var last = run.last
    for life in lives {
      if let from = life.from, last < from { return nil }
      if let until = life.until {
        if until <= run.first { return nil }
        if until <= last { last = until.advanced(byMilliseconds: -1) }
      }
    }
    if now < last { return now }
    // The last state of a source that logs transitions only stands, and a millisecond makes that it counts.
    let hold = run.status == .retired ? 1 : policy.value(at: last).holdMilliseconds ?? 1
    return min(now, last.advanced(byMilliseconds: hold))
  }
}
