import Testing

@testable import Reference

/// Small cases worked out by hand from the rules: the reference itself is held against them.
struct RulesTests {
  @Test(arguments: [
    // A check speaks until the next, at most 30 s.
    (["UU...U"], "up 0-40, unknown 40-50, up 50-80"),
    (["UU..U"], "up 0-70"),
    // Three failed checks in a row are down from the first on; two are a flap.
    (["UUDDDU"], "up 0-20, down 20-50, up 50-80"),
    (["UUDDUU"], "up 0-80"),
    // Unknown time does not part a run.
    (["UDD....D"], "up 0-10, down 10-50, unknown 50-70, down 70-100"),
    // A shorter run is a flap only where it is seen to end well at once.
    (["UDD"], "up 0-10, unknown 10-50"),
    (["UDDP"], "up 0-10, unknown 10-30, excluded 30-60"),
    (["UD....U"], "up 0-10, unknown 10-60, up 60-90"),
    (["UD..U"], "up 0-70"),
    // Retired: no probe any more.
    (["UUUUUU", "UDDDDR"], "up 0-10, degraded 10-50, up 50-80"),
    (["UDD..D"], "up 0-10, down 10-80"),
    (["GPU"], "degraded 0-10, excluded 10-20, up 20-50"),
    // Two probes: one answers.
    (["UUUUUU", "UDDDUU"], "up 0-10, degraded 10-40, up 40-80"),
    (["UUUUUU", "UD....DDD"], "up 0-10, degraded 10-40, up 40-60, degraded 60-80, unknown 80-110"),
    (["DDD", "DDDD"], "down 0-50, unknown 50-60"),
    // Excluded probes are left out.
    (["UUPPPU", "UUDDDU"], "up 0-20, down 20-50, up 50-80"),
    (["UUPPPU", "UUPPPU"], "up 0-20, excluded 20-50, up 50-80"),
  ])
  func `Checks say`(probes: [String], timeline: String) throws {
    let store = try smallWorld(probes)
    #expect(store.timeline() == timeline)
  }

  @Test func `Of two checks at one instant the worse stands`() throws {
    let store = try smallWorld(["UUUUU", "PGP"]) { world in
      for index in world.checks.indices { world.checks[index].check = "same" }
    }
    #expect(store.timeline() == "up 0-10, degraded 10-20, up 20-70")
  }

  @Test func `A zone without a probe is unknown, and answers for nothing`() throws {
    let store = try smallWorld(["UUDDDUU"]) { $0.catalog.services[0].zones = ["a"] }
    #expect(store.timeline() == "up 0-20, unknown 20-50, up 50-90")
  }

  @Test func `Fewer healthy probes than needed are down, and unknown ones give the benefit`() throws
  {
    let store = try smallWorld(["UUUUUUU", "UUDDDUU", "UU"]) {
      $0.catalog.services[0].checks.minHealthy = 2
    }
    #expect(store.timeline() == "up 0-20, degraded 20-40, unknown 40-50, up 50-90")
  }

  @Test func `Where only changes are logged the last state stands until as-of`() throws {
    let store = try smallWorld(["UD.....U"], asOf: at(500)) { $0.catalog.checks.hold = .unlimited }
    #expect(store.timeline() == "up 0-10, down 10-70, up 70-500")
    let open = try smallWorld(["UD.....U"], asOf: at(70)) { $0.catalog.checks.hold = .unlimited }
    #expect(open.timeline() == "up 0-10, down 10-70")
    #expect(open.outages.map(\.isOpen) == [true])
  }

  @Test func `Checks at as-of are ignored`() throws {
    #expect(try smallWorld(["UUDDDU"], asOf: at(40)).timeline() == "up 0-20, unknown 20-40")
    #expect(try smallWorld(["UUDDDU"], asOf: at(41)).timeline() == "up 0-20, down 20-41")
  }

