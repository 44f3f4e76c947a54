@testable import Reference

// The same world, in which more went wrong.
extension World {
  /// Some checks of one probe that found it well, one after the other, found it down.
  func withFailedChecks(using random: inout RandomNumbers) -> World {
    var world = self
    let probe = random.one(of: acceptedChecks).probe
    let times = Set(checks.filter { $0.probe == probe }.map(\.time)).sorted()
    let first = random.number(0...times.count - 1)
    let failed = Set(times[first...].prefix(random.number(1...8)))
    for index in checks.indices where checks[index].probe == probe {
      // A probe that was not running stays so.
      let isWell = [.up, .degraded].contains(checks[index].status)
      if failed.contains(checks[index].time), isWell { world.checks[index].status = .down }
    }
    return world
  }

  /// A probe failed so often between two of its checks that the failure is confirmed; nil where there is no room.
  ///
  /// - Returns: the world, and the instants of the first failed check and of the one that confirms it.
  func withFailureBetweenChecks(
    using random: inout RandomNumbers
  ) -> (world: World, first: Int, confirmed: Int)? {
    var check = random.one(of: acceptedChecks)
    let times = Set(checks.filter { $0.probe == check.probe }.map(\.time)).sorted()
    let index = random.number(0...times.count - 1)
    let room =
      (index + 1 < times.count ? times[index + 1] : times[index] + 3_600_000) - times[index]
    let policy =
      catalog.service(check.service).map { catalog.policy(of: $0) }
      ?? catalog.accountPolicy
    let count = policy.confirm + random.number(0...2)
    // Close enough to each other that there is no unknown time between them.
    let widest = min((room - 1) / (count + 1), policy.hold.milliseconds)
    guard widest > 0 else { return nil }
    let step = random.number(1...widest)
    var world = self
    (check.status, check.latency, check.lag) = (.down, nil, nil)
    for number in 1...count {
      check.time = times[index] + number * step
      world.checks.append(check)
    }
    return (world, times[index] + step, times[index] + policy.confirm * step)
  }

  /// Every outage counts, however short.
  var withoutMinimumOutage: World {
    var world = self
    for index in catalog.tiers.indices { world.catalog.tiers[index].forgiveNothing() }
    for index in catalog.services.indices { world.catalog.services[index].forgiveNothing() }
    return world
  }

  /// Instants at which somebody may ask.
  func asOfs(_ count: Int, using random: inout RandomNumbers) -> [Int] {
    let times = checks.map(\.time)
    guard let first = times.min(), let last = times.max() else { return [asOf] }
    return [asOf] + (1..<count).map { _ in random.number(first + 1...last + 3_600_000) }
  }
}

extension Check {
  /// Which probe it is of.
  var probe: [String] { [account, service, zone, check] }
}

extension TierModel {
  fileprivate mutating func forgiveNothing() {
    minOutage = nil
    for index in changes.indices { changes[index].minOutage = nil }
  }
}

extension ServiceModel {
  fileprivate mutating func forgiveNothing() {
    minOutage = nil
    for index in changes.indices { changes[index].minOutage = nil }
  }
}
