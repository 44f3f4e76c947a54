/// What the subjects of a world are made from.
struct SubjectMaker {
  let world: World
  let zone: Zone
  let eras: Eras
  let start: Int
  let asOf: Int
  /// Until when hours and windows are asked for: as-of or later.
  let horizon: Int
}

extension SubjectMaker {
  /// Every service and every account, ready to be judged.
  var subjects: [Subject] {
    world.catalog.services.map(subject) + world.catalog.accounts.map(subject)
  }

  private func subject(_ service: ServiceModel) -> Subject {
    var subject = Subject(
      name: service.name, promises: promises { $0.promise(of: service.name) },
      life: life(service.life), start: start, asOf: asOf)
    subject.probes = probes(in: subject.life) { $0.service == service.name }
    subject.maintenance = maintenance(of: service.name)
    subject.hours = hours(of: service.name)
    subject.corrections = corrections { $0.services.contains(service.name) }
    return subject
  }

  private func subject(_ account: AccountModel) -> Subject {
    let promise = Subject.Promise(
      start: .min, account: account.name, target: account.target,
      minHealthy: world.catalog.accountPolicy.minHealthy)
    var subject = Subject(
      name: account.name, isAccount: true, promises: [promise], life: life(account.life),
      start: start, asOf: asOf)
    subject.probes = probes(in: subject.life) {
      $0.service.isEmpty && $0.account == account.name
    }
    subject.maintenance = maintenance(of: account.name, isAccount: true)
    subject.corrections = corrections { $0.accounts.contains(account.name) }
    return subject
  }

  private func promises(_ promise: (CatalogModel) -> Subject.Promise?) -> [Subject.Promise] {
    ([Int.min] + eras.starts).compactMap { start in
      var promise = promise(eras[start])
      promise?.start = start
      return promise
    }
  }

  private func life(_ life: LifeModel) -> Range<Int> {
    let from = life.from?.instant(in: zone) ?? .min
    return from..<max(from, life.until?.instant(in: zone) ?? .max)
  }

  private func probes(in life: Range<Int>, _ isOurs: (Check) -> Bool) -> [Probe] {
    let checks = world.acceptedChecks.filter {
      isOurs($0) && $0.time < asOf && life.contains($0.time)
    }
    let known = checks.map { (check: $0, policy: eras.policy(of: $0)) }
      .filter { $0.policy.isProbe(at: $0.check.time, zone: zone) }
    return Dictionary(grouping: known) { [$0.check.account, $0.check.zone, $0.check.check] }
      .map { Probe(zone: $0.key[1], checks: $0.value, calendar: zone) }
  }

  private func corrections(_ concerns: (Operation) -> Bool) -> [Correction] {
    world.standingOperations.compactMap { operation in
      guard operation.kind == "correction", !operation.isCancelled, concerns(operation),
        let state = operation.state, let end = operation.endedAt, operation.startedAt < end
      else { return nil }
      return Correction(
        id: operation.id, span: operation.startedAt..<end,
        decidedAt: operation.updatedAt ?? end, state: state)
    }
  }
}

extension CatalogModel {
  fileprivate func promise(of name: String) -> Subject.Promise? {
    guard let service = service(name) else { return nil }
    let tier = tier(service.tier)
    return Subject.Promise(
      start: .min, account: service.account, tier: tier, target: tier?.target,
      zones: service.zones, minHealthy: policy(of: service).minHealthy,
      minOutage: service.minOutage ?? tier?.minOutage ?? 0)
  }
}

// MARK: - Service hours

extension SubjectMaker {
  /// The promised hours of each day, as the wall clock says; nil if there are none on any day.
  private func hours(of name: String) -> [Range<Int>]? {
    func hours(at instant: Int) -> [HoursModel]? {
      let catalog = eras[instant]
      return catalog.service(name).flatMap { $0.hours ?? catalog.tier($0.tier)?.hours }
    }
    if ([Int.min] + eras.starts).allSatisfy({ hours(at: $0) == nil }) { return nil }
    return days.flatMap { day -> [Range<Int>] in
      let begin = zone.instant(day)
      guard let spans = hours(at: begin) else { return [begin..<zone.instant(day.next)] }
      let isHoliday = world.catalog.holidays.contains(day)
      return isHoliday ? [] : spans.compactMap { zone.span($0, on: day) }
    }
  }

  /// Every day that matters, and one more on both sides.
  var days: [Day] {
    guard start < horizon else { return [] }
    let numbers = (zone.day(at: start).number - 2)...(zone.day(at: horizon).number + 1)
    return numbers.map { Day(number: $0) }
  }
}

extension Zone {
  /// The hours that begin on a day; nil if they do not.
  func span(_ hours: HoursModel, on day: Day) -> Range<Int>? {
    guard hours.days.contains(day.weekday) else { return nil }
    let opens = instant(day, minutes: hours.from)
    let closes = instant(hours.to <= hours.from ? day.next : day, minutes: hours.to)
    return opens < closes ? opens..<closes : nil
  }
}
