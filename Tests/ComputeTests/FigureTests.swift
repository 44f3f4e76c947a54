import ServiceLevels
import TestSupport
import Testing

@testable import Compute

struct MeanTests {
  @Test(arguments: [
    ([1], 1), ([1, 2], 2), ([1, 1, 2], 1), ([1, 2, 2], 2), ([0, 0, 0, 1], 0), ([0, 0, 1, 1], 1),
    ([3, 4, 4, 4, 4, 4], 4), ([10, 11], 11), ([0], 0),
  ])
  func `Means are rounded half up`(values: [Int], mean: Int) {
    #expect(roundedMean(values) == mean)
  }

  @Test func `Of nothing there is no mean`() {
    #expect(roundedMean([]) == nil)
    #expect(nearestRank([], tenths: 5) == nil)
  }

  @Test(arguments: 1...60)
  func `A rank is the smallest value with at least that share at or below it`(count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    let values = (0..<count).map { _ in Int.random(in: 0...20, using: &random) }.sorted()
    for tenths in [5, 9] {
      let expected = values.first { value in
        values.count { $0 <= value } * 10 >= tenths * count
      }
      #expect(nearestRank(values, tenths: tenths) == expected)
    }
  }

  @Test func `Means leave out the incidents that lack a time, and count them`() throws {
    let start = period("2026-10").interval.start
    let catalog = catalog([service("s")])
    func record(_ record: inout IncidentRecord) { record.services = ["s"] }
    let evidence = evidence(
      catalog, asOf: start.advanced(byMilliseconds: 31 * day),
      incidents: [
        incident("a", at: start, toDetect: 3, record),
        incident("b", at: start, toDetect: 4, record),
        incident("c", at: start, record),
        incident("d", at: start.advanced(byMilliseconds: -1), toDetect: 99, record),
      ])
    for scope in [Scope.all, .tier("t"), .service("s")] {
      let mean = try #require(
        evidence.means(in: period("2026-10"))
          .first { $0.scope == scope && $0.metric == .timeToDetect })
      #expect(mean.count == 2 && mean.leftOut == 1)
      #expect(mean.meanMilliseconds == 4)
      #expect(mean.medianMilliseconds == 3 && mean.ninetiethMilliseconds == 4)
    }
  }
}

struct TierTests {
  private func row(_ name: String, down: Int, up: Int, verdict: Verdict?) -> AvailabilityFigure {
    AvailabilityFigure(
      period: "2026-10", periodKind: .month, service: name, account: "a", tier: "t",
      target: objective(999_000), totals: StateTotals(up: up, down: down), verdict: verdict,
      isCertain: true, outages: 0, flaps: 0)
  }

  @Test func `A tier is given pooled, by its worst service, and by how many met`() throws {
    let catalog = catalog([service("a"), service("b"), service("c"), service("d")])
    let tier = try #require(
      catalog.tierFigures(
        of: period("2026-10"), in: period("2026-10").interval,
        from: [
          row("a", down: 1, up: 99, verdict: .missed), row("b", down: 3, up: 297, verdict: .missed),
          row("c", down: 0, up: 100, verdict: .met), row("d", down: 0, up: 0, verdict: .noData),
        ]
      ).first)
    #expect(tier.totals == StateTotals(up: 496, down: 4))
    // Of equally bad ones the first by name.
    #expect(tier.worstService == "a" && tier.worstPartsPerMillion == 990_000)
    #expect(tier.services == 4 && tier.servicesJudged == 3 && tier.servicesMet == 1)
  }

  @Test func `Shares closer than a part per million are told apart`() throws {
    let catalog = catalog([service("a"), service("b")])
    let tier = try #require(
      catalog.tierFigures(
        of: period("2026-10"), in: period("2026-10").interval,
        from: [
          row("a", down: 1_000, up: 9_999_999_000, verdict: .met),
          row("b", down: 1_001, up: 9_999_998_999, verdict: .met),
        ]
      ).first)
    #expect(tier.worstService == "b")
  }

  @Test func `A tier that nothing is known of has no worst service`() throws {
    let tier = try #require(
      catalog([service("a")]).tierFigures(
        of: period("2026-10"), in: period("2026-10").interval, from: []
      ).first)
    #expect(tier.worstService == nil && tier.worstPartsPerMillion == nil)
  }
}

struct BudgetTests {
  @Test(arguments: [
    (999_900, 9_999, 0), (999_900, 10_000, 1), (999_900, 19_999, 1),
    (999_500, 2_592_000_000, 1_296_000),
    (1_000_000, 2_592_000_000, 0), (999_900, 2_678_400_000, 267_840), (0, 7, 7),
  ])
  func `A budget is floored to the millisecond`(target: Int, eligible: Int, budget: Int) {
    #expect(objective(target).budgetMilliseconds(ofEligible: eligible) == budget)
  }

