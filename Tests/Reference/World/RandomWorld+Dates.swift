// What of a catalog has dates: lives, names, changes, windows.
extension RandomWorld {
  private var interval: Int { world.catalog.checks.interval ?? 10_000 }

  mutating func twistCatalog() {
    if random.chance(50) { nameChecks() }
    if random.chance(50) { giveLives() }
    if random.chance(50) { changePromises() }
    if random.chance(40) { splitHours() }
    if random.chance(30) { addRecurringWindows() }
    if random.chance(40) { giveEarlierNames() }
    if random.chance(5), let index = world.catalog.tiers.indices.first {
      if world.catalog.tiers[index].changes.allSatisfy({ $0.target == nil }) {
        world.catalog.tiers[index].target = 1_000_000
      }
    }
    for _ in 0..<random.number(1...5) {
      let start = random.number(first...last)
      let end = start + interval * random.number(3...30)
      troubles.append(Trouble(start: start, end: end, status: .down))
    }
    // Last: it must not be less than any hold.
    if random.chance(70) { limitLives() }
  }

  /// A date near the local midnight at which something happens.
  mutating func date() -> Day { Day(number: anchor.number + random.number(-1...1)) }

  /// Some checks of one name are read in a way of their own.
  private mutating func nameChecks() {
    for _ in 0..<random.number(1...3) {
      let name = random.one(of: ["probe0", "probe1", "probe2", "ping", ""])
      if name.isEmpty { continue }
      var keys = CheckKeys()
      if random.chance(40) { keys.interval = interval * random.one(of: [1, 2, 3]) }
      if random.chance(40) { keys.hold = hold() }
      if random.chance(40) { keys.confirm = random.number(1...4) }
      // Whatever level the one and the other are set at, the one comes first.
      if random.chance(25) { keys.from = .day(Day(number: anchor.number - random.number(0...1))) }
      if random.chance(15) { keys.until = .day(Day(number: anchor.number + 1)) }
      switch random.number(1...3) {
      case 1: world.catalog.checks.named[name] = keys
      case 2:
        let index = random.number(0...world.catalog.tiers.count - 1)
        world.catalog.tiers[index].checks.named[name] = keys
      default:
        let index = random.number(0...world.catalog.services.count - 1)
        world.catalog.services[index].checks.named[name] = keys
      }
    }
  }

  private mutating func hold() -> Hold {
    random.one(of: [
      .unlimited, .milliseconds(interval), .milliseconds(interval * 2 + 1),
      .milliseconds(interval * 5),
    ])
  }

  private mutating func giveLives() {
    for index in world.catalog.services.indices where random.chance(35) {
      world.catalog.services[index].life = life()
    }
    for index in world.catalog.accounts.indices where random.chance(20) {
      world.catalog.accounts[index].life = life()
    }
  }

  private mutating func life() -> LifeModel {
    var life = LifeModel()
    let isDate = random.chance(50)
    let middle = random.number(first...last)
    if random.chance(60) { life.from = isDate ? .day(date()) : .instant(middle) }
    if random.chance(60) {
      let later = middle + random.number(1...(last - first))
      let day = Day(number: anchor.number + random.number(2...3))
      life.until = isDate && life.from != nil ? .day(day) : isDate ? .day(date()) : .instant(later)
    }
    return life
  }

  private mutating func changePromises() {
    for index in world.catalog.tiers.indices where random.chance(50) {
      world.catalog.tiers[index].changes = dates().map { day in
        var change = change(day)
        if random.chance(60) {
          change.target = random.one(of: [999_000, 950_000, 990_000, 900_000])
        }
        if random.chance(40) { change.rto = interval * random.number(1...20) }
        return change
      }
    }
    let catalog = world.catalog
    for index in catalog.services.indices where random.chance(50) {
      let name = catalog.services[index].name
      let others = catalog.services.map(\.name).filter { $0 != name } + catalog.accounts.map(\.name)
      world.catalog.services[index].changes = dates().map { day in
        var change = change(day)
        if random.chance(40) { change.tier = random.one(of: catalog.tiers).name }
        if random.chance(30) { change.account = random.one(of: catalog.accounts).name }
        if random.chance(30) { change.zones = random.some(of: ["a", "b", "z"], percent: 50) }
        if random.chance(30) {
          change.dependsOn = random.some(of: others, percent: 40)
          change.softDependsOn = []
        }
        return change
      }
    }
  }