  @Test(arguments: [
    (0, "up 0-20, excluded 20-40, down 40-50, up 50-80"),
    (25, "up 0-20, down 20-25, excluded 25-40, down 40-50, up 50-80"),
    (40, "up 0-20, down 20-50, up 50-80"),
  ])
  func `Maintenance counts from its announcement plus the notice`(
    notice: Int, timeline: String
  ) throws {
    let store = try smallWorld(["UUDDDU"]) { world in
      world.catalog.maintenanceNotice = notice * 1000
      world.operations = [
        Operation(
          id: "M", kind: "maintenance", accounts: ["technova-sales-prod-app"], announcedAt: at(0),
          startedAt: at(20), endedAt: at(40))
      ]
    }
    #expect(store.timeline() == timeline)
    #expect(store.figure("gross_pct") == .percent(625_000))
  }

  @Test func `An outage below the minimum counts as up, whole, across the edge of a period`() throws
  {
    // Down from 20 s before the month to 20 s after.
    func store(_ minimum: Int) throws -> ExpectedStore {
      try smallWorld(["UUDDDDUU"], periods: ["2026-09", "2026-10"]) { world in
        for index in world.checks.indices { world.checks[index].time -= 40_000 }
        world.catalog.services[0].minOutage = minimum
      }
    }
    let counted = try store(40_000)
    #expect(counted.figure("down_ms", "2026-09") == .integer(20_000))
    #expect(counted.figure("down_ms", "2026-10") == .integer(20_000))
    #expect(counted.figure("outages", "2026-09") == .integer(1))
    #expect(counted.figure("outages", "2026-10") == .integer(0))
    let uncounted = try store(40_001)
    #expect(uncounted.figure("down_ms", "2026-09") == .integer(0))
    #expect(uncounted.figure("outages", "2026-09") == .integer(0))
    #expect(uncounted.outages.map(\.isCounted) == [false])
  }

  @Test func `A correction overrides, makes an outage and ends one`() throws {
    let store = try smallWorld(["UUDDDU"]) { world in
      world.catalog.services[0].minOutage = 10_000
      world.operations = [
        Operation(
          id: "A", kind: "correction", services: ["order"], startedAt: at(5), endedAt: at(10),
          state: .down),
        Operation(
          id: "B", kind: "correction", services: ["order"], startedAt: at(30), endedAt: at(60),
          updatedAt: at(900), state: .up),
        Operation(
          id: "C", kind: "correction", services: ["order"], startedAt: at(40), endedAt: at(80),
          state: .excluded),
      ]
    }
    #expect(
      store.timeline() == "up 0-5, down 5-10, up 10-20, down 20-30, up 30-60, excluded 60-80")
    #expect(store.outages.map(\.confirmedAt) == [nil, nil])
  }

  @Test func `Bounds reach from the previous check to the last failed one`() throws {
    let store = try smallWorld(["UUDDDU"])
    #expect(store.timeline(store.longest) == "up 0-10, down 10-50, up 50-80")
    #expect(store.timeline(store.shortest) == "up 0-20, down 20-40, up 40-80")
    #expect(store.figure("availability_pct") == .percent(625_000))
    #expect(store.figure("lowest_pct") == .percent(500_000))
    #expect(store.figure("highest_pct") == .percent(750_000))
  }

  @Test func `An outage is confirmed when enough probes had failed often enough`() throws {
    #expect(try smallWorld(["UUDDDU"]).outages.map(\.confirmedAt) == [at(40)])
    #expect(try smallWorld(["UUDDDDDU", "UDDDDDDU"]).outages.map(\.confirmedAt) == [at(40)])
    // Both were down only from 40 s to 50 s: the second was confirmed when it was over.
    #expect(try smallWorld(["DDDDDU", "UUUUDDDU"]).outages.map(\.confirmedAt) == [nil])
  }

  @Test func `Outages end by recovery, silence or exclusion`() throws {
    #expect(try smallWorld(["UDDDU"]).outages.map(\.endedBy) == ["recovered"])
    #expect(try smallWorld(["UDDD.....U"]).outages.map(\.endedBy) == ["unknown"])
    #expect(try smallWorld(["UDDDP"]).outages.map(\.endedBy) == ["excluded"])
    #expect(try smallWorld(["UDDD"]).outages.map(\.isOpen) == [true])
  }

  @Test func `Flaps are counted a run of a probe, inside excluded time too`() throws {
    let store = try smallWorld(["UDUDDUDDDU", "UUDUUUUUUU"])
    #expect(store.figure("flaps") == .integer(3))
    #expect(store.figure("outages") == .integer(0))
  }
}