  @Test(arguments: 0..<200)
  func `It was exhausted at the first instant at which more was spent`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      let start = Int.random(in: 0..<50, using: &random)
      return span(start, start + Int.random(in: 0...20, using: &random))
    }
    let budget = Int.random(in: 0...40, using: &random)
    func spent(_ instant: Int) -> Int {
      pieces.reduce(0) {
        $0 + max(0, min(instant, $1.end.milliseconds) - min(instant, $1.start.milliseconds))
      }
    }
    #expect(
      firstExcess(of: budget, in: pieces)?.milliseconds == (0...80).first { spent($0) > budget })
  }

  @Test func `A month's budget is exhausted before it is over`() throws {
    let month = period("2026-10")
    let start = month.interval.start.milliseconds
    let catalog = catalog([service("s", target: 999_900)])
    let segments: [(Int, ServiceState)] = [
      (start, .up), (start + day, .down), (start + day + hour, .up),
    ]
    // The whole month allows 267 840 ms, whether or not it is over.
    for end in [2 * day, 31 * day] {
      let evidence = evidence(
        catalog, asOf: at(start + end),
        histories: [history(.service("s"), timeline(segments, end: start + end))])
      let figure = try #require(evidence.availability(in: month).first)
      #expect(figure.exhaustedAt == at(start + day + 267_841))
    }
  }
}

struct YearToDateTests {
  private let year = period("FY2026")

  private func figures(_ down: [(Int, Int)], days: Int, services: Int = 1) -> [YearToDateFigure] {
    let start = year.interval.start.milliseconds
    let names = (0..<services).map { "s\($0)" }
    let end = start + days * day
    let segments = down.flatMap { [(start + $0.0, ServiceState.down), (start + $0.1, .up)] }
    return evidence(
      catalog(names.map { service($0) }), asOf: at(end),
      histories: names.map {
        history(.service($0), timeline([(start, .up)] + segments, end: end))
      }
    ).yearToDate(in: year)
  }

  @Test func `The year's budget counts the time to come`() throws {
    let figure = try #require(figures([], days: 30).last)
    #expect(figure.year == "FY2026" && figure.scope == .service("s0"))
    #expect(figure.budgetMilliseconds == 365 * day / 1_000)
    #expect(figure.projectedMilliseconds == 0 && figure.exhaustedAt == nil)
  }

  @Test func `The present rate is carried on to the end of the year`() throws {
    // An hour in 36.5 days is ten in the year, of 8.76 h allowed: spent after 0.876 of it.
    let figure = try #require(figures([(0, hour)], days: 73).last)
    #expect(figure.consumedMilliseconds == hour)
    #expect(figure.projectedMilliseconds == 5 * hour)
    #expect(figure.exhaustedAt == nil)
    let worse = try #require(figures([(0, 2 * hour)], days: 73).last)
    #expect(worse.projectedMilliseconds == 10 * hour)
    #expect(
      worse.exhaustedAt == year.interval.start.advanced(byMilliseconds: 365 * day / 1_000 * 876 + 1)
    )
  }

  @Test func `A tier's budget is that of all its services, and is spent at the same instant`()
    throws
  {
    let all = figures([(0, 2 * hour)], days: 73, services: 3)
    let tier = try #require(all.first { $0.scope == .tier("t") })
    let one = try #require(all.first { $0.scope == .service("s1") })
    #expect(tier.budgetMilliseconds == 3 * one.budgetMilliseconds)
    #expect(tier.consumedMilliseconds == 3 * one.consumedMilliseconds)
    #expect(tier.exhaustedAt == one.exhaustedAt)
  }

  @Test func `A budget that is spent was spent at an instant of the past`() throws {
    let figure = try #require(figures([(day, day + 10 * hour)], days: 73).last)
    #expect(
      figure.exhaustedAt
        == year.interval.start.advanced(byMilliseconds: day + 365 * day / 1_000 + 1))
  }

  @Test func `A year not begun has no pace`() {
    let before = evidence(catalog([service("s")]), asOf: at(0))
    #expect(before.yearToDate(in: year).isEmpty)
  }
}

struct GaugeTests {
  private let start = period("2026-10").interval.start.milliseconds

  private func figure(_ samples: [(Int, Int)], limit: GaugeLimit = .atMost(5_000_000), until: Int)
    -> GaugeFigure?
  {
    let catalog = catalog(
      [service("s")], requirements: [requirement("R", .gauge(name: "lag_ms", limit: limit))])
    let probe = ProbeKey(account: "a", service: "s", zone: "z", check: "c")
    return evidence(
      catalog, asOf: at(start + until),
      gauges: [
        GaugeSeries(
          probe: probe, name: "lag_ms",
          samples: samples.map {
            GaugeSample(time: at(start + $0.0), millionths: $0.1 * 1_000_000)
          })
      ]
    ).gaugeFigures(in: period("2026-10")).first
  }

