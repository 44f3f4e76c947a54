import Compute
import ServiceLevels
import Testing

@testable import Reference

/// Parts add up, at whatever instant somebody asks.
struct PartsTests {
  @Test(arguments: seeds(20))
  func `Days add up to months, and months to quarters, to the year and to the fiscal year`(
    seed: Int
  ) throws {
    let (judged, years) = try judged(seed)
    let calendar = judged.catalog.calendar
    for year in years {
      let months = calendar.months(of: year)
      try expectSum(months, are: year, judged, seed)
      for month in months { try expectSum(calendar.days(of: month), are: month, judged, seed) }
      guard year.kind == .year else { continue }
      let quarters = try (1...4).map { try judged.period("\(year.key)-Q\($0)") }
      for quarter in quarters {
        try expectSum(calendar.months(of: quarter), are: quarter, judged, seed)
      }
      try expectSum(quarters, are: year, judged, seed)
    }
  }

  @Test(arguments: seeds(20))
  func `What providers, changes and the service itself caused is what was down`(seed: Int) throws {
    let (judged, years) = try judged(seed)
    let evidence = judged.evidence
    for year in years {
      let months = judged.catalog.calendar.months(of: year)
      for period in [year] + months {
        let caused = Dictionary(grouping: evidence.attributions(in: period), by: \.service)
          .mapValues { $0.reduce(0) { $0 + $1.downMilliseconds } }
        let changed = Dictionary(
          uniqueKeysWithValues: evidence.changeDowntime(in: period).map {
            ($0.service, $0.changeMilliseconds + $0.otherMilliseconds)
          })
        for figure in evidence.availability(in: period) {
          guard let service = figure.service else { continue }
          #expect(caused[service] ?? 0 == figure.totals.down, "seed \(seed), \(period.key)")
          #expect(changed[service] ?? 0 == figure.totals.down, "seed \(seed), \(period.key)")
        }
        for isolation in evidence.isolations(in: period) {
          #expect(isolation.withstoodMilliseconds <= isolation.providerDownMilliseconds)
        }
        let figures = evidence.availability(in: period)
        for tier in judged.catalog.tierFigures(
          of: period, in: period.interval.cut(at: judged.evidence.asOf), from: figures)
        {
          let members = figures.filter { $0.service != nil && $0.tier == tier.tier }
          #expect(
            members.reduce(StateTotals()) { $0 + $1.totals } == tier.totals,
            "seed \(seed), \(period.key)")
        }
      }
      func shares(_ periods: [Period]) -> [[String?]: Int] {
        periods.flatMap { evidence.attributions(in: $0) }.reduce(into: [:]) {
          $0[[$1.service, $1.provider], default: 0] += $1.downMilliseconds
        }
      }
      #expect(shares(months) == shares([year]), "seed \(seed), \(year.key)")
    }
  }

  /// A world with its calendar year and its fiscal year.
  private func judged(_ seed: Int) throws -> (Judged, [Period]) {
    var random = RandomNumbers(seed: seed &* 109 &+ 4)
    let world = try RandomWorld.world(seed: seed)
    let judged = try Judged(world, asOf: random.one(of: world.asOfs(2, using: &random)))
    let middle = world.checks.map(\.time).sorted()[world.checks.count / 2]
    let instant = Instant(milliseconds: middle)
    let calendar = judged.catalog.calendar
    let year = calendar.zone.date(at: instant).year
    let years = [calendar.year(year), calendar.fiscalYear(containing: instant)].compactMap(\.self)
    #expect(years.count == 2)
    return (judged, years)
  }

  private func expectSum(_ parts: [Period], are whole: Period, _ judged: Judged, _ seed: Int) throws
  {
    let evidence = judged.evidence
    let parts = parts.map { evidence.availability(in: $0) }
    for (index, figure) in evidence.availability(in: whole).enumerated() {
      let own = parts.map { $0[index] }
      #expect(
        own.reduce(StateTotals()) { $0 + $1.totals } == figure.totals,
        "seed \(seed), \(whole.key), \(figure.service ?? figure.account)")
      #expect(own.reduce(0) { $0 + $1.outages } == figure.outages, "seed \(seed), \(whole.key)")
      #expect(own.reduce(0) { $0 + $1.flaps } == figure.flaps, "seed \(seed), \(whole.key)")
      #expect(
        figure.totals.period == whole.interval.cut(at: evidence.asOf).milliseconds,
        "seed \(seed), \(whole.key)")
    }
  }
}
