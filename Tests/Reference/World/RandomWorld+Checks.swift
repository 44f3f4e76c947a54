extension RandomWorld {
  private static let ordinary: [CheckWord] = [.down, .degraded, .up, .paused]

  mutating func makeChecks() {
    let catalog = world.catalog
    let interval = catalog.checks.interval ?? 10_000
    for _ in 0..<random.number(2...12) {
      let start = random.number(first...last)
      let status: CheckWord = random.one(of: [
        .down, .down, .down, .down, .down, .degraded, .paused,
      ])
      troubles.append(
        Trouble(start: start, end: start + interval * random.number(1...15), status: status))
    }
    for service in catalog.services {
      let zones = service.zones + ["", "z"]
      let troubles = random.some(of: troubles, percent: 75)
      let hold = catalog.policy(of: service).hold
      for number in 0..<random.one(of: [0, 1, 1, 2, 2, 3, 3]) {
        let account =
          random.chance(85) ? service.account : random.one(of: ["", "technova-elsewhere"])
        let probe = Check(
          time: 0, account: account, service: service.name, zone: random.one(of: zones),
          check: random.chance(50) ? "" : "probe\(number)", status: .up)
        makeChecks(of: probe, troubles, interval, hold)
      }
    }
    for account in catalog.accounts where random.chance(50) {
      let probe = Check(
        time: 0, account: account.name, check: random.one(of: ["", "ping"]), status: .up)
      makeChecks(
        of: probe, random.some(of: troubles, percent: 60), interval, catalog.accountPolicy.hold)
    }
    // Of something that the catalog does not know.
    if random.chance(10) {
      for _ in 0..<random.number(1...3) {
        var check = Check(time: random.number(first...last), status: .down)
        (check.account, check.service) = random.one(of: [
          (catalog.accounts[0].name, "ghost"), ("", "ghost"), ("technova-elsewhere", ""),
        ])
        world.checks.append(check)
      }
    }
    if world.acceptedChecks.isEmpty {
      let probe = Check(time: 0, service: catalog.services[0].name, status: .up)
      makeChecks(of: probe, troubles, interval, catalog.policy(of: catalog.services[0]).hold)
    }
  }

  /// One probe's checks: regular, with jitter or without, with gaps, flaps and repetitions.
  private mutating func makeChecks(
    of probe: Check, _ shared: [Trouble], _ interval: Int, _ hold: Hold
  ) {
    let troubles = random.some(of: shared, percent: 92)
    let jitter = random.chance(40) ? interval / 5 : 0
    let offset = random.chance(50) ? 0 : random.number(0...interval)
    let gapPercent = random.one(of: [0, 1, 3])
    let noisePercent = random.one(of: [0, 0, 1, 5, 20])
    let writesTransitionsOnly = hold == .unlimited && random.chance(60)
    var time = first + offset
    var previous: CheckWord?
    while time < last {
      var check = probe
      check.time = time + (jitter == 0 ? 0 : random.number(0...jitter))
      if interval >= 60_000, random.chance(2) { check.time += 59_999 - check.time % 60_000 }
      check.status = troubles.first { $0.start <= time && time < $0.end }?.status ?? .up
      if random.chance(noisePercent) { check.status = random.one(of: Self.ordinary) }
      if random.chance(30) { check.latency = random.number(1...900) }
      if !writesTransitionsOnly || check.status != previous || random.chance(3) {
        world.checks.append(check)
        previous = check.status
        if random.chance(2) {
          check.status = random.one(of: Self.ordinary)
          world.checks.append(check)
        }
      }
      time += interval
      if random.chance(gapPercent) { time += interval * random.number(1...7) }
      // A gap of exactly the time that a check speaks for, or a millisecond more.
      if random.chance(gapPercent), case .milliseconds(let hold) = hold {
        time += hold - interval + random.number(0...1)
      }
    }
  }
}
