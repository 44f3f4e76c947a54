import Foundation
import Synchronization
import Testing

@testable import sla

/// What operators type: the words of the commands that keep a store, and how they end.
final class OperatingTests: Sendable {
  private let folder: String
  private let output = Mutex<[String]>([])
  private let diagnostics = Mutex<[String]>([])

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(
      atPath: "\(folder)/logs", withIntermediateDirectories: true)
    try write(
      "catalog.yaml",
      """
      time_zone: Europe/Berlin
      checks: {interval: 10s, hold: unlimited, confirm: 1}
      tiers: [{name: high, availability: 99.9}]
      accounts: [{name: a}]
      services: [{name: s, account: a, tier: high}, {name: t, account: a, tier: high}]
      """)
    try write(
      "logs/october.ndjson",
      """
      {"time":"2026-09-30T00:00:00Z","service":"s","status":"up"}
      {"time":"2026-11-01T12:00:00Z","service":"s","status":"up"}

      """)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }

  /// `@/` in a word is the folder of the test. Gives the exit status.
  @discardableResult
  private func sla(_ words: String...) async -> Int32 {
    output.withLock { $0.removeAll() }
    diagnostics.withLock { $0.removeAll() }
    let words = words.map { $0.replacingOccurrences(of: "@/", with: "\(folder)/") }
    let status = await run(
      words + ["--now", "2026-11-05T00:00:00Z"],
      console: Console(
        output: { line in self.output.withLock { $0.append(line) } },
        diagnostics: { line in self.diagnostics.withLock { $0.append(line) } }))
    return status.rawValue
  }

  private var said: String { diagnostics.withLock { $0.joined(separator: "\n") } }
  private var printed: String { output.withLock { $0.joined(separator: "\n") } }

  private func report() async {
    #expect(
      await sla(
        "run", "--catalog", "@/catalog.yaml", "--logs", "@/logs", "--store", "@/sla.db",
        "--reports", "@/reports", "--month", "2026-10") == 0, "\(said)")
  }

  @Test(arguments: [
    ("time_zone", "Europe/Berlin"), ("fiscal_year_start", "4"), ("min_coverage", "99.0000"),
    ("match_within", "900000ms"), ("maintenance_notice", "0ms"), ("tiers", "high"),
    ("services", "s\nt"), ("accounts", "a"), ("objectives", ""),
  ])
  func `Scripts are told what a catalog says, or takes as given`(key: String, value: String) async {
    #expect(await sla("catalog", "get", key, "--catalog", "@/catalog.yaml") == 0)
    #expect(printed == value)
  }

  @Test(arguments: [
    ["catalog"], ["catalog", "get"], ["catalog", "get", "zone"], ["catalog", "put", "tiers"],
  ])
  func `Another key or verb is refused`(words: [String]) async {
    #expect(
      await run(words + ["--catalog", "\(folder)/catalog.yaml"], console: .silent).rawValue == 64)
  }

  @Test func `A backup and a restore end as their messages say`() async {
    await report()
    #expect(await sla("backup", "--store", "@/sla.db", "@/copy.db") == 0)
    #expect(await sla("backup", "--store", "@/sla.db", "@/sla.db") == 64)
    #expect(await sla("backup", "--store", "@/sla.db", "@/catalog.yaml") == 73)
    #expect(await sla("backup", "--store", "@/sla.db", "@/logs") == 78)
    #expect(await sla("backup", "--store", "@/none.db", "@/x.db") == 66)
    #expect(await sla("restore", "--store", "@/sla.db", "@/copy.db") == 73)
    #expect(said.contains("--force replaces it"))
    #expect(await sla("restore", "--store", "@/sla.db", "--force", "@/copy.db") == 0)
    #expect(said.contains("sla.db.replaced-20261105T000000Z"))
    #expect(await sla("restore", "--store", "@/new.db", "@/none.db") == 66)
    #expect(await sla("restore", "--store", "@/new.db", "@/catalog.yaml") == 78)
    #expect(await sla("restore", "--store", "@/new.db", "@/reports/sla.sqlite") == 0)
    #expect(await sla("compact", "--store", "@/sla.db") == 0)
  }

  @Test func `What is decided by hand has an author and a reason`() async {
    await report()
    #expect(await sla("forget", "--store", "@/sla.db", "@/logs/october.ndjson") == 64)
    #expect(
      said.contains("--author NAME and --reason TEXT are needed\nsla: try: sla forget --help"))
    #expect(
      await sla("acknowledge", "--store", "@/sla.db", "--because", "x", "--author", "me") == 64)
    #expect(said.contains("--missing DAY is needed"))
    #expect(
      await sla(
        "forget", "--store", "@/sla.db", "@/none", "--author", "me", "--reason", "x") == 66)
    #expect(
      await sla(
        "acknowledge", "--store", "@/sla.db", "--missing", "2026-10-20", "--missing",
        "2026-10-21", "--because", "lost", "--author", "me") == 0)
    #expect(
      await sla(
        "forget", "--store", "@/sla.db", "@/logs/october.ndjson", "--author", "me", "--reason",
        "wrong") == 0)
    await sla("status", "--store", "@/sla.db")
    #expect(printed.contains("october.ndjson: wrong (me, 2026-11-05T01:00:00+01:00)"))
    #expect(printed.contains("2026-10-21: lost (me, 2026-11-05T01:00:00+01:00)"))
    await sla("status", "--store", "@/sla.db", "--json")
    #expect(printed.contains(#""acknowledged_days":[{"day":"2026-10-20","service":null"#))
    await sla("ingest", "--catalog", "@/catalog.yaml", "--store", "@/sla.db", "@/logs")
    #expect(said.contains("was forgotten by me on 2026-11-05T00:00:00.000Z (wrong)"))
    await sla("ingest", "--catalog", "@/catalog.yaml", "--store", "@/sla.db", "@/logs", "--quiet")
    #expect(said == "")
  }

  @Test
  func `Closing says before that there is no reopening, and what to do where figures are old`()
    async throws
  {
    await report()
    #expect(await sla("close", "--store", "@/sla.db", "--month", "2026-10", "--dry-run") == 0)
    #expect(said.contains("there is no reopening"))
    try write(
      "logs/late.ndjson", #"{"time":"2026-10-10T00:00:00Z","service":"t","status":"up"}"# + "\n")
    await sla("ingest", "--catalog", "@/catalog.yaml", "--store", "@/sla.db", "@/logs")
    #expect(await sla("close", "--store", "@/sla.db", "--month", "2026-10") == 66)
    #expect(said.contains("run month.sh 2026-10 again"))
    await report()
    #expect(await sla("close", "--store", "@/sla.db", "--month", "2026-10") == 0)
    #expect(said.contains("there is no reopening") && printed.contains("2026-10 closed"))
    #expect(await sla("close", "--store", "@/sla.db", "--month", "2026-10") == 0)
    #expect(said == "")
  }
}

extension Console {
  fileprivate static let silent = Console(output: { _ in }, diagnostics: { _ in })
}
