import Testing

@testable import Reference

/// Holds a case of the field notes against the reference and against the product.
func hold(
  _ name: String, _ make: (inout World) throws -> Void, right: (EdgeTables) throws -> Void
) throws {
  var world = World.edge
  try make(&world)
  try right(EdgeTables(ExpectedStore(world)))
  try holdProduct(name, world) { product, _ in
    try right(EdgeTables(PublishedStore(path: product.snapshot)))
  }
}

/// Holds a case against the product alone: it is given its directory and what it said.
func holdProduct(
  _ name: String, _ world: World, right: (Product, Program.Result) throws -> Void
) throws {
  try withWorkplace { product in
    try product.write(world.catalog)
    _ = try Guise.plain.write(world, below: product.logs, seed: 1)
    let result = try Program.run(
      product.executable,
      [
        "run", "--catalog", product.catalog, "--logs", product.logs, "--store", product.store,
        "--reports", product.reports, "--format", "csv",
      ] + product.arguments(world))
    try #require(result.status == 0, "\(name): \(result.errors)")
    try right(product, result)
  }
}

extension World {
  /// One service `s` at 99.9 %, interval 10 s, hold 30 s, confirm 3; asked for October 2026, in UTC.
  static var edge: World {
    var world = World()
    world.catalog.timeZone = "UTC"
    world.catalog.minCoverage = 0
    world.catalog.checks = CheckKeys(interval: 10_000, hold: .milliseconds(30_000), confirm: 3)
    world.catalog.tiers = [TierModel(name: "gold", target: 999_000)]
    world.catalog.accounts = [AccountModel(name: "technova-sales-prod-app")]
    world.catalog.services = [
      ServiceModel(name: "s", account: "technova-sales-prod-app", tier: "gold")
    ]
    world.periods = ["2026-10"]
    return world
  }

  /// One check at each of the times, as in `10-01 00:00:31`.
  mutating func log(
    _ status: CheckWord, _ times: String..., service: String = "s", zone: String = "",
    check: String = ""
  ) {
    checks += times.map {
      Check(time: utc($0), service: service, zone: zone, check: check, status: status)
    }
  }

  /// Checks from one instant to before another, every 30 s unless said otherwise.
  mutating func log(
    _ status: CheckWord, from: String, to: String, every seconds: Int = 30, service: String = "s",
    zone: String = "", check: String = ""
  ) {
    checks += stride(from: utc(from), to: utc(to), by: seconds * 1000).map {
      Check(time: $0, service: service, zone: zone, check: check, status: status)
    }
  }

  /// Checks every hour, each of which speaks for one.
  mutating func checkHourly() {
    catalog.checks = CheckKeys(interval: 3_600_000, hold: .milliseconds(3_600_000), confirm: 1)
  }
}

/// An instant of 2026 (or of another year, if said) as in `10-01 00:00:31` or `10-01 00:00`.
func utc(_ text: String) -> Int {
  var numbers = text.split { "-: ".contains($0) }.compactMap { Int($0) }
  if numbers[0] < 1000 { numbers.insert(2026, at: 0) }
  numbers += Array(repeating: 0, count: 6 - numbers.count)
  let seconds = numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
  return Day(numbers[0], numbers[1], numbers[2]).number * 86_400_000 + seconds * 1000
}

let minute = 60_000
let hour = 60 * minute
