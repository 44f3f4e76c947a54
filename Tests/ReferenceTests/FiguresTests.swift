import Testing

@testable import Reference

/// Figures, incidents and calendars, worked out by hand from the rules.
struct FiguresTests {
  /// A day of checks every 10 min with three failed ones at 02:00, 02:10 and 02:20.
  private func day(change: (inout World) -> Void = { _ in }) throws -> ExpectedStore {
    let checks = String((0..<144).map { (12...14).contains($0) ? Character("D") : "U" })
    return try smallWorld([checks], asOf: at(86_400)) { world in
      for index in world.checks.indices {
        world.checks[index].time = at(0) + (world.checks[index].time - at(0)) * 60
      }
      world.catalog.checks.interval = 600_000
      world.catalog.minCoverage = 0
      change(&world)
    }
  }

  @Test func `A day with half an hour down`() throws {
    let store = try day()
    let row = store.availability.rows.first
    #expect(row?["down_ms"] == .integer(1_800_000))
    #expect(row?["eligible_ms"] == .integer(86_400_000))
    #expect(row?["availability_ppm_floor"] == .integer(979_166))
    #expect(row?["availability_pct"] == .real(97.9166))
    #expect(row?["verdict"] == .text("missed"))
    #expect(row?["budget_ms"] == .integer(86_400))
    #expect(row?["remaining_ms"] == .integer(86_400 - 1_800_000))
    #expect(row?["mtbf_ms"] == .integer(84_600_000))
    #expect(row?["coverage_pct"] == .real(100))
  }

  @Test func `Burn peaks at the first instant of the worst window`() throws {
    let burn = try day().burn.rows
    // 1 h: 30 min of 60 down from 02:30 on, once the outage is over.
    #expect(burn[0]["peak_rate"] == .real(500))
    #expect(burn[0]["peak_at"] == .instant(at(9000)))
    // 6 h: from 03:00 on the window is half eligible; 30 min of 3 h.
    #expect(burn[1]["peak_at"] == .instant(at(10_800)))
    #expect(burn[3]["peak_rate"] == .null)
  }

  @Test func `A window that is just half eligible counts from then on`() throws {
    // Down from the first check at 0 s on; half an hour later half of the hour is eligible.
    let store = try smallWorld(["DDD"], asOf: at(3600)) { $0.catalog.checks.hold = .unlimited }
    #expect(store.burn.rows[0]["peak_at"] == .instant(at(1800)))
    #expect(store.burn.rows[1]["peak_rate"] == .null)
  }

  @Test func `An incident takes its times from its outages`() throws {
    let store = try day { world in
      world.incidents = [
        Incident(
          id: "I", services: ["order"], startedAt: at(7500), detectedAt: at(7600),
          acknowledgedAt: at(7550), mitigatedAt: at(8000), resolvedAt: at(9500))
      ]
    }
    let row = store.incidentTime.rows[0]
    #expect(row["start_ms"] == .integer(at(7200)))
    #expect(row["restored_ms"] == .integer(at(9000)))
    #expect(row["ttd_ms"] == .integer(400_000))
    #expect(row["tta_ms"] == .integer(0))
    #expect(row["ttr_ms"] == .integer(1_400_000))
    #expect(row["restore_ms"] == .integer(1_800_000))
    #expect(row["close_ms"] == .integer(1_900_000))
    #expect(store.outageTable.rows[0]["incident_id"] == .text("I"))
  }

  @Test(arguments: [
    // Ends 900 s before, plus 900 s on both sides: they touch at 1800 s apart.
    (5400, 5400, true), (5399, 5399, false), (10_800, 20_000, true), (10_801, 20_000, false),
  ])
  func `Outage and incident belong together if they touch once widened`(
    start: Int, end: Int, matches: Bool
  ) throws {
    let store = try day { world in
      world.incidents = [
        Incident(id: "I", services: ["order"], startedAt: at(start), resolvedAt: at(end))
      ]
    }
    #expect((store.outageTable.rows[0]["incident_id"] == .text("I")) == matches)
  }

