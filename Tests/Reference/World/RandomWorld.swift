/// Makes a small world of a seed: the same on every machine.
struct RandomWorld {
  var random: RandomNumbers
  var world = World()
  /// The first instant that checks are made at, and the last.
  var first = 0
  var last = 0
  /// The day at whose local begin something happens.
  var anchor = Day(number: 0)
  /// When something went wrong, and how: probes of several services share it.
  var troubles: [Trouble] = []

  struct Trouble {
    var start: Int
    var end: Int
    var status: CheckWord
  }

  init(seed: Int) { random = RandomNumbers(seed: seed) }

  static func world(seed: Int, features: Features = .ordinary) throws -> World {
    var maker = RandomWorld(seed: seed)
    // Neighbouring seeds give neighbouring parts of one sequence: stir them once more.
    if features == .all { maker.random = RandomNumbers(stirring: seed) }
    try maker.makeCatalog()
    if features == .all { maker.twistCatalog() }
    maker.makeChecks()
    if features == .all { maker.twistChecks() }
    maker.makeIncidents()
    if features == .all { maker.twistIncidents() }
    maker.makeOperations()
    if features == .all { maker.twistOperations() }
    maker.makeAsOf()
    maker.makeObjectives()
    // In no world does the day on which it is tried matter.
    maker.world.now = maker.last + 400 * 86_400_000
    if features == .all { maker.twistTime() }
    return maker.world
  }
}

// MARK: - The catalog

extension RandomWorld {
  /// Zones and local midnights near which something happens: a month begins, or clocks change.
  private static let anchors: [(zone: String, day: Day)] = [
    ("Asia/Tokyo", Day(2026, 11, 1)), ("Asia/Tokyo", Day(2027, 1, 1)),
    ("Asia/Tokyo", Day(2026, 4, 1)), ("UTC", Day(2026, 10, 1)), ("UTC", Day(2024, 3, 1)),
    ("America/New_York", Day(2026, 11, 1)), ("America/New_York", Day(2026, 3, 8)),
    ("Australia/Lord_Howe", Day(2026, 10, 4)), ("Australia/Lord_Howe", Day(2026, 4, 5)),
    ("America/Santiago", Day(2026, 9, 6)), ("Europe/London", Day(2026, 10, 25)),
    ("Asia/Kathmandu", Day(2026, 8, 1)),
  ]

  private mutating func makeCatalog() throws {
    let anchor = random.one(of: Self.anchors)
    self.anchor = anchor.day
    var catalog = CatalogModel()
    catalog.timeZone = anchor.zone
    catalog.fiscalYearStart = random.one(of: [4, 4, 1, 10])
    catalog.minCoverage = random.one(of: [990_000, 1000, 10_000, 20_000, 500_000, 995_000])
    catalog.maintenanceNotice = random.one(of: [0, 0, 600_000, 86_400_000])
    catalog.matchWithin = random.one(of: [900_000, 900_000, 0, 60_000, 3_600_000])
    let interval = random.one(of: [10_000, 30_000, 60_000, 300_000, 600_000, 1_800_000, 3_600_000])
    catalog.checks = CheckKeys(interval: interval)
    if random.chance(60) { catalog.checks = checkKeys(interval, percent: 60) }
    catalog.checks.interval = interval
    if random.chance(60) {
      catalog.disasterRecoveryRTO = random.one(of: [14_400_000, 60_000, interval * 4])
    }

    catalog.tiers = (0..<random.number(1...3)).map { index in
      var tier = TierModel(name: ["gold", "silver", "bronze"][index], target: target())
      if random.chance(70) { tier.rto = random.one(of: [interval * 3, 900_000, 3_600_000]) }
      if random.chance(30) { tier.checks = checkKeys(interval, percent: 30) }
      if random.chance(25) { tier.minOutage = interval * random.number(1...8) }
      if random.chance(15) { tier.hours = [hours()] }
      return tier
    }
    if random.chance(40) {
      catalog.holidays = [-1, 0, 1].filter { _ in random.chance(40) }
        .map { Day(number: anchor.day.number + $0) }
    }
    catalog.accounts = (0..<random.number(1...3)).map { index in
      AccountModel(
        name: "technova-\(["sales", "mfg", "iot"][index])-prod-app",
        target: random.chance(50) ? target() : nil)
    }
    var names = ["auth", "order", "billing", "search"]
    names.shuffle(using: &random)
    let known = names.prefix(random.number(1...4)) + []
    let providers = known + catalog.accounts.map(\.name)
    catalog.services = known.map { name in
      var service = ServiceModel(
        name: name, account: random.one(of: catalog.accounts).name,
        tier: random.one(of: catalog.tiers).name)
      // One in four is in no account.
      if name == "search" { service.account = "" }
      if random.chance(50) { service.zones = random.some(of: ["a", "b", "c"], percent: 60) }
      let others = providers.filter { $0 != name }
      service.dependsOn = random.some(of: others, percent: 30)
      service.softDependsOn = random.some(
        of: others.filter { !service.dependsOn.contains($0) }, percent: 15)
      if random.chance(40) { service.checks = checkKeys(interval, percent: 40) }
      if random.chance(25) { service.minOutage = random.one(of: [0, interval * 2, interval * 6]) }
      if random.chance(15) { service.hours = [hours()] }
      return service
    }
    world.catalog = catalog

    let count = random.number(20...110)
    let zone = try Zone(anchor.zone)
    let midnight = zone.instant(anchor.day)
    first = midnight - interval * (count * random.number(20...80) / 100)
    if random.chance(30) { first += random.number(0...interval) }
    last = first + interval * count
    world.periods = periods(around: anchor.day)
  }

  /// Both months at the anchor, sometimes more.
  private mutating func periods(around day: Day) -> [String] {
    let (year, month, _) = day.parts
    let before = Day(number: day.number - 1).parts
    var keys = ["\(padded(year, 4))-\(padded(month, 2))"]
    let other = "\(padded(before.year, 4))-\(padded(before.month, 2))"
    if random.chance(60), !keys.contains(other) { keys.append(other) }
    if random.chance(25) { keys.append("\(year)-Q\((month - 1) / 3 + 1)") }
    if random.chance(6) { keys.append("\(year)") }
    if random.chance(6) { keys.append("FY\(year)") }
    return keys
  }

  private mutating func target() -> Int {
    random.one(of: [
      999_900, 999_500, 999_000, 990_000, 975_000, 950_000, 900_000, 999_999, 500_000,
    ])
  }

  private mutating func checkKeys(_ interval: Int, percent: Int) -> CheckKeys {
    var keys = CheckKeys()
    if random.chance(percent) {
      keys.hold = random.one(of: [
        .unlimited, .milliseconds(interval), .milliseconds(interval * 3 / 2),
        .milliseconds(interval * 2), .milliseconds(interval * 5), .milliseconds(interval * 2 + 1),
      ])
    }
    if random.chance(percent) { keys.confirm = random.number(1...4) }
    if random.chance(percent) { keys.minHealthy = random.number(1...3) }
    return keys
  }

  private mutating func hours() -> HoursModel {
    var days = random.some(of: Array(0...6), percent: 75)
    if days.isEmpty { days = [5, 6] }
    return random.one(of: [
      HoursModel(days: days, from: 540, to: 1080), HoursModel(days: days, from: 0, to: 1440),
      HoursModel(days: days, from: 90, to: 150), HoursModel(days: days, from: 0, to: 135),
      HoursModel(days: days, from: 75, to: 1440), HoursModel(days: days, from: 1410, to: 1440),
    ])
  }
}
