import Catalog
import ServiceLevels
import Testing

/// What holds from a day on, or until one.
@Suite struct DatedTests {
  private static let dated = """
    tiers:
      - name: gold
        availability: 99.9
        rto: 30m
        min_outage: 1m
        alert: {channel: slack, respond_within: 15m}
        changes:
          - {from: 2026-04-01, rto: 20m, alert: {respond_within: 5m}}
          - {from: 2026-10-01, availability: 99.5, note: 契約更改}
      - name: iron
        availability: 99
        service_hours: {days: [mon], from: "09:00", to: "18:00"}
        changes: [{from: 2026-12-01, availability: 98}]
    accounts: [{name: a}, {name: b}]
    services:
      - name: s
        account: a
        tier: gold
        zones: [1a]
        users: 10
        changes:
          - {from: 2026-10-15, zones: [1a, 1c], depends_on: [t], note: 二重化}
          - {from: 2026-11-01, tier: iron, account: b, soft_depends_on: [t, b]}
          - {from: 2026-11-15, depends_on: [], users: 20, min_outage: 2m, service_hours: always}
      - {name: t, account: a, tier: iron}
    """

  private static func terms(_ day: String, of service: String = "s") throws -> ServiceTerms {
    try #require(try catalog(dated).service(named: service)).terms.value(at: begin(of: day))
  }

  @Test(arguments: [
    ("2026-09-30", 999_000), ("2026-10-01", 995_000), ("2026-10-31", 995_000),
    ("2026-11-01", 990_000), ("2026-12-01", 980_000),
  ])
  func `A service promises what its tier of that day promised then`(
    day: String, partsPerMillion: Int
  ) throws {
    #expect(try Self.terms(day).availability.partsPerMillion == partsPerMillion)
  }