  @Test func `Means are rounded half up, medians are of nearest rank`() throws {
    let store = try day { world in
      world.incidents = [(0, 10), (20_000, 20_003), (40_000, 40_011), (60_000, nil)].enumerated()
        .map {
          Incident(
            id: "I\($0)", services: ["order"], startedAt: at(40_000) + $1.0,
            detectedAt: $1.1.map { at(40_000) + $0 })
        }
    }
    let row = store.incidentMean.rows.first { $0["metric"] == .text("ttd") }
    #expect(row?["count"] == .integer(3))
    #expect(row?["left_out"] == .integer(1))
    #expect(row?["mean_ms"] == .integer(8))
    #expect(row?["median_ms"] == .integer(10))
    #expect(row?["p90_ms"] == .integer(11))
  }

  @Test func `Of several versions the latest stands`() throws {
    let store = try day { world in
      world.incidents = [
        Incident(
          id: "I", services: ["order"], severity: "old", startedAt: at(50_000), updatedAt: at(9)),
        Incident(id: "I", services: ["order"], severity: "new", startedAt: at(50_000)),
        Incident(
          id: "I", services: ["order"], severity: "broken", startedAt: at(50_000),
          resolvedAt: at(49_999), updatedAt: at(80_000)),
      ]
    }
    #expect(store.incidentTime.rows.map { $0["severity"] } == [.text("new")])
  }

  @Test func `Down time goes to the deepest dependency that is down`() throws {
    let catalog = try day { world in
      world.catalog.services = [
        ServiceModel(name: "a", account: "x", tier: "gold", dependsOn: ["b"]),
        ServiceModel(name: "b", account: "x", tier: "gold", dependsOn: ["a", "c"]),
        ServiceModel(name: "c", account: "x", tier: "gold", softDependsOn: ["b"]),
      ]
    }.world.catalog
    func failures(_ downs: Range<Int>) -> [Attribution.Failure] {
      [Attribution.Failure(span: downs, since: downs.lowerBound)]
    }
    let attribution = Attribution(
      eras: Eras(catalog, zone: try Zone("UTC")),
      failures: ["a": failures(0..<60), "b": failures(10..<60), "c": failures(20..<31)])
    #expect(attribution.depths(from: "a", at: 0) == ["b": 1, "c": 2])
    #expect(attribution.depths(from: "c", at: 0) == ["b": 1, "a": 2])
    func provider(_ end: Int) -> String? { attribution.provider(of: "a", [0..<end]) }
    #expect(provider(60) == "b")
    #expect(provider(31) == "c")
    #expect(provider(30) == nil)
  }

  @Test(arguments: [
    // New York puts its clocks forward at 02:00, and back.
    ("America/New_York", Day(2026, 3, 8), 0, 1440, 1380),
    ("America/New_York", Day(2026, 11, 1), 0, 1440, 1500),
    ("America/New_York", Day(2026, 3, 8), 150, 240, 30),  // 02:30 is skipped: read as 03:30
    ("America/New_York", Day(2026, 11, 1), 60, 120, 120),  // the first 01:00 to 02:00
    ("Australia/Lord_Howe", Day(2026, 10, 4), 60, 240, 150),  // half an hour is skipped
    ("America/Santiago", Day(2026, 9, 6), 0, 1440, 1380),  // midnight itself is skipped
  ])
  func `Service hours follow the wall clock`(
    zone: String, day: Day, from: Int, to: Int, length: Int
  ) throws {
    let zone = try Zone(zone)
    let opens = zone.instant(day, minutes: from)
    #expect(zone.instant(day, minutes: to) - opens == length * 60_000)
  }

  @Test func `Periods are cut in the report's time zone`() throws {
    let tokyo = try Zone("Asia/Tokyo")
    let month = try Stretch(key: "2026-10", zone: tokyo, fiscalYearStart: 4)
    #expect(month.start == at(-9 * 3600))
    #expect(month.end - month.start == 31 * 86_400_000)
    let year = try Stretch(key: "FY2026", zone: tokyo, fiscalYearStart: 4)
    #expect(year.firstDay == Day(2026, 4, 1))
    #expect(year.dayAfter == Day(2027, 4, 1))
    #expect(year.days(zone: tokyo).count == 365)
    let quarter = try Stretch(key: "2026-Q4", zone: tokyo, fiscalYearStart: 4)
    #expect((quarter.firstDay, quarter.dayAfter) == (Day(2026, 10, 1), Day(2027, 1, 1)))
  }
}
