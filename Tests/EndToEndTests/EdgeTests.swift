import Testing

@testable import Reference

/// The cases of the field notes (edges), each by its name: what is logged, and what is right.
///
/// Here: what checks say. The other cases are in the extensions, by what they are about.
struct EdgeTests {
  @Test func `run-over-gaps`() throws {
    try hold("run-over-gaps") { world in
      world.log(.up, "10-01 00:00:00", "10-01 00:02:04")
      world.log(.down, "10-01 00:00:31", "10-01 00:01:02", "10-01 00:01:33")
    } right: { tables in
      #expect(
        tables.outages("start_ms end_ms duration_ms down_ms")
          == ["10-01 00:00:31 10-01 00:02:03 1m32s 1m30s"])
      #expect(tables.availability("down_ms unknown_ms flaps") == "1m30s 4s 0")
    }
  }

  @Test func `two-failures-then-silence`() throws {
    try hold("two-failures-then-silence") { world in
      world.log(.up, "10-01 00:00:00")
      world.log(.down, "10-01 00:00:10", "10-01 00:00:20")
      world.givenAsOf = utc("10-01 01:00:00")
    } right: { tables in
      #expect(
        tables.availability("up_ms down_ms unknown_ms flaps outages") == "10s 0s 59m50s 0 0")
      // Down from the check before on, until the last failed one speaks no more.
      #expect(tables.availability("availability_pct lowest_pct") == "100.0 0.0")
    }
  }

  @Test func `probe-added-later`() throws {
    try hold("probe-added-later") { world in
      world.log(.up, from: "09-05 00:00", to: "09-05 01:00", zone: "a")
      world.log(.down, from: "09-05 01:00", to: "09-05 02:00", zone: "a")
      world.log(.up, from: "09-05 02:00", to: "09-05 02:10:30", zone: "a")
      world.log(.up, from: "10-05 00:00", to: "10-05 03:00", zone: "b")
      world.periods = ["2026-09", "2026-10"]
    } right: { tables in
      #expect(tables.availability("up_ms down_ms", in: "2026-09") == "1h10m30s 1h")
      #expect(tables.outages("duration_ms") == ["1h"])
      #expect(
        tables.availability("up_ms degraded_ms down_ms unknown_ms", in: "2026-10-05")
          == "3h 0s 0s 0s")
    }
  }

  @Test func `check-renamed`() throws {
    try hold("check-renamed") { world in
      world.log(.up, from: "08-31 12:00", to: "09-01 00:00:30", check: "http")
      world.log(.up, from: "10-05 00:00", to: "10-05 01:00", check: "grpc")
      world.log(.down, from: "10-05 01:00", to: "10-05 03:00", check: "grpc")
      world.log(.up, from: "10-05 03:00", to: "10-05 04:00", check: "grpc")
    } right: { tables in
      #expect(tables.availability("down_ms outages") == "2h 1")
    }
  }

  @Test func `alarm-retired`() throws {
    try hold("alarm-retired") { world in
      world.catalog.services[0].checks.hold = .unlimited
      world.log(.up, "09-01 00:00", check: "alarm-v1")
      world.log(.retired, "10-01 00:00", check: "alarm-v1")
      world.log(.up, "10-01 00:00", "10-15 00:00", check: "alarm-v2")
      world.log(.down, "10-10 00:00", check: "alarm-v2")
    } right: { tables in
      #expect(tables.availability("down_ms unknown_ms") == "5d 0s")
    }
  }

  @Test func `alarm-and-general-confirm`() throws {
    try hold("alarm-and-general-confirm") { world in
      world.catalog.services[0].checks.hold = .unlimited
      world.log(.up, "10-01 00:00", "10-15 00:00")
      world.log(.down, "10-10 00:00")
    } right: { tables in
      #expect(tables.availability("down_ms flaps") == "5d 0")
    }
  }

  @Test func `interval-without-hold`() throws {
    try hold("interval-without-hold") { world in
      world.catalog.checks = CheckKeys(
        hold: .milliseconds(30_000), named: ["canary": CheckKeys(interval: 5 * minute)])
      world.log(.up, from: "10-01 00:00", to: "10-01 02:00", every: 300, check: "canary")
    } right: { tables in
      #expect(tables.availability("up_ms unknown_ms") == "2h10m 0s")
    }
  }

  @Test func `dead-probes-and-quorum`() throws {
    try hold("dead-probes-and-quorum") { world in
      world.catalog.services[0].checks.minHealthy = 2
      world.log(.up, from: "10-01 00:00", to: "10-01 10:00", check: "a")
      world.log(.up, from: "10-01 00:00", to: "10-01 10:00", check: "b")
      world.log(.up, from: "10-01 00:00", to: "10-01 14:00", check: "c")
    } right: { tables in
      #expect(tables.availability("up_ms unknown_ms") == "10h 4h")
    }
  }

  @Test func `zone-retired`() throws {
    try hold("zone-retired") { world in
      world.catalog.services[0].zones = ["a", "c"]
      world.log(.up, from: "10-01 00:00", to: "10-01 02:00", zone: "a")
      world.log(.down, from: "10-01 02:00", to: "10-01 03:00", zone: "a")
      world.log(.up, from: "10-01 03:00", to: "10-01 04:00", zone: "a")
      world.log(.up, from: "10-01 00:00", to: "10-01 01:00", zone: "c")
      world.log(.retired, "10-01 01:00", zone: "c")
    } right: { tables in
      #expect(tables.availability("down_ms unknown_ms") == "1h 0s")
    }
  }

  @Test func `flap-with-silence`() throws {
    try hold("flap-with-silence") { world in
      world.log(.down, "10-01 00:00:00", "10-01 00:50:00")
      world.log(.up, "10-01 00:50:10")
    } right: { tables in
      #expect(tables.availability("up_ms unknown_ms flaps") == "30s 50m10s 0")
    }
  }

  @Test func `stray-line`() throws {
    try hold("stray-line") { world in
      world.log(.up, from: "09-01 11:00", to: "09-01 15:00", check: "http")
      for index in world.checks.indices {
        let time = world.checks[index].time
        let isDown =
          utc("09-01 12:10") <= time && time < utc("09-01 12:20")
          || utc("09-01 14:00") <= time && time < utc("09-01 14:10")
        if isDown { world.checks[index].status = .down }
      }
      world.log(.up, "09-01 12:00", check: "curl-test")
      world.periods = ["2026-09"]
      world.givenAsOf = utc("09-01 15:00")
    } right: { tables in
      let unwatched = "11h"
      #expect(
        tables.availability("up_ms degraded_ms down_ms unknown_ms", in: "2026-09")
          == "3h40m 0s 10m \(unwatched)10m")
      #expect(tables.outages("start_ms duration_ms") == ["09-01 14:00:00 10m"])
    }
  }

  @Test func `slow-second-probe`() throws {
    try hold("slow-second-probe") { world in
      world.catalog.checks.named["ext"] = CheckKeys(
        interval: minute, hold: .milliseconds(3 * minute), confirm: 2)
      for (check, every) in [("lb", 10), ("ext", 60)] {
        world.log(.up, from: "10-01 00:00", to: "10-01 00:01", every: every, check: check)
        world.log(.down, from: "10-01 00:01", to: "10-01 00:04", every: every, check: check)
        world.log(.up, from: "10-01 00:04", to: "10-01 00:10", every: every, check: check)
      }
    } right: { tables in
      #expect(
        tables.outages("start_ms end_ms down_ms") == ["10-01 00:01:00 10-01 00:04:00 3m"])
    }
  }

  @Test func jitter() throws {
    try hold("jitter") { world in
      world.log(.up, from: "10-01 00:00", to: "10-01 01:00")
      world.log(.down, from: "10-01 01:00", to: "10-01 11:00")
      world.log(.up, from: "10-01 11:00", to: "10-01 12:00")
      for index in world.checks.indices { world.checks[index].time += index % 2 == 0 ? 200 : -200 }
      world.checks.removeFirst()
    } right: { tables in
      // 599 times, no check spoke for 0.4 s in between.
      #expect(tables.outages("duration_ms down_ms") == ["9h59m59s600ms 9h56m"])
    }
  }
}
