@testable import Reference

/// A world of one service `order` (one account, one tier at 99.9 %) that is checked every 10 s and held for 30 s, from
/// 2026-10-01T00:00:00Z on. Every letter of a probe's checks is one check: `U`p, de`G`raded, `D`own, `P`aused, `R`etired; a dot is a
/// check that was not made.
func smallWorld(
  _ probes: [String], periods: [String] = ["2026-10"], asOf: Int? = nil,
  change: (inout World) -> Void = { _ in }
) throws -> ExpectedStore {
  var world = World()
  world.catalog.timeZone = "UTC"
  world.catalog.tiers = [TierModel(name: "gold", target: 999_000)]
  world.catalog.accounts = [AccountModel(name: "technova-sales-prod-app")]
  world.catalog.services = [
    ServiceModel(name: "order", account: "technova-sales-prod-app", tier: "gold")
  ]
  let words: [Character: CheckWord] = [
    "U": .up, "G": .degraded, "D": .down, "P": .paused, "R": .retired,
  ]
  for (index, probe) in probes.enumerated() {
    for (position, letter) in probe.enumerated() {
      guard let status = words[letter] else { continue }
      world.checks.append(
        Check(time: at(position * 10), service: "order", check: "p\(index)", status: status))
    }
  }
  world.periods = periods
  world.givenAsOf = asOf
  change(&world)
  return try ExpectedStore(world)
}

/// So many seconds after 2026-10-01T00:00:00Z.
func at(_ seconds: Int) -> Int { Day(2026, 10, 1).number * 86_400_000 + seconds * 1000 }

extension ExpectedStore {
  /// The timeline of `order` in seconds, as in `up 0-30, down 30-60`.
  func timeline(_ timelines: [String: Timelines]? = nil) -> String {
    let pieces = (timelines ?? ruled)["order"]?.final.pieces ?? []
    return pieces.map { "\($0.state) \(seconds($0.start))-\(seconds($0.end))" }
      .joined(separator: ", ")
  }

  /// A column of the month's row of `order`.
  func figure(_ column: String, _ period: String = "2026-10", service: String = "order") -> Cell? {
    availability.rows.first { $0["period"] == .text(period) && $0["service"] == .text(service) }?[
      column]
  }

  private func seconds(_ instant: Int) -> String {
    let milliseconds = instant - at(0)
    return milliseconds % 1000 == 0 ? "\(milliseconds / 1000)" : "\(milliseconds) ms"
  }
}
