import Catalog
import ServiceLevels
import Testing

@Suite struct DecodingTests {
  @Test func `What a catalog leaves out has the defaults of the format`() throws {
    let catalog = try catalog(smallCatalog)
    #expect(catalog.zone.identifier == "Asia/Tokyo")
    #expect(catalog.zone.firstOffsetMilliseconds == 32_400_000 && catalog.zone.changes.isEmpty)
    #expect(catalog.calendar.fiscalYearStartMonth == 4)
    #expect(catalog.minCoveragePartsPerMillion == 990_000)
    #expect(catalog.maintenanceNoticeMilliseconds == 0)
    #expect(catalog.matchWithinMilliseconds == 900_000)
    let standard = CheckPolicy(
      intervalMilliseconds: 10_000, holdMilliseconds: 30_000, confirm: 3, minHealthy: 1)
    #expect(catalog.checks == standard)
    #expect(catalog.disasterRecovery == nil && catalog.holidays.isEmpty)
    let service = try #require(catalog.service(named: "order"))
    #expect(
      service
        == Service(
          name: "order", title: LocalizedText(ja: "order", en: "order"),
          account: "technova-sales-prod-app", tier: "high",
          availability: try Objective(partsPerMillion: 999_500), checks: standard))
  }

  @Test func `A company without accounts lists its services alone`() throws {
    let catalog = try catalog(
      """
      tiers: [{name: high, availability: 99.9}]
      services: [{name: shop, tier: high, depends_on: [payment]}, {name: payment, tier: high}]
      """)
    #expect(catalog.accounts.isEmpty)
    #expect(catalog.services.map(\.account) == ["", ""])
    #expect(
      catalog.services.allSatisfy { service in
        service.terms.first.statements.contains { $0.key == "account" && $0.value == "none" }
      })
  }

  @Test func `Checks are set key by key: service over tier over catalog`() throws {
    let catalog = try catalog(
      """
      checks: {interval: 5m, confirm: 4}
      tiers:
        - {name: a, availability: 99, checks: {hold: 7m, min_healthy: 2}}
        - {name: b, availability: 99}
      accounts: [{name: x}]
      services:
        - {name: one, account: x, tier: a, checks: {confirm: 5}}
        - {name: two, account: x, tier: b, checks: {interval: 1m}}
        - {name: three, account: x, tier: b, checks: {hold: unlimited}}
      """)
    func policy(_ name: String) -> CheckPolicy? { catalog.service(named: name)?.checks }
    #expect(
      policy("one")
        == CheckPolicy(
          intervalMilliseconds: 300_000, holdMilliseconds: 420_000, confirm: 5, minHealthy: 2))
    #expect(
      policy("two")
        == CheckPolicy(
          intervalMilliseconds: 60_000, holdMilliseconds: 180_000, confirm: 4, minHealthy: 1))
    #expect(
      policy("three")
        == CheckPolicy(
          intervalMilliseconds: 300_000, holdMilliseconds: nil, confirm: 1, minHealthy: 1))
    #expect(catalog.checks.holdMilliseconds == 900_000)
  }

  @Test func `A source of transitions needs one check to confirm, unless it is set`() throws {
    func confirm(_ checks: String) throws -> Int {
      try catalog(smallCatalog + "\nchecks: \(checks)\n").checks.confirm
    }
    #expect(try confirm("{hold: unlimited}") == 1)
    #expect(try confirm("{hold: unlimited, confirm: 2}") == 2)
    #expect(try confirm("{hold: 1m}") == 3)
  }

  @Test func `A tier's minimum outage and hours hold for its services, which may set their own`()
    throws
  {
    let catalog = try catalog(
      """
      tiers:
        - name: a
          availability: 99
          min_outage: 5m
          service_hours: {days: [mon, fri], from: "09:00", to: "24:00"}
      accounts: [{name: x}]
      services:
        - {name: one, account: x, tier: a}
        - {name: two, account: x, tier: a, min_outage: 0s, service_hours: always}
        - name: three
          account: x
          tier: a
          service_hours: {days: [sun], from: 0:00, to: 6:30}
      """)
    let one = try #require(catalog.service(named: "one"))
    #expect(one.minOutageMilliseconds == 300_000)
    #expect(
      one.serviceHours
        == [ServiceHours(days: [.monday, .friday], from: 32_400_000, to: 86_400_000)])
    let two = try #require(catalog.service(named: "two"))
    #expect(two.minOutageMilliseconds == 0 && two.serviceHours == [])
    let three = try #require(catalog.service(named: "three"))
    #expect(three.minOutageMilliseconds == 300_000)
    #expect(three.serviceHours == [ServiceHours(days: [.sunday], from: 0, to: 23_400_000)])
  }

  @Test(arguments: [
    ("0", 0), ("100", 1_000_000), ("99.9", 999_000), ("99.99", 999_900), ("99.9999", 999_999),
    ("99.990000", 999_900), ("\"99.95\"", 999_500), ("0.0001", 1),
  ])
  func `Percentages are exact`(text: String, partsPerMillion: Int) throws {
    let catalog = try catalog(smallCatalog + "\nmin_coverage: \(text)\n")
    #expect(catalog.minCoveragePartsPerMillion == partsPerMillion)
  }

  @Test(arguments: [
    ("250ms", 250), ("30s", 30_000), ("15m", 900_000), ("4h", 14_400_000), ("7d", 604_800_000),
    ("1h30m", 5_400_000), ("1d2h3m4s5ms", 93_784_005), ("0s", 0), ("36525d", 3_155_760_000_000),
  ])
  func `Durations are written with units, and added up`(text: String, milliseconds: Int) throws {
    let catalog = try catalog(smallCatalog + "\nmatch_within: \(text)\n")
    #expect(catalog.matchWithinMilliseconds == milliseconds)
  }

  @Test func `Division, environment and role are read off an account's name, where not given`()
    throws
  {
    let catalog = try catalog(
      """
      accounts:
        - {name: technova-sales-prod-app, title: 営業}
        - {name: technova-iot-dev-edge-gateway, role: edge}
        - {name: technova-shared-services, division: platform}
      """)
    let accounts = catalog.accounts
    #expect(accounts.map(\.division) == ["sales", "iot", "platform"])
    #expect(accounts.map(\.environment) == ["prod", "dev", nil])
    #expect(accounts.map(\.role) == ["app", "edge", nil])
    #expect(accounts.first?.title == LocalizedText(ja: "営業", en: "営業"))
  }

  @Test func `A name can be a service and an account at once, and dependencies may form a circle`()
    throws
  {
    let catalog = try catalog(
      """
      tiers: [{name: a, availability: 99}]
      accounts: [{name: x}, {name: y}]
      services:
        - {name: x, account: x, tier: a, depends_on: [z, z, y], soft_depends_on: [y]}
        - {name: z, account: x, tier: a, depends_on: [x]}
      """)
    #expect(catalog.service(named: "x")?.dependsOn == ["z", "y"])
    #expect(catalog.service(named: "x")?.softDependsOn == [])
    #expect(catalog.service(named: "z")?.dependsOn == ["x"])
  }

  @Test func `Anchors, aliases and merge keys work`() throws {
    let catalog = try catalog(
      """
      tiers:
        - &base {name: a, availability: 99, rto: 1h, min_outage: 1m}
        - {<<: *base, name: b, rto: 2h}
      accounts: []
      """)
    #expect(catalog.tiers.map(\.name) == ["a", "b"])
    #expect(catalog.tiers.map(\.rtoMilliseconds) == [3_600_000, 7_200_000])
    #expect(catalog.tiers.map(\.availability.partsPerMillion) == [990_000, 990_000])
  }

  @Test func `JSON is read as YAML is`() throws {
    let json =
      "{\n\t\"tiers\":[{\"name\":\"high\",\"availability\":99.95,\"rto\":\"30m\"}],\n"
      + "\t\"accounts\":[{\"name\":\"technova-sales-prod-app\"}],\n\t\"services\":[{\"name\":\"order\","
      + "\"account\":\"technova-sales-prod-app\",\"tier\":\"high\",\"users\":null}]}"
    #expect(try catalog(json) == catalog(smallCatalog))
    #expect(try catalog("\u{FEFF}" + smallCatalog.replacing("\n", with: "\r\n")) == catalog(json))
  }

  @Test func `Every kind of objective is understood`() throws {
    let catalog = try catalog(
      smallCatalog + """
        objectives:
          - {id: A, kind: duration, event: drill, step: detect, scope: region, at_most: 3m}
          - {id: B, kind: cadence, event: config_backup, every: day}
          - {id: C, kind: gauge, gauge: lag, at_least: -0.5, title: {ja: 遅延}}
          - {id: D, kind: availability, services: [order]}
          - {id: E, kind: availability, accounts: [technova-sales-prod-app]}
          - {id: F, kind: availability, roles: [app]}
          - {id: G, kind: rto, tier: high}
          - {id: H, kind: rpo, scope: region}
          - {id: I, kind: response, alert_level: critical, within: 5m}
          - {id: J, kind: steps, event: drill, scope: region, steps: [detect, decide]}
          - {id: K, kind: record, event: game_day, fields: [rto_s, note]}
          - {id: L, kind: harmless, event: deployment}
          - {id: M, kind: isolation}
          - {id: N, kind: attribution}
          - {id: O, kind: pause}
          - {id: P, kind: accounts, at_least: 120}
          - {id: Q, kind: dependency_map}
          - {id: R, kind: metric, metric: mttd}
          - {id: S, kind: configuration}
        """)
    #expect(
      catalog.requirements.map(\.kind) == [
        .duration(event: .drill, step: "detect", scope: "region", atMostMilliseconds: 180_000),
        .cadence(event: .configurationBackup, scope: nil, every: .day),
        .gauge(name: "lag", limit: .atLeast(-500_000)), .availability(.services(["order"])),
        .availability(
          .accounts(names: ["technova-sales-prod-app"], environments: [], roles: [])),
        .availability(.accounts(names: [], environments: [], roles: ["app"])),
        .recoveryTime(.tier("high")), .recoveryPoint(.region),
        .response(alertLevel: "critical", withinMilliseconds: 300_000),
        .steps(event: .drill, scope: "region", names: ["detect", "decide"]),
        .record(event: .gameDay, fields: ["rto_s", "note"]), .harmless(event: .deployment),
        .isolation, .attribution, .pause, .accounts(atLeast: 120), .dependencyMap,
        .metric("mttd"), .configuration,
      ])
    #expect(catalog.requirements[2].title == LocalizedText(ja: "遅延", en: "遅延"))
    #expect(catalog.requirements[0].title == LocalizedText(ja: "A", en: "A"))
  }

  @Test func `The catalog of a status page that logs transitions only is read`() throws {
    let catalog = try catalog(
      """
      time_zone: UTC
      checks:
        interval: 5m
        hold: unlimited
        confirm: 1
      tiers:
        - name: high
          title: {ja: high, en: high}
          availability: 99.95
          min_outage: 15m
          rto: 30m
          rpo: 15m
      accounts:
        - name: technova-sales-prod-app
      services:
        - name: canvas-lms
          account: technova-sales-prod-app
          tier: high
        - name: okta
          account: technova-sales-prod-app
          tier: high
      """)
    #expect(catalog.zone == .utc)
    #expect(
      catalog.services.map(\.checks)
        == Array(
          repeating: CheckPolicy(
            intervalMilliseconds: 300_000, holdMilliseconds: nil, confirm: 1, minHealthy: 1),
          count: 2))
    #expect(catalog.services.map(\.minOutageMilliseconds) == [900_000, 900_000])
  }
}
