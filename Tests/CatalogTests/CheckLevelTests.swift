import Catalog
import ServiceLevels
import Testing

/// The levels of `checks` (rules 2), from general to specific.
struct Levels {
  var catalog = ""
  var tier = ""
  var tierChange = ""
  var service = ""
  var serviceChange = ""

  var text: String {
    """
    checks: {\(catalog)}
    tiers:
      - name: high
        availability: 99.9
        checks: {\(tier)}
        changes: [{from: 2026-10-01, checks: {\(tierChange)}}]
    accounts: [{name: a}]
    services:
      - name: s
        account: a
        tier: high
        checks: {\(service)}
        changes: [{from: 2026-11-01, checks: {\(serviceChange)}}]
    """
  }

  /// How the checks of the service are read on a day.
  func rules(_ day: String) throws -> CheckRules {
    let catalog = try CatalogReader.read(Array(text.utf8))
    return try #require(catalog.service(named: "s")).terms.value(at: try begin(of: day)).checks
  }
}

/// When a day begins in Tokyo.
func begin(of day: String) throws -> Instant {
  let zone = TimeZoneTable(identifier: "Asia/Tokyo", firstOffsetMilliseconds: 32_400_000)
  let calendar = PeriodCalendar(zone: zone, fiscalYearStartMonth: 4)
  return try #require(calendar.period(key: day)).interval.start
}

/// A policy in seconds; no hold is `unlimited`, no `gone` what the hold gives.
func policy(
  _ interval: Int, _ hold: Int?, _ confirm: Int, gone: Int? = nil, minHealthy: Int = 1
) -> CheckPolicy {
  CheckPolicy(
    intervalMilliseconds: interval * 1000, holdMilliseconds: hold.map { $0 * 1000 },
    confirm: confirm, minHealthy: minHealthy, goneAfterMilliseconds: gone.map { $0 * 1000 })
}

@Suite struct CheckLevelTests {
  @Test(arguments: [
    (Levels(), policy(10, 30, 3)),
    (Levels(catalog: "interval: 5m, confirm: 4"), policy(300, 900, 4)),
    (Levels(catalog: "confirm: 4", tier: "confirm: 5", service: "confirm: 6"), policy(10, 30, 6)),
    (Levels(tier: "hold: 1m", service: "min_healthy: 2"), policy(10, 60, 3, minHealthy: 2)),
    // An interval has a hold of its own, over the hold of a more general level.
    (Levels(catalog: "hold: 7m", service: "interval: 1m"), policy(60, 180, 3)),
    (Levels(catalog: "interval: 1m", service: "hold: 7m"), policy(60, 420, 3)),
    (Levels(catalog: "interval: 1m", tier: "interval: 2m, hold: 5m"), policy(120, 300, 3)),
    (Levels(catalog: "hold: unlimited", service: "interval: 1m"), policy(60, 180, 3)),
    // What a source of transitions needs of `confirm` and `gone_after` is set beside it, or more specifically.
    (Levels(catalog: "confirm: 3, gone_after: 2h", service: "hold: unlimited"), policy(10, nil, 1)),
    (
      Levels(catalog: "hold: unlimited, confirm: 2, gone_after: 3h"),
      policy(10, nil, 2, gone: 10_800)
    ),
    (Levels(tier: "hold: unlimited", service: "confirm: 2"), policy(10, nil, 2)),
    (
      Levels(catalog: "hold: unlimited", tier: "gone_after: 1d"),
      policy(10, nil, 1, gone: 86_400)
    ),
    (
      Levels(catalog: "confirm: 5", tier: "hold: unlimited, confirm: 2", service: "hold: 1m"),
      policy(10, 60, 2)
    ),
    (
      Levels(catalog: "confirm: 5", tier: "hold: unlimited", service: "hold: 1m"), policy(10, 60, 5)
    ),
    // The larger of an hour and ten times the hold, unless set.
    (Levels(service: "hold: 7m"), policy(10, 420, 3, gone: 4200)),
    (Levels(service: "hold: 6m"), policy(10, 360, 3, gone: 3600)),
    (Levels(catalog: "gone_after: 2h", service: "hold: 1h"), policy(10, 3600, 3, gone: 7200)),
    (Levels(catalog: "gone_after: 30s"), policy(10, 30, 3, gone: 30)),
  ])
  func `Key by key the more specific level stands`(levels: Levels, right: CheckPolicy) throws {
    #expect(try levels.rules("2026-09-30").general == right)
  }

  @Test(arguments: [
    ("2026-09-30", policy(10, 30, 3)), ("2026-10-01", policy(60, 180, 3)),
    ("2026-10-31", policy(60, 180, 3)), ("2026-11-01", policy(60, 180, 5)),
  ])
  func `A change of a level holds from its day on`(day: String, right: CheckPolicy) throws {
    let levels = Levels(tierChange: "interval: 1m", serviceChange: "confirm: 5")
    #expect(try levels.rules(day).general == right)
  }

  @Test func `What the service says stands over a later change of its tier`() throws {
    let levels = Levels(tierChange: "confirm: 5, min_healthy: 2", service: "confirm: 4")
    #expect(try levels.rules("2026-12-01").general == policy(10, 30, 4, minHealthy: 2))
  }

