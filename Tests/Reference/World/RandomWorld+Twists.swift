// Records that are renamed, ended, cancelled, duplicated or out of time.
extension RandomWorld {
  mutating func twistChecks() {
    let all = world.checks
    let probes = Array(Set(world.checks.map(\.place))).sorted { "\($0)" < "\($1)" }
    for probe in probes {
      if random.chance(25) { begin(probe) }
      if random.chance(25) { end(probe) }
      if random.chance(20) { silence(probe) }
      if random.chance(15) { thin(probe) }
      if random.chance(10) { rename(probe) }
    }
    if world.checks.isEmpty { world.checks = Array(all.prefix(5)) }
    useEarlierNames()
    if random.chance(25) {
      // A stray line of a probe of its own.
      var stray = random.one(of: world.checks)
      stray.check = "stray"
      stray.time = random.number(first...last)
      stray.status = random.one(of: [.up, .down, .retired])
      world.checks.append(stray)
    }
  }

  private mutating func begin(_ probe: [String]) {
    let start = random.number(first...last)
    world.checks.removeAll { $0.place == probe && $0.time < start }
  }

  /// It ends, retired or not, and may come back.
  private mutating func end(_ probe: [String]) {
    guard var check = world.checks.first(where: { $0.place == probe }) else { return }
    let end = random.number(first...last)
    let back = random.chance(40) ? random.number(end...last) : Int.max
    world.checks.removeAll { $0.place == probe && end < $0.time && $0.time < back }
    if random.chance(60) {
      (check.time, check.status, check.lag) = (end, .retired, nil)
      world.checks.append(check)
    }
  }

  /// A gap about as long as a probe lives without a word.
  private mutating func silence(_ probe: [String]) {
    guard var check = world.checks.filter({ $0.place == probe }).randomElement(using: &random)
    else { return }
    let service = world.catalog.service(check.service)
    let policy = world.catalog.policy(of: service, check: check.check)
    guard case .milliseconds(let length) = policy.goneAfter, length < last - first else { return }
    let end = check.time + length + random.number(-1...1)
    world.checks.removeAll { $0.place == probe && check.time < $0.time && $0.time < end }
    (check.time, check.lag) = (end, nil)
    check.status = random.one(of: [.up, .down, .down, .degraded])
    world.checks.append(check)
  }

  /// Slower than the others.
  private mutating func thin(_ probe: [String]) {
    let kept = random.number(2...5)
    var number = 0
    world.checks.removeAll { check in
      guard check.place == probe else { return false }
      number += 1
      return number % kept != 0
    }
  }

  private mutating func rename(_ probe: [String]) {
    let instant = random.number(first...last)
    for index in world.checks.indices where world.checks[index].place == probe {
      if world.checks[index].time >= instant { world.checks[index].check = "renamed" }
    }
  }

  private mutating func useEarlierNames() {
    let percent = random.one(of: [10, 50, 90])
    func earlier(_ life: LifeModel?) -> String? { life?.formerly.first }
    for index in world.checks.indices where random.chance(percent) {
      let check = world.checks[index]
      if let name = earlier(world.catalog.service(check.service)?.life) {
        world.checks[index].service = name
      }
      if let name = earlier(world.catalog.account(check.account)?.life) {
        world.checks[index].account = name
      }
    }
  }

  /// Short ones, more often than not of something that nobody has seen.
  private mutating func addShortIncidents() {
    for number in 0..<random.number(0...4) {
      let start = random.chance(50) ? random.number(first...last) : random.one(of: troubles).start
      let name = random.one(of: world.catalog.services).name
      var incident = Incident(
        id: "INC-\(10 + number)", services: [name], impact: "down", startedAt: start)
      incident.detectedAt = start + random.number(0...60) * 1000
      incident.resolvedAt = start + random.number(1...(last - first) / 20)
      world.incidents.append(incident)
    }
  }

