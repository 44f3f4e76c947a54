import Glibc
import ServiceLevels
import Tables
import Store
import Testing

@testable import Pipeline

/// Going on without lost logs: they are deleted after a year, and the catalog changes.
struct KeptFileTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    desk.hasDamage = true
    try desk.logOctober()
  }

  private func downtime(_ service: String = "s") async throws -> Int {
    try await desk.report()
    return try desk.store().figures(.availability, in: ["2026-10"])
      .first { $0.service == service }?.totals.down ?? -1
  }

  /// Checks with an unlimited hold are kept each, so that runs would hide nothing.
  private func foldChecks() throws {
    try desk.changeCatalog("hold: unlimited", to: "hold: 30d")
  }

  @Test func `A catalog that folds checks otherwise stops no run`() async throws {
    try foldChecks()
    #expect(try await downtime() == 600_000)
    desk.delete("october-s.ndjson")
    try desk.changeCatalog("hold: unlimited", to: "hold: 30s")
    #expect(try await desk.outcome().keptFiles.map(\.reason) == [.catalogChanged])
    #expect(try await desk.outcome().keptFiles == [])
    #expect(try await downtime() == 30_000)
  }

  @Test func `One added service stops no run`() async throws {
    try desk.write(
      "mixed.ndjson",
      """
      {"time":"2026-10-03T00:00:00Z","service":"s","status":"up"}
      {"time":"2026-10-03T00:00:00Z","service":"new","status":"up"}

      """)
    #expect(try await downtime() == 600_000)
    desk.delete("mixed.ndjson")
    try desk.changeCatalog("name: other", to: "name: new")
    let first = try await desk.outcome()
    #expect(first.keptFiles.map(\.reason) == [.catalogChanged])
    #expect(first.keptFiles.map(\.path) == ["\(desk.path)/mixed.ndjson"])
    #expect(first.isIncomplete)
    let second = try await desk.outcome()
    #expect(second.keptFiles == [] && !second.isIncomplete)
    #expect(try await downtime() == 600_000)
    #expect(try desk.store().keptFiles().count == 1)
  }

  @Test func `A log that is put back is read again`() async throws {
    let text = """
      {"time":"2026-10-03T00:00:00Z","service":"new","status":"up"}
      {"time":"2026-10-03T00:00:10Z","service":"s","status":"up"}

      """
    try desk.write("mixed.ndjson", text)
    _ = try await desk.outcome()
    desk.delete("mixed.ndjson")
    try desk.changeCatalog("name: other", to: "name: new")
    #expect(try await desk.outcome().keptFiles.count == 1)
    try desk.write("mixed.ndjson", text)
    _ = try await desk.outcome()
    let store = try desk.store()
    #expect(try store.keptFiles() == [])
    #expect(try store.checks(of: .service("new")).count == 1)
  }

  @Test func `Checks that came between those of a lost log are put among them`() async throws {
    try foldChecks()
    #expect(try await downtime() == 600_000)
    desk.delete("october-s.ndjson")
    // Inside the run of checks that found `up`, which hides when each of its checks was.
    try desk.logLateFile()
    let outcome = try await desk.outcome()
    #expect(outcome.keptFiles.map(\.reason) == [.interleaved])
    #expect(try await downtime() == 900_000)
    #expect(try await desk.outcome().keptFiles == [])
  }

  @Test func `A renamed service keeps its past without its logs`() async throws {
    #expect(try await downtime() == 600_000)
    desk.delete("october-s.ndjson")
    try desk.changeCatalog("name: s\n", to: "name: renamed\n    formerly: [s]\n")
    #expect(try await downtime("renamed") == 600_000)
    // Lines that bear the former name come still.
    try desk.logLateFile()
    #expect(try await downtime("renamed") == 900_000)
  }
}
