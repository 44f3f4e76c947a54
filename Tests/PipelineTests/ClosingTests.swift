import Pipeline
import ServiceLevels
import Store
import Tables
import Testing

struct ClosingTests {
  private let minute = 60_000

  /// A month that was reported and closed.
  private func closedMonth() async throws -> Desk {
    let desk = try Desk()
    try desk.logOctober()
    try await desk.report()
    #expect(try await desk.close() == ["2026-10"])
    return desk
  }

  @Test func `A closed month that nothing came to is not restated`() async throws {
    let desk = try await closedMonth()
    try await desk.report()
    #expect(try desk.restatements().isEmpty)
  }

  @Test func `A late file restates it, and is named`() async throws {
    let desk = try await closedMonth()
    try desk.logLateFile()
    try await desk.report()
    #expect(
      try desk.restatements() == [
        "s: down_ms 600000 900000 late files: late.ndjson",
        "s: outages 1 2 late files: late.ndjson",
      ])
  }

  @Test func `A correction restates it, and is named`() async throws {
    let desk = try await closedMonth()
    try desk.logCorrection()
    try await desk.report()
    #expect(try desk.restatements() == ["s: down_ms 600000 360000 corrections: OP-1"])
  }

  @Test func `A late file and a correction are told apart`() async throws {
    let desk = try await closedMonth()
    try desk.logLateFile()
    try desk.logCorrection()
    try await desk.report()
    #expect(
      try desk.restatements() == [
        "s: down_ms 600000 900000 late files: late.ndjson",
        "s: outages 1 2 late files: late.ndjson",
        "s: down_ms 900000 660000 corrections: OP-1",
      ])
  }

  @Test func `A correction that was revised after closing is told from late files`() async throws {
    let desk = try Desk()
    try desk.logOctober()
    try desk.logCorrection()
    try await desk.report()
    try await desk.close()
    try desk.logLateFile()
    try desk.write(
      "revised.ndjson",
      #"{"id":"OP-1","kind":"correction","service":"s","started_at":"2026-10-05T00:00:00Z","#
        + #""ended_at":"2026-10-05T00:02:00Z","updated_at":"2026-11-06T00:00:00Z","state":"up"}"#
        + "\n")
    try await desk.report()
    #expect(
      try desk.restatements() == [
        "s: down_ms 360000 660000 late files: late.ndjson",
        "s: outages 1 2 late files: late.ndjson",
        "s: down_ms 660000 780000 corrections: OP-1",
      ])
  }

  @Test func `A later month's report brings an earlier month's restatements up to date`()
    async throws
  {
    let desk = try await closedMonth()
    try desk.logLateFile()
    try desk.logChecks("november.ndjson", of: "s", [("2026-12-02T00:00:00Z", "up")])
    try await desk.report(on: "2026-11")
    #expect(try desk.restatements().first == "s: down_ms 600000 900000 late files: late.ndjson")
  }

  @Test func `What was published stays in the store, whatever comes`() async throws {
    let desk = try await closedMonth()
    let before = try #require(try desk.store().closing(of: "2026-10")).availability
    try desk.logLateFile()
    try desk.logCorrection()
    try await desk.report()
    let store = try desk.store()
    let closing = try #require(try store.closing(of: "2026-10"))
    #expect(closing.availability == before)
    #expect(before.first { $0.service == "s" }?.totals.down == 10 * minute)
    let now = try store.figures(.availability, in: ["2026-10"])
    #expect(now.first { $0.service == "s" }?.totals.down == 11 * minute)
    #expect(try store.violations().isEmpty)
  }

  @Test func `A month that is closed already stays so, and no fault is found with asking twice`()
    async throws
  {
    let desk = try await closedMonth()
    let before = try desk.store().closedPeriods()
    #expect(try await desk.close() == ["2026-10 again"])
    #expect(try desk.store().closedPeriods() == before)
  }

  @Test func `A month that differs from what was closed is not closed again`() async throws {
    let desk = try await closedMonth()
    try desk.logLateFile()
    try await desk.report()
    await #expect(throws: PipelineError.alreadyClosed(period: "2026-10")) {
      try await desk.close()
    }
  }

  @Test func `Another target restates the verdict, and no file is blamed`() async throws {
    let desk = try await closedMonth()
    try desk.changeCatalog("availability: 99.9", to: "availability: 99.99")
    try desk.logChecks("november.ndjson", of: "s", [("2026-11-09T00:00:00Z", "up")])
    try desk.logChecks(
      "before.ndjson", of: "s", [("2026-09-09T00:00:00Z", "up"), ("2026-09-10T00:00:00Z", "up")])
    try await desk.report()
    let changes = try desk.everyRestatement(of: "s")
    #expect(changes.contains("verdict met missed catalog: "))
    #expect(changes.contains("target_ppm 999000 999900 catalog: "))
    #expect(changes.allSatisfy { $0.hasSuffix("catalog: ") })
    #expect(
      try desk.everyRestatement(of: "tier:critical").contains("services_met 2 1 catalog: "))
  }

  @Test func `A late incident restates the means of its service, and nothing of the others`()
    async throws
  {
    let desk = try await closedMonth()
    try desk.write(
      "incidents.ndjson",
      #"{"id":"INC-1","services":["s"],"started_at":"2026-10-05T00:00:00Z","#
        + #""detected_at":"2026-10-05T00:01:00Z","resolved_at":"2026-10-05T00:10:00Z"}"# + "\n")
    try await desk.report()
    for scope in ["all", "tier:critical", "service:s"] {
      #expect(
        try desk.everyRestatement(of: scope).filter { $0.hasPrefix("ttd_") } == [
          "ttd_mean_ms none 60000 late files: incidents.ndjson",
          "ttd_median_ms none 60000 late files: incidents.ndjson",
          "ttd_p90_ms none 60000 late files: incidents.ndjson",
          "ttd_count 0 1 late files: incidents.ndjson",
        ])
    }
    #expect(try desk.everyRestatement(of: "service:other").isEmpty)
    #expect(try desk.everyRestatement(of: "s").isEmpty)
  }

  @Test func `A late run that is too short restates the flaps alone`() async throws {
    let desk = try Desk()
    try desk.changeCatalog("confirm: 1", to: "confirm: 2")
    try desk.logOctober()
    try desk.logChecks("more.ndjson", of: "s", [("2026-10-05T00:05:00Z", "down")])
    try await desk.report()
    try await desk.close()
    try desk.logChecks(
      "flap.ndjson", of: "s",
      [("2026-10-20T00:00:00Z", "down"), ("2026-10-20T00:05:00Z", "up")])
    try await desk.report()
    let changes = try desk.everyRestatement(of: "s")
    #expect(changes.contains("flaps 0 1 late files: flap.ndjson"))
    #expect(!changes.contains { $0.hasPrefix("down_ms") })
  }

  @Test func `A figure that there was not is none, and not a number`() async throws {
    let desk = try Desk()
    try desk.logChecks("november.ndjson", of: "s", [("2026-11-02T00:00:00Z", "up")])
    try desk.logChecks("watched.ndjson", of: "other", [("2026-10-02T00:00:00Z", "up")])
    try await desk.report()
    try await desk.close()
    try desk.logOctober()
    try await desk.report()
    let change = try #require(
      try desk.store().figures(.restatements).first {
        $0.subject == "s" && $0.figure == "availability_ppm_floor"
      })
    #expect(change.before == nil && change.beforeText == nil)
    #expect(change.after == 999_775)
    #expect(change.cause == "late files")
    #expect(
      try desk.everyRestatement(of: "s").contains { $0.hasPrefix("verdict no_data met late files") }
    )
  }

  @Test func `A service that left the catalog has its figures restated as none`() async throws {
    let desk = try await closedMonth()
    try desk.changeCatalog(
      "  - name: other\n    title: {ja: other, en: other}\n    account: a\n    tier: critical",
      to: "")
    try await desk.report()
    #expect(try desk.everyRestatement(of: "other").contains("verdict met none catalog: "))
    #expect(
      try desk.everyRestatement(of: "tier:critical").contains("services 2 1 catalog: "))
  }

  private func instant(_ text: String) throws -> Instant {
    try #require(Instant(commandLine: text))
  }

  @Test func `A month that is not over by the clock cannot be closed`() async throws {
    let desk = try Desk()
    try desk.logOctober()
    try await desk.report()
    let (end, now) = try (instant("2026-11-01T00:00:00Z"), instant("2026-10-31T23:59:59Z"))
    await #expect(
      throws: PipelineError.notCloseable(
        period: "2026-10", .notOver(end: end, now: now, zone: .utc))
    ) { try await desk.close(now: "2026-10-31T23:59:59Z") }
    #expect(try desk.store().closedPeriods().isEmpty)
  }

  @Test(arguments: [
    ("2026-11-01T00:59:59.998Z", false), ("2026-11-01T01:00:00Z", true),
  ])
  func `A month can be closed from an hour after its end on`(last: String, isLate: Bool)
    async throws
  {
    let desk = try Desk()
    try desk.logChecks("october.ndjson", of: "s", [("2026-10-01T00:00:00Z", "up"), (last, "up")])
    try await desk.report()
    if isLate {
      #expect(try await desk.close() == ["2026-10"])
    } else {
      await #expect(throws: PipelineError.self) { try await desk.close() }
      #expect(try desk.store().closedPeriods().isEmpty)
    }
  }

  @Test func `A month without any data cannot be closed`() async throws {
    let desk = try Desk()
    try desk.logChecks("november.ndjson", of: "s", [("2026-11-02T00:00:00Z", "up")])
    try await desk.report()
    await #expect(throws: PipelineError.notCloseable(period: "2026-10", .noData)) {
      try await desk.close()
    }
  }

  @Test func `What is done is dated by the clock of the run`() async throws {
    let desk = try await closedMonth()
    let now = try instant(Desk.now)
    let store = try desk.store()
    #expect(try store.files().allSatisfy { $0.ingestedAt == now })
    #expect(try store.closedPeriods().map(\.closedAt) == [now])
  }

  @Test func `A dry run tells what would be frozen, and freezes nothing`() async throws {
    let desk = try Desk()
    try desk.logOctober()
    try await desk.report()
    #expect(try await desk.close(isTrial: true) == ["2026-10"])
    #expect(try desk.store().closedPeriods().isEmpty)
    #expect(try await desk.close() == ["2026-10"])
    #expect(try await desk.close(isTrial: true) == ["2026-10 again"])
  }

  @Test func `A month without figures cannot be closed`() async throws {
    let desk = try Desk()
    try desk.logOctober()
    try await desk.report(on: "2026-11")
    await #expect(throws: PipelineError.notComputed(period: "2026-10")) {
      try await desk.close("2026-10")
    }
  }

  @Test func `A month whose figures are older than the store cannot be closed`() async throws {
    let desk = try Desk()
    try desk.logOctober()
    try await desk.report()
    try desk.logLateFile()
    try await desk.ingest()
    await #expect(throws: PipelineError.outdated(period: "2026-10")) { try await desk.close() }
    try await desk.report()
    #expect(try await desk.close() == ["2026-10"])
    #expect(try desk.restatements().isEmpty)
  }

  @Test func `A month can be closed after nightly ingests of the month after`() async throws {
    let desk = try Desk()
    try desk.logOctober()
    try await desk.report()
    for (name, time) in [("nov-3", "2026-11-03T00:00:00Z"), ("nov-4", "2026-11-01T01:00:00Z")] {
      try desk.logChecks("\(name).ndjson", of: "s", [(time, "up")])
      try await desk.ingest()
    }
    #expect(try await desk.close() == ["2026-10"])
    try await desk.report()
    #expect(try desk.restatements().isEmpty)
  }

  @Test(arguments: [
    "2026-10-31T23:59:59Z", "2026-11-01T00:59:59.999Z", "2026-09-01T00:00:00Z",
  ])
  func `But not after one that brought something which may touch it`(time: String) async throws {
    let desk = try Desk()
    try desk.logOctober()
    try await desk.report()
    try desk.logChecks("late.ndjson", of: "s", [(time, "up"), ("2026-11-20T00:00:00Z", "up")])
    try await desk.ingest()
    try desk.logChecks("november.ndjson", of: "s", [("2026-11-21T00:00:00Z", "up")])
    try await desk.ingest()
    await #expect(throws: PipelineError.outdated(period: "2026-10")) { try await desk.close() }
    try await desk.report()
    #expect(try await desk.close() == ["2026-10"])
  }

  @Test func `Nor after a file of it was forgotten, or the catalog was read with another`()
    async throws
  {
    let desk = try Desk()
    try desk.logOctober()
    try desk.logLateFile()
    try await desk.report()
    try desk.forget(["late.ndjson"])
    await #expect(throws: PipelineError.outdated(period: "2026-10")) { try await desk.close() }
    try await desk.report()
    try desk.changeCatalog("name: s\n", to: "name: t\n    formerly: [s]\n")
    try await desk.ingest()
    await #expect(throws: PipelineError.outdated(period: "2026-10")) { try await desk.close() }
  }

  @Test func `Every outage can be followed to the files with its checks`() async throws {
    let desk = try Desk()
    try desk.logOctober()
    try desk.logLateFile()
    try await desk.report()
    let store = try desk.store()
    for outage in try store.figures(.outages) {
      let files = try store.figures(.outageSources).filter {
        $0.service == outage.service && $0.outageStart == outage.interval.start
      }.map { String($0.source.file.split(separator: "/").last ?? "") }
      #expect(files.contains("october-s.ndjson"))
      #expect(files.contains("late.ndjson") == (outage.interval.milliseconds == 5 * minute))
    }
    #expect(try store.figures(.outages).count == 2)
  }
}
