import ServiceLevels
import SQLite
import Store
import Tables
import Testing

@testable import Pipeline

/// Days whose logs are known to be lost.
struct AcknowledgementTests {
  private let desk: Desk

  /// Checks of October that come every hour, but on the twentieth.
  init() async throws {
    desk = try Desk()
    try desk.changeCatalog("hold: unlimited", to: "hold: 2h")
    for service in ["s", "other"] {
      let checks = (1...31).filter { $0 != 20 }.flatMap { day in
        (0...23).map { hour in
          let (day, hour) = (day < 10 ? "0\(day)" : "\(day)", hour < 10 ? "0\(hour)" : "\(hour)")
          return ("2026-10-\(day)T\(hour):00:00Z", "up")
        }
      }
      try desk.logChecks("\(service).ndjson", of: service, checks)
    }
    try await desk.report()
  }

  private func missing() throws -> [String] {
    try StoreStatus(
      store: desk.storePath,
      clock: RunClock(standingAt: Instant(commandLine: "2026-11-01T00:00:00Z"))
    )
    .periods.first { $0.key == "2026-10" }?.missing?.days ?? []
  }

  @Test func `A day that was acknowledged is asked for no more, and no figure moves`()
    async throws
  {
    #expect(try missing() == ["2026-10-20"])
    let before = try desk.store().figures(.availability)
    #expect(try desk.acknowledge(["2026-10-20"]).count == 1)
    #expect(try missing() == [])
    try await desk.report()
    #expect(try desk.store().figures(.availability) == before)
    // Noting it twice notes it once.
    #expect(try desk.acknowledge(["2026-10-20"]).isEmpty)
    let status = try StoreStatus(store: desk.storePath, clock: RunClock())
    #expect(status.acknowledgedDays.map(\.day) == ["2026-10-20"])
    #expect(status.acknowledgedDays.map(\.acknowledged) == [desk.decision])
  }

  @Test func `It stands in the report's data quality, which is made anew for it`() async throws {
    func page() throws -> String {
      String(decoding: try readFile("\(desk.path)/reports/2026-10/index.en.html"), as: UTF8.self)
    }
    #expect(!(try page()).contains("are known to be lost"))
    _ = try desk.acknowledge(["2026-10-20"])
    try await desk.report()
    #expect(try page().contains("The logs of 2026-10-20 are known to be lost: dated by a test"))
    let snapshot = try Connection(path: "\(desk.path)/reports/sla.sqlite", mode: .readOnly)
    #expect(try snapshot.rows("SELECT day FROM acknowledged_day") { $0.text(0) } == ["2026-10-20"])
  }

  @Test func `A day is lost of some services only where theirs are`() throws {
    _ = try desk.acknowledge(["2026-10-20"], services: ["s"])
    #expect(try missing() == ["2026-10-20"])
    _ = try desk.acknowledge(["2026-10-20"], services: ["other"])
    #expect(try missing() == [])
  }

  @Test func `Undone, it is asked for again, and both decisions stay on record`() throws {
    _ = try desk.acknowledge(["2026-10-20"])
    #expect(try desk.acknowledge(["2026-10-20"], undo: true).count == 1)
    #expect(try missing() == ["2026-10-20"])
    #expect(try desk.store().figures(.acknowledgedDays).map(\.undone) == [desk.decision])
    #expect(throws: PipelineError.self) { try desk.acknowledge(["2026-10-20"], undo: true) }
  }

  @Test(arguments: ["2026-10", "2026-10-32", "yesterday", "2027-01-01"])
  func `Only a day that is over can be lost`(word: String) {
    #expect(throws: PipelineError.noDay(word)) { try desk.acknowledge([word]) }
  }

  @Test func `Only a service of the catalog can have lost logs`() {
    #expect(throws: PipelineError.self) {
      try desk.acknowledge(["2026-10-20"], services: ["nobody"])
    }
  }
}
