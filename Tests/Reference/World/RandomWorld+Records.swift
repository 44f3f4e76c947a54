extension RandomWorld {
  private var minute: Int { 60_000 }

  /// An instant near a trouble's start or end, sometimes exactly a check's.
  private mutating func instant() -> Int {
    let trouble = random.one(of: troubles)
    switch random.number(1...5) {
    case 1: return random.one(of: world.checks).time
    case 2: return random.number(first...last)
    case 3: return trouble.end
    default:
      let spread = (last - first) / 20
      return trouble.start + random.number(-spread...spread)
    }
  }

  mutating func makeIncidents() {
    let span = last - first
    let names = world.catalog.services.map(\.name)
    for number in 0..<random.number(0...6) {
      var incident = Incident(id: "INC-\(number)", services: [], startedAt: instant())
      incident.services = random.some(of: names, percent: 40)
      if random.chance(15) || incident.services.isEmpty { incident.services.append("ghost") }
      if random.chance(80), !incident.services.contains(where: { names.contains($0) }) {
        incident.services.append(random.one(of: names))
      }
      incident.severity = random.one(of: ["sev1", "sev2", nil])
      incident.scope = random.one(of: ["service", "zone", "region", nil])
      incident.impact = random.one(of: ["down", "degraded", nil])
      var versions = [incident]
      if random.chance(35) { versions.append(incident) }
      if random.chance(10) { versions.append(incident) }
      for var version in versions {
        if random.chance(30) { version.startedAt += random.number(-5...5) * minute }
        let start = version.startedAt
        if random.chance(80) { version.detectedAt = start + random.number(0...(span / 20)) }
        if random.chance(70) {
          version.acknowledgedAt = (version.detectedAt ?? start) + random.number(-2...9) * minute
        }
        if random.chance(40) { version.mitigatedAt = start + random.number(0...(span / 8)) }
        if random.chance(70) {
          version.resolvedAt = (version.detectedAt ?? start) + random.number(0...(span / 8))
        }
        // Past the end of the checks, too.
        if random.chance(5) { version.resolvedAt = last + span }
        if random.chance(8) { version.detectedAt = start - 1 }
        if random.chance(5) { version.resolvedAt = start - minute }
        if random.chance(60) { version.updatedAt = start + random.number(0...span) }
        let others = world.incidents.filter { $0.id == version.id }
        // Ties are settled by how a line is written, which is not this world's business.
        if !others.contains(where: { $0.rank == version.rank }) { world.incidents.append(version) }
      }
    }
  }

  mutating func makeOperations() {
    let span = last - first
    let catalog = world.catalog
    let services = catalog.services.map(\.name)
    let accounts = catalog.accounts.map(\.name)
    let kinds = [
      "maintenance", "maintenance", "maintenance", "deployment", "deployment", "rollback",
      "correction", "correction", "correction", "drill",
    ]
    for number in 0..<random.number(0...9) {
      var operation = Operation(
        id: "OP-\(number)", kind: random.one(of: kinds), startedAt: instant())
      operation.services = random.some(of: services, percent: 40)
      if random.chance(25) { operation.accounts = random.some(of: accounts, percent: 60) }
      if operation.services.isEmpty && operation.accounts.isEmpty || random.chance(5) {
        operation.services.append(random.chance(85) ? random.one(of: services) : "ghost")
      }
      var versions = [operation]
      if random.chance(25) { versions.append(operation) }
      for var version in versions {
        if random.chance(30) { version.startedAt += random.number(-5...5) * minute }
        let start = version.startedAt
        let needsEnd = ["maintenance", "correction"].contains(version.kind)
        if needsEnd || random.chance(70) {
          version.endedAt = start + random.number(1...(span / 5))
        }
        if random.chance(3) { version.endedAt = last + span }
        if random.chance(60) {
          version.announcedAt =
            start - random.one(of: [0, 1, -300, 600, 599, 86_400, 99_999]) * 1000
        }
        if random.chance(50) { version.updatedAt = start + random.number(0...9) * span / 9 }
        if version.kind == "correction" {
          version.state = random.one(of: [.up, .degraded, .down, .excluded, .unknown])
        }
        let others = world.operations.filter { $0.id == version.id }
        if !others.contains(where: { $0.rank == version.rank }) {
          world.operations.append(version)
        }
      }
    }
    // Two decided at the same instant: the greater id stands.
    if random.chance(15),
      let index = world.operations.firstIndex(where: { $0.kind == "correction" })
    {
      var twin = world.operations[index]
      twin.id = random.one(of: ["OP-0a", "OP-99"])
      twin.state = random.one(of: [.up, .down, .excluded])
      twin.updatedAt = twin.updatedAt ?? twin.endedAt
      world.operations.append(twin)
    }
  }

  mutating func makeAsOf() {
    switch random.number(1...10) {
    case 1, 2: world.givenAsOf = random.number(first...last)
    case 3: world.givenAsOf = random.one(of: world.checks).time
    case 4: world.givenAsOf = last + random.number(0...(last - first))
    case 5: world.givenAsOf = last + 40 * 86_400_000
    case 6: if random.chance(20) { world.givenAsOf = first }
    default: break
    }
  }

  mutating func makeObjectives() {
    if random.chance(50) { return }
    world.catalog.objectives = [
      ObjectiveModel(
        id: "E-ROLLBACK",
        kind: .duration(event: "rollback", atMost: random.one(of: [30_000, 600_000, 7_200_000]))),
      ObjectiveModel(
        id: "E-DEPLOY",
        kind: .duration(event: "deployment", atMost: random.one(of: [600_000, 36_000_000]))),
      ObjectiveModel(id: "R-LAG", kind: .lag(atMost: random.one(of: [900, 990, 1000]))),
    ]
    let percent = random.one(of: [0, 5, 100])
    var seen: Set<Check> = []
    for index in world.checks.indices where random.chance(percent) {
      // One sample an instant and probe: which of two stands is nobody's business.
      var place = world.checks[index]
      (place.status, place.latency, place.lag) = (.up, nil, nil)
      if seen.insert(place).inserted { world.checks[index].lag = random.number(1...1000) }
    }
  }
}
