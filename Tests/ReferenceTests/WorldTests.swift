import Testing

@testable import Reference

/// What the random worlds are good for.
struct WorldTests {
  @Test func `A seed always makes the same world`() throws {
    #expect(try "\(RandomWorld.world(seed: 7))" == "\(RandomWorld.world(seed: 7))")
  }

  @Test func `In every world each row adds up to its period, and days add up to their month`()
    throws
  {
    var outages = 0
    for seed in 1...30 {
      let store = try ExpectedStore(RandomWorld.world(seed: seed))
      outages += store.outages.count
      for period in store.periods {
        for subject in store.subjects {
          guard let timeline = store.ruled[subject.name]?.final,
            let whole = store.sums(timeline, in: period)
          else { continue }
          #expect(whole.period == max(0, min(period.end, store.asOf) - period.start))
          let days = period.days(zone: store.zone).compactMap { store.sums(timeline, in: $0) }
          #expect(days.map(\.down).reduce(0, +) == whole.down)
          #expect(days.map(\.eligible).reduce(0, +) == whole.eligible)
        }
      }
    }
    #expect(outages > 30)
  }
}
