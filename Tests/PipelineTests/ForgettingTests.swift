import ServiceLevels
import SQLite
import Store
import Tables
import Testing

@testable import Pipeline

/// Taking out again what a bad file said.
struct ForgettingTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.logOctober()
  }

  @Test func `What a file said is gone from the figures, and who took it out is known`()
    async throws
  {
    try desk.logLateFile()
    try await desk.report()
    #expect(try desk.down() == 900_000)
    let forgotten = try desk.forget(["late.ndjson"])
    #expect(forgotten.map(\.services) == [["s"]])
    #expect(forgotten.map(\.source.lines) == [2])
    try await desk.report()
    #expect(try desk.down() == 600_000)
    let kept = try #require(try desk.store().figures(.forgottenFiles).first)
    #expect(kept.forgotten == desk.decision && kept.undone == nil)
    let status = try StoreStatus(store: desk.storePath, clock: RunClock())
    #expect(status.forgottenFiles == [kept])
    let snapshot = try Connection(path: "\(desk.path)/reports/sla.sqlite", mode: .readOnly)
    #expect(
      try snapshot.rows("SELECT author, reason FROM forgotten_file") {
        [$0.text(0), $0.text(1)]
      } == [["A. Sato", "dated by a test"]])
  }

  @Test func `The same content is not read again, wherever it lies, and that is said`()
    async throws
  {
    try desk.logLateFile()
    try await desk.report()
    _ = try desk.forget(["late.ndjson"])
    let first = try await desk.outcome()
    #expect(first.forgotten.map(\.file.source.path) == ["\(desk.path)/late.ndjson"])
    #expect(first.filesRead == 0)
    try desk.write(
      "again.ndjson", String(decoding: try readFile("\(desk.path)/late.ndjson"), as: UTF8.self))
    let second = try await desk.outcome()
    #expect(
      second.forgotten.map(\.path) == ["again.ndjson", "late.ndjson"].map { "\(desk.path)/\($0)" })
    #expect(try desk.store().files().count == 2)
  }

  @Test func `Undone, it is read again, and both decisions stay on record`() async throws {
    try desk.logLateFile()
    try await desk.report()
    _ = try desk.forget(["late.ndjson"])
    try await desk.report()
    _ = try desk.forget(["late.ndjson"], undo: true)
    try await desk.report()
    #expect(try desk.down() == 900_000)
    #expect(try desk.store().figures(.forgottenFiles).map(\.undone) == [desk.decision])
    #expect(throws: PipelineError.self) { try desk.forget(["late.ndjson"], undo: true) }
  }

  @Test func `All of the files are forgotten, or none`() async throws {
    try desk.logLateFile()
    try await desk.report()
    let unknown = "\(desk.path)/none.ndjson"
    #expect(throws: PipelineError.notInLedger(file: unknown)) {
      try desk.forget(["late.ndjson", "none.ndjson"])
    }
    #expect(try desk.store().files().count == 3)
    #expect(try desk.store().figures(.forgottenFiles).isEmpty)
  }

  @Test func `A closed period is restated, and the cause names the file`() async throws {
    try desk.logLateFile()
    try await desk.report()
    try await desk.close()
    _ = try desk.forget(["late.ndjson"])
    try await desk.report()
    #expect(
      try desk.restatements() == [
        "s: down_ms 900000 600000 forgotten files: late.ndjson",
        "s: outages 2 1 forgotten files: late.ndjson",
      ])
    _ = try desk.forget(["late.ndjson"], undo: true)
    try await desk.report()
    #expect(try desk.restatements().isEmpty)
  }

  @Test func `A file that came after closing and was forgotten is no cause`() async throws {
    try await desk.report()
    try await desk.close()
    try desk.logLateFile()
    try await desk.report()
    _ = try desk.forget(["late.ndjson"])
    try await desk.report()
    #expect(try desk.restatements().isEmpty)
  }

  @Test func `A line of 2099 no longer stands at the end of all logs`() async throws {
    try desk.logChecks("2099.ndjson", of: "s", [("2099-01-01T00:00:00Z", "down")])
    try await desk.report()
    func last() throws -> String? {
      try StoreStatus(store: desk.storePath, clock: RunClock()).lastAt?.iso8601
    }
    #expect(try last() == "2099-01-01T00:00:00.000Z")
    _ = try desk.forget(["2099.ndjson"])
    #expect(try last() == "2026-11-02T00:00:00.000Z")
  }

  @Test func `A store that forgot files is proven like any other`() async throws {
    try desk.logLateFile()
    try await desk.report()
    _ = try desk.forget(["late.ndjson"])
    try await desk.report()
    let verification = try await Verification(
      store: desk.storePath, logs: nil, clock: RunClock())
    #expect(verification.faults == [])
  }
}
