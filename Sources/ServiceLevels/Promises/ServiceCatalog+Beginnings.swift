extension ServiceCatalog {
  /// The instants before which the checks of a probe are ignored: where its service or account comes into service, and its
  /// name becomes one of a probe (rules 2 and 4).
  public func beginnings(of probe: ProbeKey) -> [Instant] {
    let life: Life?
    let rules: Dated<CheckRules>
    if probe.service.isEmpty {
      life = account(named: probe.account)?.life
      rules = Dated(accountChecks)
    } else {
      let service = service(named: probe.service)
      life = service?.life
      rules = service?.terms.map(\.checks) ?? Dated(accountChecks)
    }
    let named = ([rules.first] + rules.changes.map(\.value)).map { $0.life(ofCheck: probe.check) }
    return Set(([life ?? .always] + named).compactMap(\.from)).sorted()
  }
}
