import Testing

@testable import Reference

/// What is promised when, and what time does not count.
extension EdgeTests {
  @Test func `cancelled-without-time`() throws {
    try hold("cancelled-without-time") { world in
      world.fail(from: "10-11 10:00", to: "10-11 11:00")
      let window = Operation.window(
        "M", from: "10-11 10:00", to: "10-11 11:00", announced: "10-08 09:00")
      var cancelled = window
      cancelled.outcome = "cancelled"
      cancelled.updatedAt = utc("10-09 09:00")
      world.operations = [window, cancelled]
    } right: { tables in
      #expect(tables.availability("down_ms excluded_ms") == "1h 0s")
    }
  }

  @Test func `cancelled-window`() throws {
    try hold("cancelled-window") { world in
      world.fail(from: "10-11 10:00", to: "10-11 11:00")
      var window = Operation.window("M", from: "10-11 10:00", to: "10-11 11:00")
      window.outcome = "cancelled"
      world.operations = [window]
    } right: { tables in
      #expect(tables.availability("down_ms excluded_ms") == "1h 0s")
    }
  }

  @Test func `extended-on-the-day`() throws {
    try hold("extended-on-the-day") { world in
      world.catalog.maintenanceNotice = 24 * hour
      world.fail(from: "10-11 10:00", to: "10-11 12:00")
      let window = Operation.window("M", from: "10-11 10:00", to: "10-11 11:00")
      var extended = window
      extended.endedAt = utc("10-11 12:00")
      extended.updatedAt = utc("10-11 11:30")
      world.operations = [window, extended]
    } right: { tables in
      #expect(tables.availability("down_ms excluded_ms") == "1h 1h")
    }
  }

  @Test func `check-in-2099`() throws {
    let name = "check-in-2099"
    func make(_ world: inout World) {
      world.checkHourly()
      world.log(.up, from: "10-01 00:00", to: "10-20 00:00", every: 3600)
      world.log(.up, "2099-01-01 00:00")
      world.now = utc("11-30 00:00")
    }
    try hold(name, make) { tables in
      #expect(tables.availability("up_ms unknown_ms") == "19d 0s")
    }
    var world = World.edge
    make(&world)
    let line = world.checks.count
    try holdProduct(name, world) { product, result in
      let text = result.errors + result.output
      #expect(text.contains("checks-0.ndjson") && text.contains("\(line)"), "\(text)")
      let close = try Program.run(
        product.executable,
        ["close", "--store", product.store] + product.periods(world)
          + ["--now", utcText(world.now ?? 0)])
      #expect(close.status != 0 && !close.errors.isEmpty, "\(close.output)")
    }
  }

  @Test func `retired-service`() throws {
    try hold("retired-service") { world in
      world.checkHourly()
      world.catalog.services[0].life.until = .day(Day(2026, 9, 30))
      world.log(.up, from: "06-01 00:00", to: "06-10 00:00", every: 3600)
      for index in 24..<96 { world.checks[index].status = .down }
      world.periods = ["FY2026", "2026-10"]
      world.givenAsOf = utc("11-15 00:00")
    } right: { tables in
      #expect(tables.availability("down_ms", in: "FY2026") == "3d")
      #expect(
        tables.availability("eligible_ms excluded_ms coverage_pct verdict")
          == "0s 31d - no_data")
      #expect(tables.availability("excluded_ms", in: "2026-09-30") == "1d")
      #expect(tables.availability("excluded_ms", in: "2026-09-29") == "0s")
      for (period, services) in [("2026-10", "0"), ("FY2026", "1")] {
        #expect(
          tables.lines("tier_availability", "services", where: ["period": period]) == [services])
      }
    }
  }

  @Test func `new-service`() throws {
    try hold("new-service") { world in
      world.checkHourly()
      world.catalog.services[0].life.from = .day(Day(2026, 10, 15))
      world.log(.up, from: "10-15 00:00", to: "11-01 00:00", every: 3600)
    } right: { tables in
      #expect(
        tables.availability("up_ms excluded_ms coverage_pct verdict") == "17d 14d 100.0 met")
    }
  }

  @Test func `new-target`() throws {
    try hold("new-target") { world in
      world.checkHourly()
      world.catalog.tiers[0].changes = [
        ChangeModel(from: .day(Day(2026, 10, 1)), target: 990_000)
      ]
      world.log(.up, from: "09-01 00:00", to: "11-01 00:00", every: 3600)
      for index in [100, 101, 1000, 1001] { world.checks[index].status = .down }
      world.periods = ["2026-09", "2026-10", "2026"]
    } right: { tables in
      let columns = "target_ppm down_ms budget_ms verdict"
      #expect(tables.availability(columns, in: "2026-09") == "999000 2h 43m12s missed")
      #expect(tables.availability(columns) == "990000 2h 7h26m24s met")
      #expect(tables.availability(columns, in: "2026") == "990000 4h 8h9m36s met")
    }
  }

  @Test func `renamed-service`() throws {
    try hold("renamed-service") { world in
      world.catalog.services[0].life.formerly = ["old"]
      world.log(.up, from: "10-05 00:00", to: "10-05 01:00", service: "old")
      world.log(.down, from: "10-05 01:00", to: "10-05 01:30", service: "old")
      world.log(.down, from: "10-05 01:30", to: "10-05 02:00")
      world.log(.up, from: "10-05 02:00", to: "10-05 03:00")
    } right: { tables in
      #expect(tables.outages("start_ms duration_ms") == ["10-05 01:00:00 1h"])
      #expect(tables.availability("up_ms down_ms flaps", in: "2026-10-05") == "2h 1h 0")
    }
  }

  @Test func `weekend-without-hours`() throws {
    var world = World.edge
    world.checkHourly()
    world.catalog.services[0].hours = [HoursModel(days: Array(0...4), from: 540, to: 1080)]
    world.log(.up, from: "10-01 00:00", to: "11-01 00:00", every: 3600)
    try holdProduct("weekend-without-hours", world) { product, result in
      #expect(!(result.output + result.errors).contains("no logs of"), "\(result.errors)")
      let status = try Program.run(product.executable, ["status", "--store", product.store])
      #expect(status.status == 0)
      #expect(!(status.output + status.errors).contains("no logs of"), "\(status.output)")
    }
  }
}