  mutating func twistIncidents() {
    addShortIncidents()
    let ids = world.incidents.map(\.id)
    let accounts = world.catalog.accounts.map(\.name)
    for index in world.incidents.indices {
      if random.chance(60) { world.incidents[index].impact = "down" }
      if random.chance(15) { world.incidents[index].scope = "full" }
      if random.chance(20) {
        world.incidents[index].accounts = random.some(of: accounts, percent: 60)
      }
      if random.chance(25) {
        world.incidents[index].duplicateOf = random.one(of: ids + ["INC-99"])
      }
      if random.chance(15), let resolved = world.incidents[index].resolvedAt {
        world.incidents[index].detectedAt = resolved + random.number(0...(last - first) / 20)
      }
      if random.chance(20), let service = world.incidents[index].services.first,
        let name = world.catalog.service(service)?.life.formerly.first
      {
        world.incidents[index].services[0] = name
      }
    }
    settleTies()
  }

  mutating func twistOperations() {
    let span = last - first
    for index in world.operations.indices {
      switch world.operations[index].kind {
      case "maintenance":
        if random.chance(20) { world.operations[index].outcome = "cancelled" }
        if random.chance(10) { world.operations[index].outcome = "succeeded" }
        // Another version of it, written some time later, for others or for longer.
        if random.chance(35) {
          var version = world.operations[index]
          version.updatedAt = version.startedAt + random.number(-span...span)
          version.endedAt = version.startedAt + random.number(1...(span / 4))
          if random.chance(30) { version.startedAt -= random.number(0...(span / 10)) }
          if random.chance(30) { version.services = [random.one(of: world.catalog.services).name] }
          version.outcome = random.one(of: [nil, nil, "cancelled", "succeeded"])
          world.operations.append(version)
        }
      case "correction":
        if random.chance(15) { world.operations[index].outcome = "cancelled" }
        if random.chance(30) { world.operations[index].state = .unknown }
      default: if random.chance(20) { world.operations[index].outcome = "failed" }
      }
    }
    settleTies()
  }

  /// Which of two equal versions stands is settled by how a line is written, which is not this world's business.
  private mutating func settleTies() {
    var incidents: [Incident] = []
    for incident in world.incidents
    where !incidents.contains(where: { $0.id == incident.id && $0.rank == incident.rank }) {
      incidents.append(incident)
    }
    world.incidents = incidents
    var operations: [Operation] = []
    for operation in world.operations
    where !operations.contains(where: { $0.id == operation.id && $0.rank.0 == operation.rank.0 }) {
      operations.append(operation)
    }
    world.operations = operations
  }

  /// The clock of the run, and checks that are after it.
  mutating func twistTime() {
    world.now = random.chance(80) ? last + 400 * 86_400_000 : random.number(first...last)
    if random.chance(15) {
      var check = random.one(of: world.checks)
      (check.time, check.lag) = (Day(2099, 1, 1).number * 86_400_000, nil)
      world.checks.append(check)
    }
    let (year, month, _) = anchor.parts
    let fiscalYear = month >= world.catalog.fiscalYearStart ? year : year - 1
    let months = (month - world.catalog.fiscalYearStart + 12) % 12
    if random.chance(25) { world.periods.append("FY\(fiscalYear)-Q\(months / 3 + 1)") }
    if random.chance(15) { world.periods.append("FY\(fiscalYear)-H\(months / 6 + 1)") }
    if random.chance(30) { world.periods.append(anchor.week) }
    // Without a check that counts, somebody has to say when it is.
    if world.asOf == 0 { world.givenAsOf = last }
  }
}

extension Check {
  /// Which probe it is of, as written.
  var place: [String] { [account, service, zone, check] }
}

extension Day {
  /// The key of the ISO week, as in `2026-W44`: a week is of the year that holds its Thursday.
  var week: String {
    let thursday = Day(number: number - weekday + 3)
    let year = thursday.parts.year
    return "\(year)-W\(padded((thursday.number - Day(year, 1, 1).number) / 7 + 1, 2))"
  }
}
