import ServiceLevels
import Testing

/// Days of 2026, in UTC.
private func day(_ month: Int, _ day: Int) throws -> Instant {
  TimeZoneTable.utc.instant(of: try #require(CivilDate(year: 2026, month: month, day: day)))
}

private func october() throws -> Interval { Interval(start: try day(10, 1), end: try day(11, 1)) }

/// A catalog of two services and an account, of which a test changes something.
private struct World {
  var target = 999_000
  var later: (from: Instant, target: Int)?
  var named: [String: NamedChecks] = [:]
  var zones = ["a", "c"]
  var life = Life.always
  var formerly: [String] = []
  var hours: [ServiceHours] = []
  var holidays: Set<CivilDate> = []
  var windows: [RecurringMaintenance] = []
  var notice = 0
  var rto: Int? = 900_000
  var accountTarget: Objective?

  static let checks = CheckPolicy(
    intervalMilliseconds: 10_000, holdMilliseconds: 30_000, confirm: 3, minHealthy: 1)

  func catalog() throws -> ServiceCatalog {
    let terms = ServiceTerms(
      account: "x", tier: "t", availability: try Objective(partsPerMillion: target), zones: zones,
      checks: CheckRules(general: Self.checks, named: named), serviceHours: hours)
    var tierTerms = TierTerms(availability: terms.availability, rtoMilliseconds: rto)
    var (changes, tierChanges): ([Dated<ServiceTerms>.Change], [Dated<TierTerms>.Change]) = ([], [])
    if let later {
      var changed = terms
      changed.availability = try Objective(partsPerMillion: later.target)
      tierTerms.availability = changed.availability
      changes = [.init(from: later.from, value: changed)]
      tierChanges = [.init(from: later.from, value: tierTerms)]
      tierTerms.availability = terms.availability
    }
    let other = Service(
      name: "other", title: LocalizedText(ja: "o", en: "o"), account: "y", tier: "t",
      availability: terms.availability, checks: Self.checks)
    return ServiceCatalog(
      calendar: PeriodCalendar(zone: .utc, fiscalYearStartMonth: 4),
      maintenanceNoticeMilliseconds: notice, accountChecks: CheckRules(general: Self.checks),
      tiers: [
        Tier(
          name: "t", title: LocalizedText(ja: "t", en: "t"),
          terms: Dated(first: tierTerms, changes: tierChanges))
      ], holidays: holidays, recurringMaintenance: windows,
      accounts: [Account(name: "x", availability: accountTarget), Account(name: "y")],
      services: [
        Service(
          name: "s", title: LocalizedText(ja: "s", en: "s"), life: life, formerly: formerly,
          terms: Dated(first: terms, changes: changes)), other,
      ])
  }

  /// The keys of which the catalog says something else of `s` in October than the plain one does.
  func differences(of subject: Subject = .service("s")) throws -> [String] {
    let (mine, plain) = (try catalog(), try World().catalog())
    let (left, right) = (
      mine.statements(of: subject, in: try october()),
      plain.statements(of: subject, in: try october())
    )
    let keys = left.differences(from: right)
    #expect(keys.isEmpty == (left == right) && keys == right.differences(from: left))
    #expect((left.description == right.description) == (left == right))
    return keys
  }
}

@Suite struct CatalogStatementsTests {
  @Test func `The same catalog says the same`() throws {
    #expect(try World().differences() == [])
    #expect(try World().differences(of: .account("x")) == [])
  }

  @Test func `What changes only before or after the interval changes nothing said of it`() throws {
    var world = World()
    world.later = (try october().end, 500_000)
    #expect(try world.differences() == [])
    world = World(target: 500_000)
    world.later = (try october().start, 999_000)
    #expect(try world.differences() == [])
    world = World(life: Life(from: try october().start, until: try october().end))
    #expect(try world.differences() == [])
    world = World(holidays: [try #require(CivilDate(year: 2026, month: 11, day: 3))])
    world.hours = [ServiceHours(days: [.monday], from: 0, to: 3_600_000)]
    var plain = world
    plain.holidays = []
    #expect(
      try world.catalog().statements(of: .service("s"), in: try october())
        == plain.catalog().statements(of: .service("s"), in: try october()))
  }

  @Test func `What changes within the interval is told by its key`() throws {
    var world = World()
    world.later = (try day(10, 31), 500_000)
    #expect(try world.differences() == ["availability"])
    #expect(try World(target: 999_500).differences() == ["availability"])
    #expect(try World(zones: ["a"]).differences() == ["zones"])
    #expect(try World(rto: nil).differences() == ["rto"])
    #expect(try World(notice: 1).differences() == ["maintenance_notice"])
    #expect(try World(formerly: ["r"]).differences() == ["formerly"])
    let hours = [ServiceHours(days: [.monday], from: 0, to: 3_600_000)]
    #expect(try World(hours: hours).differences() == ["holidays", "service_hours"])
    let until = Life(until: try day(10, 31))
    let keys = try World(life: until).differences()
    #expect(keys.contains("in_service") && keys.contains("availability"))
    #expect(try World(life: Life(until: try day(9, 30))).differences().contains("in_service"))
  }

  @Test func `The order in which names are written says nothing`() throws {
    #expect(try World(zones: ["c", "a"]).differences() == [])
  }

  @Test func `Named checks count while they are probes`() throws {
    let named = { (life: Life) in ["n": NamedChecks(policy: World.checks, life: life)] }
    #expect(try World(named: named(.always)).differences().contains("checks.named.n"))
    var world = World(named: named(Life(until: try day(10, 2))))
    var other = World(named: named(Life(until: try day(10, 3))))
    func said(_ world: World) throws -> CatalogStatements {
      try world.catalog().statements(of: .service("s"), in: try october())
    }
    #expect(try said(world).differences(from: said(other)) == ["checks.named.n"])
    world = World(named: named(Life(from: try day(9, 1))))
    other = World(named: named(.always))
    #expect(try said(world) == said(other))
  }

  @Test func `Recurring windows count for what they name, while they are announced`() throws {
    func window(
      _ services: [String], _ accounts: [String], since: Instant, until: Instant? = nil
    ) -> RecurringMaintenance {
      RecurringMaintenance(
        id: "m", services: services, accounts: accounts,
        hours: ServiceHours(days: [.sunday], from: 0, to: 3_600_000), since: since, until: until)
    }
    let september = try day(9, 1)
    let mine = World(windows: [window(["s"], [], since: september)])
    #expect(try mine.differences() == ["maintenance"])
    #expect(try mine.differences(of: .account("x")) == [])
    let account = World(windows: [window([], ["x"], since: september)])
    #expect(try account.differences() == ["maintenance"])
    #expect(try account.differences(of: .account("x")) == ["maintenance"])
    let foreign = World(windows: [window(["other"], ["y"], since: september)])
    #expect(try foreign.differences() == [])
    let before = World(
      windows: [window(["s"], [], since: september, until: try day(9, 20))])
    #expect(try before.differences() == [])
    let after = World(windows: [window(["s"], [], since: try day(11, 1))])
    #expect(try after.differences() == [])
    // Whether it was announced in April or in May is all the same in October.
    let earlier = World(windows: [window(["s"], [], since: try day(4, 1))])
    #expect(
      try mine.catalog().statements(of: .service("s"), in: try october())
        == earlier.catalog().statements(of: .service("s"), in: try october()))
  }

  @Test func `Of an account its own objective counts, not what its services promise`() throws {
    let target = try Objective(partsPerMillion: 990_000)
    #expect(try World(accountTarget: target).differences(of: .account("x")) == ["availability"])
    #expect(try World(target: 1, zones: []).differences(of: .account("x")) == [])
  }

  @Test func `The list of changes says what is another from when on, a tier's target once`() throws
  {
    var world = World(life: Life(from: try day(5, 1), until: try day(12, 1)))
    world.later = (try day(10, 15), 995_000)
    world.windows = [
      RecurringMaintenance(
        id: "m", services: ["s"], accounts: [],
        hours: ServiceHours(days: [.sunday, .monday], from: 79_200_000, to: 21_600_000),
        since: try day(4, 1), until: nil)
    ]
    let changes = try world.catalog().changes
    #expect(changes.map(\.at) == (try [day(4, 1), day(5, 1), day(10, 15), day(12, 1)]))
    #expect(
      changes.map(\.entry) == [.maintenance("m"), .service("s"), .tier("t"), .service("s")])
    #expect(changes.map(\.key) == ["maintenance", "in_service", "availability", "in_service"])
    #expect(changes.map(\.before) == [nil, nil, "99.9", "yes"])
    #expect(changes.map(\.after) == ["[mon, sun] 22:00–06:00", "yes", "99.5", nil])
  }

  @Test func `What is in force at an instant is what each entry says then`() throws {
    var world = World(life: Life(until: try day(11, 1)))
    world.later = (try day(10, 15), 995_000)
    world.named = ["n": NamedChecks(policy: World.checks, life: Life(from: try day(10, 20)))]
    let catalog = try world.catalog()
    func said(_ entry: CatalogEntry, _ instant: Instant) -> [CatalogStatement]? {
      catalog.statements(at: instant).first { $0.entry == entry }?.said
    }
    let target = { (text: String) in CatalogStatement("availability", text) }
    #expect(said(.service("s"), try day(10, 14))?.contains(target("99.9")) == true)
    #expect(said(.service("s"), try day(10, 15))?.contains(target("99.5")) == true)
    #expect(said(.tier("t"), try day(10, 15)) == [target("99.5"), CatalogStatement("rto", "15m")])
    #expect(said(.service("s"), try day(11, 1)) == nil)
    let named = CatalogStatement("checks.named.n.hold", "30s")
    #expect(said(.service("s"), try day(10, 20))?.contains(named) == true)
    #expect(said(.service("s"), try day(10, 19))?.contains(named) == false)
  }
}
