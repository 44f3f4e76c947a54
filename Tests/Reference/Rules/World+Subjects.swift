extension World {
  /// Every service and every account, ready to be judged.
  func subjects(from start: Int) throws -> [Subject] {
    let asOf = asOf
    let zone = try Zone(catalog.timeZone)
    let checks = Dictionary(grouping: acceptedChecks) {
      [$0.account, $0.service, $0.zone, $0.check]
    }
    let operations = standingOperations

    func probes(_ policy: Policy, _ isOurs: (Check) -> Bool) -> [Probe] {
      checks.values.filter { isOurs($0[0]) && $0.contains { $0.time < asOf } }
        .map { Probe(zone: $0[0].zone, checks: $0, policy: policy, asOf: asOf) }
    }

    let services = catalog.services.map { service in
      let policy = catalog.policy(of: service)
      let tier = catalog.tier(service.tier)
      var subject = Subject(name: service.name, start: start, asOf: asOf)
      subject.tier = tier
      subject.target = tier?.target
      subject.probes = probes(policy) { $0.service == service.name }
      subject.silentZones = service.zones.count { zone in
        !subject.probes.contains { $0.zone == zone }
      }
      subject.minHealthy = policy.minHealthy
      subject.maintenance = maintenance(operations) {
        $0.services.contains(service.name) || $0.accounts.contains(service.account)
      }
      if let hours = service.hours ?? tier?.hours {
        subject.hours = openings(hours, from: start, to: asOf, zone: zone)
      }
      subject.minOutage = service.minOutage ?? tier?.minOutage ?? 0
      subject.corrections = corrections(operations) { $0.services.contains(service.name) }
      return subject
    }

    let accounts = catalog.accounts.map { account in
      let policy = catalog.accountPolicy
      var subject = Subject(name: account.name, isAccount: true, start: start, asOf: asOf)
      subject.target = account.target
      subject.probes = probes(policy) { $0.service.isEmpty && $0.account == account.name }
      subject.minHealthy = policy.minHealthy
      subject.maintenance = maintenance(operations) { $0.accounts.contains(account.name) }
      subject.corrections = corrections(operations) { $0.accounts.contains(account.name) }
      return subject
    }
    return services + accounts
  }

  /// A window counts only from the later of its start and its announcement plus the notice.
  private func maintenance(
    _ operations: [Operation], _ concerns: (Operation) -> Bool
  ) -> [Range<Int>] {
    operations.filter { $0.kind == "maintenance" && concerns($0) }.compactMap { operation in
      let announced = operation.announcedAt ?? operation.startedAt
      let start = max(operation.startedAt, announced + catalog.maintenanceNotice)
      guard let end = operation.endedAt, start < end else { return nil }
      return start..<end
    }
  }

  private func corrections(
    _ operations: [Operation], _ concerns: (Operation) -> Bool
  ) -> [Correction] {
    operations.filter { $0.kind == "correction" && concerns($0) }.compactMap { operation in
      guard let state = operation.state, let end = operation.endedAt, operation.startedAt < end
      else { return nil }
      return Correction(
        id: operation.id, span: operation.startedAt..<end,
        decidedAt: operation.updatedAt ?? end, state: state)
    }
  }

  /// The promised hours of each day, as the wall clock says.
  private func openings(
    _ hours: HoursModel, from start: Int, to end: Int, zone: Zone
  ) -> [Range<Int>] {
    guard start < end else { return [] }
    let days = (zone.day(at: start).number - 1)...(zone.day(at: end).number + 1)
    return days.map { Day(number: $0) }
      .filter { hours.days.contains($0.weekday) && !catalog.holidays.contains($0) }
      .compactMap { day in
        let opens = zone.instant(day, minutes: hours.from)
        let closes = zone.instant(day, minutes: hours.to)
        return opens < closes ? opens..<closes : nil
      }
  }
}
