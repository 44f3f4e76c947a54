import Glibc
import ServiceLevels
import SQLite
import Store
import Tables
import TestSupport
import Testing

@testable import Pipeline

/// A lost store comes back: from a copy, or from what analysts were given.
struct BackupTests {
  private let desk: Desk

  init() async throws {
    desk = try Desk()
    try desk.logOctober()
    try await desk.report()
    try await desk.close()
    // Published with what was closed.
    try await desk.report()
  }

  private var backup: String { "\(desk.path)/backup.db" }
  private var clock: RunClock { RunClock(standingAt: Instant(commandLine: Desk.now)) }

  @discardableResult
  private func restore(
    _ file: String, isForced: Bool = false, to store: String? = nil
  ) throws -> Restoration {
    try Restoration(
      from: file, to: store ?? desk.storePath, isForced: isForced, waits: false, clock: clock)
  }

  private func lose() {
    for ending in ["", "-wal", "-shm"] { unlink(desk.storePath + ending) }
  }

  @Test func `A backup is the store, file by file and figure by figure`() async throws {
    let closed = try Backup(of: desk.storePath, to: backup).closedPeriods
    #expect(closed == ["2026-10"])
    let (files, figures) = (try desk.store().files(), try desk.store().figures(.availability))
    lose()
    try restore(backup)
    #expect(try desk.store().files() == files)
    #expect(try desk.store().figures(.availability) == figures)
    #expect(try desk.store().brokenSeals() == [])
    try await desk.report()
    #expect(try desk.restatements().isEmpty)
  }

  @Test func `An older backup is replaced, and nothing else is`() throws {
    _ = try Backup(of: desk.storePath, to: backup)
    _ = try Backup(of: desk.storePath, to: backup)
    let other = "\(desk.path)/catalog.yaml"
    let before = try readFile(other)
    #expect(throws: PipelineError.occupied(path: other, .other)) {
      _ = try Backup(of: desk.storePath, to: other)
    }
    #expect(try readFile(other) == before)
    let link = "\(desk.path)/link.db"
    symlink(desk.storePath, link)
    for same in [desk.storePath, link] {
      #expect(throws: PipelineError.occupied(path: same, .source)) {
        _ = try Backup(of: desk.storePath, to: same)
      }
    }
  }

  @Test func `A store that is there is replaced only by force, and kept`() async throws {
    _ = try Backup(of: desk.storePath, to: backup)
    try desk.logLateFile()
    try await desk.ingest()
    #expect(throws: PipelineError.occupied(path: desk.storePath, .store)) { try restore(backup) }
    #expect(try desk.store().files().count == 3)
    let former = try #require(try restore(backup, isForced: true).former)
    #expect(try desk.store().files().count == 2)
    #expect(try Store(path: former, mode: .existing).files().count == 3)
  }

  @Test func `Nothing that is no store is moved away`() throws {
    _ = try Backup(of: desk.storePath, to: backup)
    let catalog = "\(desk.path)/catalog.yaml"
    #expect(throws: PipelineError.occupied(path: catalog, .other)) {
      try restore(backup, isForced: true, to: catalog)
    }
  }

  @Test func `A write-ahead log that was left never comes upon another database`() throws {
    _ = try Backup(of: desk.storePath, to: backup)
    lose()
    try desk.write("store.db-wal", "left by a store that is gone")
    try restore(backup)
    #expect(try desk.store().closedPeriods().map(\.key) == ["2026-10"])
    #expect(FileIdentity(path: "\(desk.storePath).leftover-wal") != nil)
  }

  @Test func `A damaged or changed backup is refused, and nothing is made`() throws {
    _ = try Backup(of: desk.storePath, to: backup)
    lose()
    let raw = try Connection(path: backup, mode: .readWrite)
    try raw.execute("UPDATE closed_figure SET down_ms = 0")
    let complaint = PipelineError.store(
      path: backup, .damaged, detail: "closed_figure: a row is another than the program wrote")
    #expect(throws: complaint) { try restore(backup) }
    #expect(FileIdentity(path: desk.storePath) == nil)
    #expect(throws: PipelineError.self) { try restore("\(desk.path)/catalog.yaml") }
    #expect(throws: PipelineError.self) { try restore("\(desk.path)/none.db") }
    #expect(FileIdentity(path: desk.storePath) == nil)
  }

  @Test(arguments: [true, false])
  func `Closed periods come back from a published snapshot`(isRebuilt: Bool) async throws {
    lose()
    // Before the logs are read again, or after.
    if isRebuilt { try await desk.ingest() }
    let restoration = try restore("\(desk.path)/reports/sla.sqlite")
    #expect(
      restoration.source == .snapshot(periods: ["2026-10"], present: [], decisions: 0))
    try await desk.report()
    #expect(try desk.restatements().isEmpty)
    try desk.logLateFile()
    try await desk.report()
    #expect(
      try desk.restatements() == [
        "s: down_ms 600000 900000 late files: late.ndjson",
        "s: outages 1 2 late files: late.ndjson",
      ])
    // Once more adds nothing, and what is there stays.
    #expect(
      try restore("\(desk.path)/reports/sla.sqlite").source
        == .snapshot(periods: [], present: ["2026-10"], decisions: 0))
  }

  @Test func `Decisions come back from a snapshot with the closed periods`() async throws {
    _ = try desk.forget(["october-s.ndjson"])
    try await desk.report()
    lose()
    #expect(
      try restore("\(desk.path)/reports/sla.sqlite").source
        == .snapshot(periods: ["2026-10"], present: [], decisions: 1))
    #expect(try await desk.outcome().forgotten.count == 1)
    try await desk.report()
    #expect(
      try desk.everyRestatement(of: "s").contains(
        "down_ms 600000 0 forgotten files: october-s.ndjson"))
  }
}
