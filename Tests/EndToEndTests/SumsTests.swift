import Testing

@testable import Reference

/// Parts add up, in whatever period they are asked for.
struct SumsTests {
  static let states = ["up_ms", "degraded_ms", "down_ms", "unknown_ms", "excluded_ms"]

  @Test(arguments: [2001, 2002, 2003])
  func `Days sum to months, months to quarters and to the year`(seed: Int) throws {
    var world = try RandomWorld.world(seed: seed)
    let year = world.periods[0].prefix(4)
    let months = (1...12).map { "\(year)-\(padded($0, 2))" }
    let quarters = (1...4).map { "\(year)-Q\($0)" }
    world.periods = [String(year)] + quarters + months
    // As if the year were over.
    world.givenAsOf = Day((Int(year) ?? 2026) + 1, 2, 1).number * 86_400_000

    try withWorkplace { product in
      try product.write(world.catalog)
      _ = try Guise.random.write(world, below: product.logs, seed: seed)
      _ = try product.runAll(world)
      let store = try PublishedStore(path: product.snapshot)
      let zone = try Zone(world.catalog.timeZone)

      for subject in try ExpectedStore(world).subjects {
        let column = subject.isAccount ? "service IS NULL AND account" : "service"
        func sums(_ condition: String) throws -> [Int] {
          let sums = Self.states.map { "SUM(\($0)) AS \($0)" }.joined(separator: ", ")
          let row = try store.rows(
            "SELECT \(sums) FROM availability "
              + "WHERE \(column) = '\(subject.name)' AND \(condition)")[0]
          return Self.states.compactMap { state in
            if case .integer(let sum)? = row[state] { sum } else { nil }
          }
        }
        let whole = try sums("period = '\(year)'")
        #expect(whole.count == 5)
        let stretch = try Stretch(
          key: String(year), zone: zone, fiscalYearStart: world.catalog.fiscalYearStart)
        #expect(whole.reduce(0, +) == stretch.end - stretch.start)
        #expect(try sums("period_kind = 'month'") == whole, "\(subject.name)")
        #expect(try sums("period_kind = 'quarter'") == whole, "\(subject.name)")
        #expect(try sums("period_kind = 'day'") == whole, "\(subject.name)")
      }
    }
  }

  @Test(arguments: [2004, 2005, 2006])
  func `The store lists no violation`(seed: Int) throws {
    let world = try RandomWorld.world(seed: seed)
    try withWorkplace { product in
      try product.write(world.catalog)
      _ = try Guise.random.write(world, below: product.logs, seed: seed)
      _ = try product.runAll(world)
      let store = try PublishedStore(path: product.store)
      let views = try store.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'view' AND name LIKE '%violation%'")
      #expect(!views.isEmpty)
      for case .text(let name)? in views.map({ $0["name"] }) {
        #expect(try store.table(name).isEmpty)
      }
    }
  }
}