  private mutating func dates() -> [Day] {
    let numbers = Set((0..<random.number(1...2)).map { _ in date().number })
    return numbers.sorted().map { Day(number: $0) }
  }

  private mutating func change(_ day: Day) -> ChangeModel {
    var change = ChangeModel(from: .day(day))
    if random.chance(25) { change.minOutage = interval * random.number(0...8) }
    if random.chance(15) { change.hours = hoursList() }
    if random.chance(25) { change.checks.interval = interval * random.one(of: [1, 2]) }
    if random.chance(25) { change.checks.hold = hold() }
    if random.chance(25) { change.checks.confirm = random.number(1...4) }
    if random.chance(15) { change.checks.minHealthy = random.number(1...3) }
    return change
  }

  private mutating func splitHours() {
    for index in world.catalog.tiers.indices where random.chance(40) {
      world.catalog.tiers[index].hours = hoursList()
    }
    for index in world.catalog.services.indices where random.chance(40) {
      world.catalog.services[index].hours = hoursList()
    }
  }

  /// Near midnight, where something happens: over it, too.
  private mutating func hoursList() -> [HoursModel] {
    var spans = [(0, 45), (60, 150), (180, 720), (720, 1380), (1390, 1440)]
    if random.chance(50) { spans = [(1320, 30), (40, 600), (610, 1300)] }
    var kept = random.some(of: spans, percent: 60)
    if kept.isEmpty { kept = [spans[0]] }
    return kept.map { from, to in
      HoursModel(days: random.chance(70) ? Array(0...6) : days(), from: from, to: to)
    }
  }

  private mutating func days() -> [Int] {
    let days = random.some(of: Array(0...6), percent: 60)
    return days.isEmpty ? [anchor.weekday] : days
  }

  private mutating func addRecurringWindows() {
    for _ in 0..<random.number(1...2) {
      let span = random.one(of: [(1410, 30), (0, 20), (1380, 1440), (30, 31), (0, 180)])
      var window = RecurringModel(
        hours: HoursModel(days: days(), from: span.0, to: span.1), since: .day(date()))
      window.services = random.some(of: world.catalog.services.map(\.name), percent: 40)
      window.accounts = random.some(of: world.catalog.accounts.map(\.name), percent: 25)
      if random.chance(30) { window.until = .day(Day(number: anchor.number + 2)) }
      if window.services.isEmpty, window.accounts.isEmpty { continue }
      world.catalog.recurring.append(window)
    }
  }

  private mutating func giveEarlierNames() {
    for index in world.catalog.services.indices where random.chance(50) {
      world.catalog.services[index].life.formerly = ["old-\(world.catalog.services[index].name)"]
    }
    for index in world.catalog.accounts.indices where random.chance(40) {
      world.catalog.accounts[index].life.formerly = ["old-\(world.catalog.accounts[index].name)"]
    }
  }

  /// Probes that fall silent are gone soon, not after an hour at the least.
  private mutating func limitLives() {
    let least = world.catalog.longestHold
    let goneAfter = least * random.one(of: [1, 1, 2, 4]) + random.one(of: [0, 0, 1])
    switch random.number(1...4) {
    case 1:
      let index = random.number(0...world.catalog.services.count - 1)
      world.catalog.services[index].checks.goneAfter = goneAfter
    case 2:
      let index = random.number(0...world.catalog.tiers.count - 1)
      world.catalog.tiers[index].checks.goneAfter = goneAfter
    default: world.catalog.checks.goneAfter = goneAfter
    }
  }
}

extension CatalogModel {
  /// The longest hold that is set anywhere, and has an end.
  fileprivate var longestHold: Int {
    let changes = tiers.flatMap(\.changes) + services.flatMap(\.changes)
    let places = [checks] + tiers.map(\.checks) + services.map(\.checks) + changes.map(\.checks)
    let holds = (places + places.flatMap(\.named.values)).compactMap(\.settledHold)
    let lengths = holds.map(\.milliseconds).filter { $0 < .max }
    return max(lengths.max() ?? 0, 30_000)
  }
}