  @Test func `A sample speaks until the next, for as long as it holds, and until as-of`() {
    #expect(figure([(0, 6), (10_000, 5)], until: hour)?.outsideMilliseconds == 10_000)
    #expect(figure([(0, 6), (40_000, 5)], until: hour)?.outsideMilliseconds == 30_000)
    #expect(figure([(0, 6)], until: 20_000)?.outsideMilliseconds == 20_000)
    #expect(figure([(0, 5), (10_000, 4)], until: hour)?.outsideMilliseconds == 0)
    // It was taken before the period, and speaks into it.
    #expect(figure([(-20_000, 9), (10_000, 1)], until: hour)?.outsideMilliseconds == 10_000)
  }

  @Test func `A least value is broken from below`() {
    let figure = figure([(0, 4), (10_000, 6)], limit: .atLeast(5_000_000), until: hour)
    #expect(figure?.outsideMilliseconds == 10_000)
    #expect(figure?.requirementID == "R" && figure?.limitMillionths == 5_000_000)
  }

  @Test func `Of two samples at one instant the greater stands, and none at as-of counts`() {
    let figure = figure([(0, 1), (0, 7), (hour, 99)], until: hour)
    #expect(figure?.samples == 1 && figure?.greatestMillionths == 7_000_000)
  }

  @Test func `Each check of a zone has a row, and its samples stand until its own next`() {
    let start = start
    let series = [("a", [(0, 6)]), ("b", [(10_000, 1)])].map { check, samples in
      GaugeSeries(
        probe: ProbeKey(account: "a", service: "s", zone: "z", check: check), name: "lag_ms",
        samples: samples.map {
          GaugeSample(time: at(start + $0.0), millionths: $0.1 * 1_000_000)
        })
    }
    let catalog = catalog(
      [service("s")],
      requirements: [requirement("R", .gauge(name: "lag_ms", limit: .atMost(5_000_000)))])
    let figures = evidence(catalog, asOf: at(start + hour), gauges: series)
      .gaugeFigures(in: period("2026-10"))
    #expect(figures.map(\.check) == ["a", "b"])
    #expect(figures.map(\.outsideMilliseconds) == [30_000, 0])
  }

  @Test func `The lag when an outage began is the recovery point that would have been`() {
    let start = start
    let db = ProbeKey(account: "d", service: "db", zone: "", check: "")
    let samples = [(0, 3), (10, 400_000), (50, 1)].map {
      GaugeSample(time: at(start + $0.0), millionths: $0.1 * 1_000_000)
    }
    let lags = evidence(
      catalog(
        [service("s", dependsOn: ["db"]), service("db"), service("other")],
        tiers: [tier("t", rpo: 300_000)]), asOf: at(start + day),
      histories: [
        history(
          .service("s"),
          timeline([(start, .up), (start + 20, .down), (start + 30, .up)], end: start + day)),
        history(
          .service("other"), timeline([(start, .down), (start + 30, .up)], end: start + day)),
      ],
      gauges: [GaugeSeries(probe: db, name: "replication_lag_ms", samples: samples)]
    ).outageLags()
    #expect(
      lags == [
        OutageLagFigure(
          service: "s", outageStart: at(start + 20), source: "db", sampledAt: at(start + 10),
          lagMillionths: 400_000_000_000, rpoMilliseconds: 300_000)
      ])
    #expect(lags.first?.isWithinRPO == false)
  }
}

struct GaugeObjectiveTests {
  @Test func `A gauge of several zones is one result of its service`() throws {
    let month = period("2026-10")
    let series = [("z1", 1), ("z2", 9)].map { zone, value in
      GaugeSeries(
        probe: ProbeKey(account: "", service: "s", zone: zone, check: ""), name: "g_ms",
        samples: [GaugeSample(time: month.interval.start, millionths: value * 1_000_000)])
    }
    let catalog = catalog(
      [service("s")],
      requirements: [requirement("R", .gauge(name: "g_ms", limit: .atMost(5_000_000)))])
    let results = evidence(catalog, asOf: month.interval.end, gauges: series)
      .requirementFigures(in: month, availability: [])
    let own = results.filter { $0.subject == .service("s") }
    #expect(own.map(\.measured?.digits) == ["9"])
    #expect(own.map(\.evidence) == [[.samples(outside: 1, of: 2)]])
    #expect(Set(results.map { "\($0.id) \($0.subject.text)" }).count == results.count)
  }
}
