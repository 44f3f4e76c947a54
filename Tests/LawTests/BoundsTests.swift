import Compute
import ServiceLevels
import Testing

@testable import Reference

/// What failures do to time of which nothing was known: more of them never make it up, but where the minimum outage forgives
/// what is down now.
struct BoundsTests {
  private let minute = 60_000
  private let start = Day(2026, 10, 2).number * 86_400_000

  @Test
  func
    `A failed check where nothing was known before is down with its run, never up (rules 2)`()
    throws
  {
    var world = world(zones: ["a"])
    world.checks = checks("a", .up, 0, 59) + checks("a", .down, 60, 69) + checks("a", .up, 90, 99)
    let before = try contract(world)
    #expect((before.up, before.down) == (72 * minute, 12 * minute))
    world.checks += checks("a", .down, 80, 80)
    let after = try contract(world)
    #expect(after.down == before.down + 3 * minute)
    #expect(after.up == before.up)
    #expect(after.unknown == before.unknown - 3 * minute)
  }

  @Test
  func `An outage below the minimum where nothing was known before counts as up (rules 4)`()
    throws
  {
    var world = world(zones: ["a", "b"])
    world.catalog.checks.minHealthy = 2
    world.catalog.services[0].minOutage = 5 * minute
    world.checks =
      checks("a", .up, 0, 59) + checks("a", .down, 60, 69) + checks("a", .up, 70, 99)
      + checks("b", .up, 0, 79)
    let before = try contract(world)
    // From 82 on nothing is known of b, so that nobody can tell.
    #expect((before.up, before.down) == (72 * minute, 10 * minute))
    for index in world.checks.indices where (90...92).contains(at(world.checks[index])) {
      world.checks[index].status = .down
    }
    let after = try contract(world)
    #expect(after.down == before.down)
    #expect(after.up == before.up + 3 * minute)
    #expect(after.unknown == before.unknown - 3 * minute)
  }

  /// A service that is checked every minute and spoken for over three.
  private func world(zones: [String]) -> World {
    var world = World()
    world.catalog.timeZone = "UTC"
    world.catalog.checks = CheckKeys(interval: minute)
    world.catalog.tiers = [TierModel(name: "gold", target: 999_000)]
    world.catalog.accounts = [AccountModel(name: "a")]
    world.catalog.services = [ServiceModel(name: "s", account: "a", tier: "gold", zones: zones)]
    world.periods = ["2026-10"]
    return world
  }

  private func checks(
    _ zone: String, _ status: CheckWord, _ first: Int, _ last: Int
  ) -> [Check] {
    (first...last).map {
      Check(time: start + $0 * minute, account: "a", service: "s", zone: zone, status: status)
    }
  }

  private func at(_ check: Check) -> Int {
    check.zone == "a" ? (check.time - start) / minute : -1
  }

  private func contract(_ world: World) throws -> StateTotals {
    let judged = try Judged(world, asOf: world.asOf)
    let figures = judged.evidence.availability(in: try judged.period("2026-10"))
    return try #require(figures.first { $0.service == "s" }).totals
  }
}