  @Test func `A promise before a day is that of the millisecond before it`() throws {
    let service = try #require(try catalog(Self.dated).service(named: "s"))
    let october = try begin(of: "2026-10-01")
    #expect(october.iso8601 == "2026-09-30T15:00:00.000Z")
    let before = service.terms.value(at: october.advanced(byMilliseconds: -1))
    #expect(before.availability.partsPerMillion == 999_000)
    #expect(
      service.terms.changes.map(\.from)
        == (try ["2026-10-01", "2026-10-15", "2026-11-01", "2026-11-15", "2026-12-01"].map(begin)))
  }

  @Test func `Changes add up`() throws {
    let first = try Self.terms("2026-10-01")
    #expect(first.zones == ["1a"] && first.dependsOn == [] && first.account == "a")
    let second = try Self.terms("2026-10-15")
    #expect(second.zones == ["1a", "1c"] && second.dependsOn == ["t"] && second.tier == "gold")
    let third = try Self.terms("2026-11-01")
    #expect(third.zones == ["1a", "1c"] && third.tier == "iron" && third.account == "b")
    // What it cannot do without is no soft dependency.
    #expect(third.dependsOn == ["t"] && third.softDependsOn == ["b"])
    let fourth = try Self.terms("2026-11-15")
    #expect(fourth.dependsOn == [] && fourth.softDependsOn == ["t", "b"] && fourth.users == 20)
  }

  @Test func `What a tier sets holds as long as the service has it`() throws {
    let hours = [ServiceHours(days: [.monday], from: 32_400_000, to: 64_800_000)]
    let gold = try Self.terms("2026-10-31")
    #expect(gold.minOutageMilliseconds == 60_000 && gold.serviceHours == [])
    let iron = try Self.terms("2026-11-01")
    #expect(iron.minOutageMilliseconds == 0 && iron.serviceHours == hours)
    let own = try Self.terms("2026-11-15")
    #expect(own.minOutageMilliseconds == 120_000 && own.serviceHours == [])
  }

  @Test func `A tier keeps what a change of it does not set`() throws {
    let tier = try #require(try catalog(Self.dated).tier(named: "gold"))
    let terms = tier.terms.value(at: try begin(of: "2026-10-01"))
    #expect(terms.rtoMilliseconds == 1_200_000 && terms.respondWithinMilliseconds == 300_000)
    #expect(terms.alertChannel == "slack" && terms.availability.partsPerMillion == 995_000)
    #expect(tier.terms.first.rtoMilliseconds == 1_800_000)
  }

  @Test func `Services, accounts and named checks are there from a day or an instant on`() throws {
    let catalog = try catalog(
      """
      time_zone: America/New_York
      tiers: [{name: x, availability: 99}]
      accounts:
        - {name: a, from: 2026-03-08, until: 2026-03-08T23:59:60.9-05:00}
        - {name: b, until: "2026-03-08 12:00:00.123456789Z"}
      services:
        - {name: s, account: a, tier: x, from: 2026-11-02}
      """)
    let a = try #require(catalog.account(named: "a")).life
    #expect(a.from?.iso8601 == "2026-03-08T05:00:00.000Z")
    #expect(a.until?.iso8601 == "2026-03-09T04:59:59.999Z")
    #expect(
      catalog.account(named: "b")?.life.until?.iso8601 == "2026-03-08T12:00:00.123Z")
    #expect(
      catalog.service(named: "s")?.life.from?.iso8601 == "2026-11-02T05:00:00.000Z")
    #expect(catalog.service(named: "s")?.life.until == nil)
  }

  @Test(arguments: [
    ("2026-10-01T00:00:00", false), ("2026-10-01T24:00:00Z", false),
    ("2026-10-01T00:60:00Z", false),
    ("2026-10-01T00:00:61Z", false), ("2026-10-01T00:00:00.Z", false), ("2026-10-01", true),
    ("2026-10-01T00:00:00.1234567890Z", false), ("2026-10-01T00:00:00+9:00", false),
    ("2026-10-01T00:00:00+24:00", false), ("2026-10-01T00:00:00Zx", false), ("20261001", false),
    ("2026-02-29T00:00:00Z", false), ("2026-10-01t00:00:00z", true),
    ("2026-10-01T00:00:00-23:59", true), ("1790000000", false),
  ])
  func `A day or an instant with its offset is a moment, and nothing else`(
    text: String, isMoment: Bool
  ) {
    let found = faults(smallCatalog + "    from: \"\(text)\"\n")
    #expect(found.isEmpty == isMoment, "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix("9:11: ") && $0.contains("is no day") })
  }

  @Test func `Former names are read, each once`() throws {
    let catalog = try catalog(
      """
      tiers: [{name: x, availability: 99}]
      accounts: [{name: a, formerly: [z, a, z]}, {name: b}]
      services: [{name: a, account: a, tier: x, formerly: [b, z]}]
      """)
    #expect(catalog.accounts.map(\.formerly) == [["z"], []])
    #expect(catalog.service(named: "a")?.formerly == ["b", "z"])
  }

  @Test func `Recurring windows have ids in their order, or their own`() throws {
    let catalog = try catalog(
      smallCatalog + """
        maintenance:
          - {services: [order], accounts: [], days: [sun], from: "02:00", to: "04:00", since: 2026-04-01, until: 2027-04-01}
          - {id: M, title: 夜間, accounts: [technova-sales-prod-app], days: [mon, sat], from: "22:00", to: "06:00", since: 2026-04-01T00:00:00Z}
          - {services: [order], days: [tue], from: "00:00", to: "24:00", since: 2026-04-01}
        """)
    let april = try begin(of: "2026-04-01")
    #expect(
      catalog.recurringMaintenance == [
        RecurringMaintenance(
          id: "maintenance:1", services: ["order"], accounts: [],
          hours: ServiceHours(days: [.sunday], from: 7_200_000, to: 14_400_000), since: april,
          until: try begin(of: "2027-04-01")),
        RecurringMaintenance(
          id: "M", title: LocalizedText(ja: "夜間", en: "夜間"), services: [],
          accounts: ["technova-sales-prod-app"],
          hours: ServiceHours(days: [.monday, .saturday], from: 79_200_000, to: 21_600_000),
          since: april.advanced(byMilliseconds: 32_400_000), until: nil),
        RecurringMaintenance(
          id: "maintenance:3", services: ["order"], accounts: [],
          hours: ServiceHours(days: [.tuesday], from: 0, to: 86_400_000), since: april, until: nil),
      ])
  }

  @Test func `The example of the documentation is a catalog without fault or warning`() throws {
    let example = try #require(CatalogPage.read().blocks(in: "yaml").last)
    #expect(try warnings(example) == [])
    let order = try #require(try catalog(example).service(named: "order"))
    #expect(order.terms.changes.count == 2 && order.checks == policy(10, 30, 3))
  }

  @Test func `Service hours are one mapping, or a list of them`() throws {
    let catalog = try catalog(
      smallCatalog + """
            service_hours:
              - {days: [mon, tue], from: "09:00", to: "12:00"}
              - {days: [sat], from: "22:00", to: "06:00"}
              - {days: [sun], from: "09:00", to: "09:00"}
        """)
    #expect(
      catalog.services[0].serviceHours == [
        ServiceHours(days: [.monday, .tuesday], from: 32_400_000, to: 43_200_000),
        ServiceHours(days: [.saturday], from: 79_200_000, to: 21_600_000),
        ServiceHours(days: [.sunday], from: 32_400_000, to: 32_400_000),
      ])
  }
}
