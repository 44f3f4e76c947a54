import Compute
import ServiceLevels
import Testing

@testable import Reference

/// What comes later changes nothing that was: neither evidence, nor a promise.
struct TimeTests {
  @Test(arguments: seeds(60))
  func `A probe that begins changes no instant before its first check`(seed: Int) throws {
    var (world, random) = try world(seed: seed, salt: 113)
    let beginning = random.one(of: world.acceptedChecks)
    let interval = world.later.catalog.checks.interval ?? 10_000
    for number in 0..<random.number(1...12) {
      var check = beginning
      (check.check, check.latency, check.lag) = ("begins", nil, nil)
      check.time = beginning.time + number * interval
      check.status = random.one(of: [.up, .up, .degraded, .down, .down, .paused, .retired])
      world.later.checks.append(check)
    }
    let differences = try Timelines.differences(world, before: beginning.time)
    #expect(differences.isEmpty, "seed \(seed): \(differences.prefix(4))")
  }

  @Test(arguments: seeds(60))
  func `A file that arrives changes no instant before its first check and the run it goes on with`(
    seed: Int
  ) throws {
    var (world, random) = try world(seed: seed, salt: 127)
    let first = random.one(of: world.acceptedChecks).time
    world.earlier.checks.removeAll { $0.time >= first }
    let differences = try Timelines.differences(
      world, before: min(first, world.earlier.startOfOpenRuns ?? first))
    #expect(differences.isEmpty, "seed \(seed): \(differences.prefix(4))")
  }

  @Test(arguments: seeds(60))
  func `What is promised from a date on changes no instant and no figure before it`(
    seed: Int
  ) throws {
    var (world, random) = try world(seed: seed, salt: 131)
    let zone = try Zone(world.earlier.catalog.timeZone)
    let date = zone.day(at: random.one(of: world.acceptedChecks).time)
    let start = zone.instant(date)
    world.earlier.catalog.dropChanges(from: start, zone: zone)
    world.later.catalog = world.earlier.catalog
    world.later.catalog.change(from: date, using: &random)
    var differences = try Timelines.differences(world, before: start)
    let (before, after) = try (
      Judged(world.earlier, asOf: world.asOf), Judged(world.later, asOf: world.asOf)
    )
    for number in date.number - 3..<date.number {
      let day = Day(number: number).text
      let figures = try (
        before.evidence.availability(in: before.period(day)),
        after.evidence.availability(in: after.period(day))
      )
      // The lowest bound reaches back to the check before a failure.
      let said = zip(figures.0.map(\.said), figures.1.map(\.said))
      for (one, other) in said where one != other { differences.append("\(one) became \(other)") }
    }
    #expect(differences.isEmpty, "seed \(seed): \(differences.prefix(4))")
  }

  /// The same world twice, to be told apart. Every outage counts, as the minimum looks ahead to its end.
  private func world(seed: Int, salt: Int) throws -> (Pair, RandomNumbers) {
    let world = try RandomWorld.world(seed: seed, features: .all).withoutMinimumOutage
    return (
      Pair(earlier: world, later: world, asOf: world.asOf), RandomNumbers(seed: seed &* salt &+ 1)
    )
  }
}

/// A world, and the same with what came later.
private struct Pair {
  var earlier: World
  var later: World
  /// When both are looked at.
  let asOf: Int

  var acceptedChecks: [Check] { earlier.acceptedChecks }
}

/// What both worlds say of every subject up to an instant.
private enum Timelines {
  static func differences(_ pair: Pair, before end: Int) throws -> [String] {
    let before = try Judged(pair.earlier, asOf: pair.asOf).evidence.histories
    let after = try Judged(pair.later, asOf: pair.asOf).evidence.histories
    // Time that does not count is laid down for whole years before the first check, but not for ever.
    let first = pair.later.checks.map(\.time).min() ?? end
    let span = Interval(
      start: Instant(milliseconds: min(first, end) - 366 * 86_400_000),
      end: Instant(milliseconds: min(end, pair.asOf)))
    return zip(before, after).flatMap { before, after in
      [
        ("gross", before.gross, after.gross), ("failure", before.failure, after.failure),
        ("contract", before.timeline, after.timeline),
      ].compactMap { name, left, right in
        let pieces = (left.pieces(in: span), right.pieces(in: span))
        let changed = zip(pieces.0, pieces.1).first { $0.0 != $0.1 }
        return changed.map { "\(before.subject), \(name): \($0.0) became \($0.1)" }
      }
    }
  }
}

extension AvailabilityFigure {
  /// What is said of a day, its bounds left aside.
  fileprivate var said: String {
    "\(subject) \(account) \(tier ?? "") \(period): \(totals) \(target.map { "\($0)" } ?? "")"
      + " \(budgetMilliseconds ?? -1) \(verdict?.rawValue ?? "") \(worstCaseVerdict?.rawValue ?? "")"
      + " \(grossPartsPerMillion ?? -1) \(ownPartsPerMillion ?? -1) \(outages) \(flaps)"
  }
}

extension World {
  /// The first failed check of those runs that no other check has ended; nil where there is none.
  fileprivate var startOfOpenRuns: Int? {
    Dictionary(grouping: renamed.acceptedChecks, by: \.probe).values
      .compactMap { checks -> Int? in
        let worst = Dictionary(grouping: checks, by: \.time).mapValues { same in
          CheckWord.allCases.first { word in same.contains { $0.status == word } }
        }
        return worst.keys.sorted().reversed().prefix { worst[$0] == .down }.last
      }.min()
  }
}

extension CatalogModel {
  /// Takes back what is to change from an instant on.
  fileprivate mutating func dropChanges(from start: Int, zone: Zone) {
    for index in tiers.indices {
      tiers[index].changes.removeAll { $0.from.instant(in: zone) >= start }
    }
    for index in services.indices {
      services[index].changes.removeAll { $0.from.instant(in: zone) >= start }
    }
  }

  /// Promises something else from a date on, in every tier and every service.
  fileprivate mutating func change(from date: Day, using random: inout RandomNumbers) {
    for index in tiers.indices {
      var change = ChangeModel(from: .day(date))
      change.target = random.one(of: [999_999, 999_000, 900_000])
      change.checks.confirm = random.number(1...4)
      change.hours = [HoursModel(days: [0, 1, 2, 3, 4], from: 540, to: 1080)]
      tiers[index].changes.append(change)
    }
    for index in services.indices {
      var change = ChangeModel(from: .day(date))
      change.tier = random.one(of: tiers).name
      change.account = random.one(of: accounts).name
      change.zones = random.some(of: ["a", "b", "z"], percent: 50)
      change.checks.minHealthy = random.number(1...3)
      change.checks.hold = .milliseconds((checks.interval ?? 10_000) * random.number(1...6))
      change.checks.goneAfter = 24 * 3_600_000
      services[index].changes.append(change)
    }
  }
}