  @Test(arguments: [
    // The service's general keys are below what the catalog says of the name.
    (
      Levels(catalog: "named: {canary: {confirm: 2}}", service: "confirm: 9, interval: 1m"),
      policy(60, 180, 2)
    ),
    (
      Levels(
        catalog: "named: {canary: {confirm: 2, hold: 5m}}", tier: "named: {canary: {confirm: 4}}",
        service: "named: {canary: {interval: 1m}}"), policy(60, 180, 4)
    ),
    (
      Levels(tier: "named: {canary: {hold: unlimited}}", service: "gone_after: 2h, confirm: 9"),
      policy(10, nil, 1)
    ),
    (
      Levels(catalog: "gone_after: 2h", service: "named: {canary: {gone_after: 3h}}"),
      policy(10, 30, 3, gone: 10_800)
    ),
    (
      Levels(catalog: "min_healthy: 3", service: "named: {canary: {confirm: 1}}"),
      policy(10, 30, 1, minHealthy: 3)
    ),
  ])
  func `What is said of one name is more specific than all that is not`(
    levels: Levels, right: CheckPolicy
  ) throws {
    let rules = try levels.rules("2026-09-30")
    #expect(rules.policy(ofCheck: "canary") == right)
    #expect(rules.policy(ofCheck: "another") == rules.general)
  }

  @Test func `Named checks change on days, and have a life`() throws {
    let levels = Levels(
      catalog: "named: {canary: {from: 2026-01-01, until: 2027-01-01T00:00:00Z}}",
      tierChange: "named: {canary: {interval: 5m}}",
      serviceChange: "named: {canary: {from: 2026-02-01, confirm: 2}}")
    #expect(try levels.rules("2026-09-30").policy(ofCheck: "canary") == policy(10, 30, 3))
    #expect(try levels.rules("2026-10-01").policy(ofCheck: "canary") == policy(300, 900, 3))
    #expect(try levels.rules("2026-11-01").policy(ofCheck: "canary") == policy(300, 900, 2))
    let end = Instant(milliseconds: 1_798_761_600_000)
    #expect(
      try levels.rules("2026-09-30").life(ofCheck: "canary")
        == Life(from: try begin(of: "2026-01-01"), until: end))
    #expect(
      try levels.rules("2026-11-01").life(ofCheck: "canary")
        == Life(from: try begin(of: "2026-02-01"), until: end))
  }

  @Test func `alarm-and-general-confirm`() throws {
    let levels = Levels(catalog: "interval: 10s, hold: 30s, confirm: 3", service: "hold: unlimited")
    #expect(try levels.rules("2026-10-01").general == policy(10, nil, 1))
  }

  @Test func `interval-without-hold`() throws {
    let rules = try Levels(catalog: "hold: 30s, named: {canary: {interval: 5m}}").rules(
      "2026-10-01")
    #expect(rules.policy(ofCheck: "canary") == policy(300, 900, 3))
    #expect(rules.general == policy(10, 30, 3))
  }

  @Test func `Accounts' own checks are read as the catalog says, named ones too`() throws {
    let levels = Levels(
      catalog: "interval: 1m, named: {canary: {confirm: 1}}", tier: "interval: 2m")
    let catalog = try catalog(levels.text)
    #expect(
      catalog.accountChecks
        == CheckRules(
          general: policy(60, 180, 3), named: ["canary": NamedChecks(policy: policy(60, 180, 1))]))
  }

  @Test(arguments: [
    (Levels(catalog: "hold: 5m, gone_after: 1m"), "1:32: ", "line 1"),
    (Levels(catalog: "interval: 5m, gone_after: 14m59s"), "1:36: ", "line 1"),
    (Levels(catalog: "gone_after: 29s"), "1:22: ", "the default"),
    (Levels(catalog: "gone_after: 1h", service: "hold: 2h"), "1:22: ", "line 12"),
    (Levels(tier: "hold: 2h", service: "gone_after: 1h"), "12:26: ", "line 5"),
    (Levels(service: "gone_after: 1h", serviceChange: "interval: 30m"), "12:26: ", "line 13"),
    (Levels(tierChange: "hold: 2h", service: "gone_after: 1h"), "12:26: ", "line 6"),
    (Levels(catalog: "gone_after: 1h, named: {x: {interval: 30m}}"), "1:22: ", "line 1"),
    (Levels(service: "named: {x: {gone_after: 1s}}"), "12:38: ", "the default"),
  ])
  func `A gone_after below the hold in force with it is a fault, wherever each is set`(
    levels: Levels, place: String, origin: String
  ) throws {
    let found = faults(levels.text)
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix(place) }, "\(found)")
    #expect(found.allSatisfy { $0.contains("is below the hold") && $0.contains(origin) })
  }

  @Test(arguments: [
    Levels(catalog: "hold: unlimited, gone_after: 1s"),
    Levels(catalog: "gone_after: 1h", service: "hold: 2h, gone_after: 2h"),
    Levels(catalog: "gone_after: 1h", service: "hold: unlimited"),
  ])
  func `Where it is not below, it is none`(levels: Levels) {
    #expect(faults(levels.text) == [])
  }

  @Test func `A gone_after below its hold is a fault in a tier that nobody has, too`() {
    let text = """
      tiers: [{name: a, availability: 99, checks: {hold: 5m, gone_after: 1m}}]
      accounts: [{name: x}]
      """
    #expect(faults(text).map { $0.prefix(6) } == ["1:68: "])
  }
}
