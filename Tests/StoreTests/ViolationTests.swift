import ServiceLevels
import Tables
import TestSupport
import Testing

@testable import Store

struct ViolationTests {
  let directory: TemporaryFolder
  let store: Store
  private let calendar = PeriodCalendar(zone: .utc, fiscalYearStartMonth: 4)

  init() throws {
    directory = try TemporaryFolder()
    store = try Store(path: directory.file("store.sqlite"))
  }

  private func down(_ day: Period) -> Int { day.firstDay.day * 1000 }

  /// A year with its quarters, months and days, all of which agree, up to as-of.
  private func fill(asOf: Instant) throws {
    let year = try #require(calendar.year(2026))
    let quarters = (1...4).compactMap { calendar.quarter(year: 2026, quarter: $0) }
    let days = calendar.days(of: year)
    let periods = [year] + quarters + calendar.months(of: year) + days
    var figures: [AvailabilityFigure] = []
    for period in periods {
      var totals = StateTotals()
      for day in days where day.firstDay >= period.firstDay && day.dayAfter <= period.dayAfter {
        let length = day.interval.cut(at: asOf).milliseconds
        if length == 0 { continue }
        let down = min(down(day), length)
        totals += StateTotals(up: length - down, down: down)
      }
      let allowed = Allowance(
        try Objective(partsPerMillion: 999_900), ofEligible: totals.eligible)
      figures.append(
        try Samples.availability(
          period.key, kind: period.kind, totals: totals,
          verdict: totals.verdict(
            allowed: allowed, allowedOfAll: allowed, minCoveragePartsPerMillion: 0)))
      figures.append(
        try Samples.availability(period.key, kind: period.kind, service: nil, totals: totals))
    }
    try store.replace(.periods, with: periods.map { StoredPeriod($0, asOf: asOf) })
    try store.replace(.availability, with: figures)
    let monthly = figures.filter { $0.periodKind == .month && $0.service != nil }
    try store.replace(
      .tiers,
      with: try monthly.map {
        TierFigure(
          period: $0.period, periodKind: .month, tier: "critical",
          target: try Objective(partsPerMillion: 999_900), services: 1, servicesMet: 0,
          servicesJudged: 1, totals: $0.totals)
      })
  }

  @Test(arguments: ["2027-01-01", "2026-10-07", "2026-01-01", "2025-01-01"])
  func `Figures that agree are no violation, at any as-of`(asOf: String) throws {
    let day = try #require(calendar.period(key: asOf))
    try fill(asOf: day.interval.start.advanced(byMilliseconds: 3_600_000))
    #expect(try store.violations() == [])
  }

  @Test(arguments: [
    (
      "UPDATE availability SET up_ms = up_ms + 1 WHERE period = '2026' AND service = 'order'",
      [
        "the parts add up", "up_ms is the sum of the days", "up_ms is the sum of the months",
        "eligible_ms",
      ]
    ),
    (
      """
      UPDATE availability SET up_ms = up_ms - 1, down_ms = down_ms + 1
      WHERE period = '2026-10-07' AND service IS NULL
      """,
      ["up_ms is the sum of the days", "down_ms is the sum of the days"]
    ),
    (
      """
      UPDATE availability SET unknown_ms = -5, up_ms = up_ms + 5, eligible_ms = eligible_ms + 5
      WHERE period = '2026-Q4' AND service = 'order'
      """,
      ["unknown_ms is not negative", "unknown_ms is the sum of the months"]
    ),
    (
      "UPDATE availability SET verdict = 'met' WHERE period = '2026-10' AND service = 'order'",
      ["met or missed is as the budget says"]
    ),
    (
      "UPDATE availability SET verdict = 'no_data' WHERE period = '2026' AND service = 'order'",
      ["no_data is where nothing is eligible"]
    ),
    (
      "DELETE FROM period WHERE period = '2026-10'", ["the period is not in the table period"]
    ),
    (
      "UPDATE tier_availability SET down_ms = down_ms + 1 WHERE period = '2026-10'",
      ["down_ms is the sum of the tier's services"]
    ),
    ("UPDATE period SET end_ms = end_ms + 1 WHERE period = '2026-12'", ["the parts add up"]),
  ])
  func `A planted error is found`(sql: String, rules: [String]) throws {
    let end = try #require(calendar.year(2026)).interval.end
    try fill(asOf: end.advanced(byMilliseconds: 5))
    #expect(try store.violations() == [])
    try store.run(sql)
    let violations = try store.violations()
    for rule in rules {
      #expect(violations.contains { $0.contains(rule) }, "\(rule) is not in \(violations)")
    }
  }

  @Test func `A service that changes its account within a year is held against all days of it`()
    throws
  {
    let end = try #require(calendar.year(2026)).interval.end
    try fill(asOf: end)
    try store.run(
      "UPDATE availability SET account = 'b' WHERE service = 'order' AND period >= '2026-07'")
    #expect(try store.violations() == [])
    try store.run(
      """
      UPDATE availability SET up_ms = up_ms - 1, down_ms = down_ms + 1
      WHERE period = '2026-02-03' AND service = 'order'
      """)
    #expect(try store.violations().contains { $0.contains("up_ms is the sum of the days") })
  }

  @Test func `A year of which days are missing is not held against them`() throws {
    let end = try #require(calendar.year(2026)).interval.end
    try fill(asOf: end)
    try store.run("DELETE FROM availability WHERE period = '2026-10-07'")
    try store.run("DELETE FROM period WHERE period = '2026-10-07'")
    #expect(try store.violations() == [])
  }

  @Test func `A day that lost its row is missed`() throws {
    let end = try #require(calendar.year(2026)).interval.end
    try fill(asOf: end)
    try store.run("DELETE FROM availability WHERE period = '2026-10-07' AND service = 'order'")
    #expect(try !store.violations().isEmpty)
  }
}
