import Foundation
import Testing

@testable import sla

struct CheckCatalogTests {
  private static let text = """
    time_zone: Asia/Tokyo
    checks: {interval: 10s}
    tiers:
      - {name: high, availability: 99.9, changes: [{from: 2026-10-01, availability: 99.5}]}
    accounts: [{name: a}]
    services:
      - {name: s, account: a, tier: high, until: 2026-12-01T00:00:00Z}
      - {name: t, account: a, tier: high, from: 2026-10-15}
    """

  /// The lines on standard output after the first, and the exit status.
  private func check(_ words: String...) async throws -> (lines: [String], status: Int32) {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "\(UUID().uuidString).yaml").path
    try Self.text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let lines = Lines()
    let status = await run(
      ["check-catalog", path] + words, console: Console(output: lines.add, diagnostics: { _ in }))
    return (Array(lines.list.dropFirst()), status.rawValue)
  }

  @Test func `A catalog without a fault says what changes when`() async throws {
    let found = try await check()
    #expect(
      found.lines == [
        "2026-10-01  tier high: availability 99.9 → 99.5",
        "2026-10-15  service t: in_service – → yes",
        "2026-12-01T00:00:00.000Z  service s: in_service yes → –",
      ])
    #expect(found.status == 0)
  }

  @Test(arguments: [
    ("2026-09-30", "99.9", ["s"]), ("2026-10-01", "99.5", ["s"]),
    ("2026-10-15", "99.5", ["s", "t"]), ("2026-12-01T09:00:00+09:00", "99.5", ["t"]),
  ])
  func `It says what is in force on a day`(
    word: String, target: String, services: [String]
  ) async throws {
    let found = try await check("--at", word)
    #expect(found.lines.prefix(2) == ["tier high: availability \(target)", "account a"])
    let served = found.lines.dropFirst(2)
    #expect(
      served.map { $0.prefix { $0 != ":" } } == services.map { "service \($0)" }, "\(served)")
    #expect(served.allSatisfy { $0.contains("availability \(target), ") })
  }

  @Test func `A word that is no day is refused`() async throws {
    #expect(try await check("--at", "2026-10").status == 64)
  }
}
