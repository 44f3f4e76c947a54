import Testing

@testable import Reference

/// What is one outage, and how long.
extension EdgeTests {
  @Test func `pause-in-window`() throws {
    try hold("pause-in-window") { world in
      world.catalog.tiers[0].rto = 30 * minute
      world.fail(from: "10-05 10:00", to: "10-05 10:51")
      for index in world.checks.indices {
        let time = world.checks[index].time
        if utc("10-05 10:25") <= time, time < utc("10-05 10:26") {
          world.checks[index].status = .paused
        }
      }
    } right: { tables in
      #expect(tables.outages("duration_ms down_ms rto_met") == ["50m 50m 0"])
    }
  }

  @Test func `still-failing-at-night`() throws {
    try hold("still-failing-at-night") { world in
      world.catalog.services[0].hours = [HoursModel(days: Array(0...6), from: 540, to: 1080)]
      world.catalog.tiers[0].rto = 30 * minute
      world.log(.up, from: "10-05 09:00", to: "10-05 17:50")
      world.log(.down, from: "10-05 17:50", to: "10-06 02:00")
      world.givenAsOf = utc("10-06 02:00")
      world.incidents = [
        Incident(
          id: "I", services: ["s"], startedAt: utc("10-05 17:50"), detectedAt: utc("10-05 17:52"))
      ]
    } right: { tables in
      #expect(
        tables.outages("duration_ms end_ms is_open ended_by rto_met incident_id")
          == ["10m 10-05 18:00:00 1 - - I"])
      #expect(tables.incidents("restored_ms ttr_ms is_open") == ["- - 1"])
    }
  }

  @Test func `minimum-and-correction`() throws {
    try hold("minimum-and-correction") { world in
      world.catalog.services[0].minOutage = 5 * minute
      world.fail(from: "10-05 10:00", to: "10-05 10:03")
      world.operations = [
        Operation(
          id: "C", kind: "correction", services: ["s"], startedAt: utc("10-05 10:03"),
          endedAt: utc("10-05 10:13"), state: .down)
      ]
    } right: { tables in
      #expect(tables.availability("down_ms outages") == "13m 1")
    }
  }

  @Test func `split-by-window`() throws {
    try hold("split-by-window") { world in
      world.catalog.services[0].minOutage = 5 * minute
      world.fail(from: "10-05 10:00", to: "10-05 10:09")
      world.operations = [.window("M", from: "10-05 10:04:30", to: "10-05 10:04:31")]
    } right: { tables in
      #expect(tables.availability("down_ms outages") == "8m59s 1")
      #expect(tables.outages("duration_ms down_ms is_counted") == ["8m59s 8m59s 1"])
    }
  }

  @Test func `split-by-night`() throws {
    try hold("split-by-night") { world in
      world.catalog.services[0].hours = [HoursModel(days: Array(0...6), from: 540, to: 1080)]
      // Tuesday to Wednesday.
      world.fail(from: "10-06 17:56", to: "10-07 09:04")
    } right: { tables in
      #expect(
        tables.outages("start_ms end_ms duration_ms down_ms")
          == ["10-06 17:56:00 10-07 09:04:00 8m 8m"])
      #expect(tables.availability("outages") == "1")
    }
  }

  @Test func `rto-split`() throws {
    try hold("rto-split") { world in
      world.catalog.tiers[0].rto = 30 * minute
      world.fail(from: "10-05 10:00", to: "10-05 10:51")
      world.operations = [.window("M", from: "10-05 10:25", to: "10-05 10:26")]
    } right: { tables in
      #expect(tables.outages("duration_ms rto_met") == ["50m 0"])
    }
  }

  @Test func `certain-miss`() throws {
    try hold("certain-miss") { world in
      world.catalog.minCoverage = 990_000
      world.checkHourly()
      world.log(.up, from: "10-01 00:00", to: "11-01 00:00", every: 3600)
      for index in 100..<110 { world.checks[index].status = .down }
      world.checks.removeSubrange(200..<208)
    } right: { tables in
      #expect(
        tables.availability("down_ms unknown_ms coverage_pct verdict worst_case_verdict")
          == "10h 8h 98.9247 missed missed")
    }
  }

  @Test func `provider-in-maintenance`() throws {
    let name = "provider-in-maintenance"
    try hold(name) { world in
      world.catalog.services[0].dependsOn = ["net"]
      world.catalog.services.append(
        ServiceModel(name: "net", account: "technova-sales-prod-app", tier: "gold"))
      world.fail(from: "10-05 10:00", to: "10-05 11:00")
      world.fail(from: "10-05 10:00", to: "10-05 11:00", service: "net")
      world.operations = [.window("M", from: "10-05 10:00", to: "10-05 11:00", service: "net")]
    } right: { tables in
      #expect(tables.outages("duration_ms attributed_to") == ["1h net"])
      #expect(tables.availability("down_ms own_pct") == "1h 100.0")
    }
  }

  @Test func `target-100`() throws {
    var world = World.edge
    world.catalog.tiers[0].target = 1_000_000
    world.fail(from: "10-05 10:00", to: "10-05 10:09")
    try holdProduct("target-100", world) { product, _ in
      let tables = try EdgeTables(PublishedStore(path: product.snapshot))
      let alerts = tables.lines("burn_alert", "alert fires_ms", where: ["service": "s"])
      #expect(
        alerts == ["page_fast", "page_slow", "ticket"].map { "\($0) 10-05 10:01:00" })
    }
  }
}

extension World {
  /// Checks every 30 s from an hour before a failure to an hour after it.
  mutating func fail(from: String, to: String, service: String = "s") {
    for time in stride(from: utc(from) - hour, to: utc(to) + hour, by: 30_000) {
      let isDown = utc(from) <= time && time < utc(to)
      checks.append(Check(time: time, service: service, status: isDown ? .down : .up))
    }
  }
}

extension Operation {
  /// Maintenance, announced a week before unless said otherwise.
  static func window(
    _ id: String, from: String, to: String, service: String = "s", announced: String? = nil
  ) -> Operation {
    Operation(
      id: id, kind: "maintenance", services: [service],
      announcedAt: announced.map { utc($0) } ?? utc(from) - 168 * hour, startedAt: utc(from),
      endedAt: utc(to))
  }
}
