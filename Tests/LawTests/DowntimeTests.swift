import ServiceLevels
import Testing

@testable import Reference

/// More downtime never makes anything look better.
///
/// One rule bounds what can be demanded (`BoundsTests`): an outage below the minimum counts as up, even where nothing was known
/// of it before.
struct DowntimeTests {
  @Test(arguments: seeds(40))
  func `A check that fails instead raises no availability and gives no budget back`(
    seed: Int
  ) throws {
    var random = RandomNumbers(seed: seed &* 101 &+ 1)
    let world = try RandomWorld.world(seed: seed).withoutMinimumOutage
    let worse = [
      world.withFailedChecks(using: &random), world.withFailedChecks(using: &random),
    ]
    for asOf in world.asOfs(3, using: &random) {
      let before = try Shares(Judged(world, asOf: asOf), periods: world.periods)
      for worse in worse {
        let after = try Shares(Judged(worse, asOf: asOf), periods: world.periods)
        expectNone(after.rises(since: before), seed, asOf)
        expectNone(after.lessDown(since: before), seed, asOf)
        expectNone(after.budgetRegained(since: before), seed, asOf)
      }
    }
  }

  @Test(arguments: seeds(40))
  func `A failure between two checks raises no availability and gives no budget back`(
    seed: Int
  ) throws {
    var random = RandomNumbers(seed: seed &* 103 &+ 2)
    let world = try RandomWorld.world(seed: seed).withoutMinimumOutage
    guard let worse = world.withFailureBetweenChecks(using: &random) else { return }
    for asOf in world.asOfs(3, using: &random) {
      // Until its confirmation a failure is a flap.
      if worse.first < asOf, asOf <= worse.confirmed { continue }
      let before = try Shares(Judged(world, asOf: asOf), periods: world.periods)
      let after = try Shares(Judged(worse.world, asOf: asOf), periods: world.periods)
      // The highest availability that the checks allow has the service up again right after the last failed check, where
      // nothing was known before.
      expectNone(
        after.rises(since: before, of: [.contract, .gross, .lowest, .worstCase, .pooled]), seed,
        asOf)
      expectNone(after.lessDown(since: before), seed, asOf)
      expectNone(after.budgetRegained(since: before), seed, asOf)
    }
  }

  @Test(arguments: seeds(40))
  func `With a minimum outage, more failures are never less time down`(seed: Int) throws {
    var random = RandomNumbers(seed: seed &* 107 &+ 3)
    var world = try RandomWorld.world(seed: seed)
    let interval = world.catalog.checks.interval ?? 10_000
    for index in world.catalog.services.indices where random.chance(70) {
      world.catalog.services[index].minOutage = interval * random.number(1...8)
    }
    let worse = world.withFailedChecks(using: &random)
    for asOf in world.asOfs(2, using: &random) {
      let before = try Shares(Judged(world, asOf: asOf), periods: world.periods)
      let after = try Shares(Judged(worse, asOf: asOf), periods: world.periods)
      expectNone(
        after.lessDown(since: before, of: [.contract, .gross, .lowest, .highest, .pooled]), seed,
        asOf)
      expectNone(after.rises(since: before, of: [.gross]), seed, asOf)
      // An availability rises only by time that was unknown and is an outage below the minimum now.
      for (key, totals) in after.totals where key.reading == .contract {
        let earlier = try #require(before.totals[key])
        let isRisen =
          Int128(totals.down) * Int128(earlier.eligible)
          < Int128(earlier.down) * Int128(totals.eligible)
        #expect(!isRisen || totals.unknown < earlier.unknown, "seed \(seed), as of \(asOf)")
      }
    }
  }

  @Test func `The failures made here are seen: most worlds have more time down`() throws {
    var worlds = 0
    for seed in 1...40 {
      var random = RandomNumbers(seed: seed &* 101 &+ 1)
      let world = try RandomWorld.world(seed: seed).withoutMinimumOutage
      let before = try Shares(Judged(world, asOf: world.asOf), periods: world.periods)
      let after = try (0..<3).map { _ in
        try Shares(
          Judged(world.withFailedChecks(using: &random), asOf: world.asOf), periods: world.periods)
      }
      let isWorse = after.contains { after in
        before.totals.contains { key, totals in totals.down < after.totals[key]?.down ?? 0 }
      }
      if isWorse { worlds += 1 }
    }
    #expect(worlds > 20)
  }

  private func expectNone(_ found: [String], _ seed: Int, _ asOf: Int) {
    let summary = found.prefix(6).joined(separator: "\n")
    #expect(found.isEmpty, "seed \(seed), as of \(asOf):\n\(summary)")
  }
}
