import Glibc
import ServiceLevels
import Store
import Testing

@testable import Pipeline

/// Never a silent green: files of which nothing, or too little, was used.
struct PoorFileTests {
  private func outcome(_ lines: [String], _ more: String = "") async throws -> IngestOutcome {
    let desk = try Desk()
    try desk.write("hour.ndjson", lines.joined(separator: "\n") + "\n" + more)
    return try await desk.outcome()
  }

  private static func check(_ index: Int, _ status: String = "up") -> String {
    "{\"time\":\(1_790_812_800 + index),\"service\":\"s\",\"status\":\"\(status)\"}"
  }

  @Test func `A file of which nothing was used is named with its commonest reason`() async throws {
    let outcome = try await outcome(
      (0..<9).map { Self.check($0, "UP") } + [Self.check(9, "x"), "no log"])
    let file = try #require(outcome.poorFiles.first)
    #expect(outcome.poorFiles.count == 1 && outcome.isIncomplete)
    #expect(file.lines == 11 && file.rejected == 11)
    #expect(file.commonest.text.hasPrefix("unknown status \"UP\""))
    #expect(file.commonest.lines == 9 && file.commonest.first.line == 1)
    #expect(outcome.reasons.commonest.map(\.lines) == [9, 1, 1])
  }

  @Test(arguments: [(1, 19, false), (2, 38, false), (1, 18, true), (3, 38, true), (0, 10, false)])
  func `So is one of which more than one line in twenty was rejected`(
    bad: Int, good: Int, isPoor: Bool
  ) async throws {
    let outcome = try await outcome(
      (0..<good).map { Self.check($0) } + (0..<bad).map { Self.check(100 + $0, "UP") })
    #expect(outcome.rejected == bad)
    #expect(!outcome.poorFiles.isEmpty == isPoor)
  }

  @Test(arguments: ["", "\n\n", "time,service,status\n"])
  func `Nothing is lost where there is nothing`(text: String) async throws {
    let desk = try Desk()
    try desk.write("hour.ndjson", text)
    let outcome = try await desk.outcome()
    #expect(!outcome.isIncomplete && outcome.lines == 0)
  }

  @Test func `Names that are not used are told once, with the files that have them`() async throws {
    let desk = try Desk()
    for name in ["a", "b"] {
      try desk.write(
        "\(name).ndjson", "time,service,status,az\n179081280\(name == "a" ? 0 : 5),s,up,1\n")
    }
    let outcome = try await desk.outcome()
    #expect(outcome.unusedFields.map(\.name) == ["az"] && !outcome.isIncomplete)
    #expect(outcome.unusedFields.first?.nearest == "zone")
    #expect(outcome.unusedFields.first?.files == 2)
  }

  @Test func `An archive is left out under its own name`() async throws {
    let desk = try Desk()
    try desk.write("hour.ndjson", "[{\"time\":1790812800}]")
    let outcome = try await desk.outcome()
    #expect(outcome.unusable.map(\.reason) == [.jsonArray])
    #expect(
      try StoreStatus(store: "\(desk.path)/store.db", clock: RunClock()).unusableFiles.count == 1)
  }

  @Test func `Why lines were rejected is told from the store, too`() async throws {
    let desk = try Desk()
    try desk.write(
      "hour.ndjson", (0..<9).map { Self.check($0, $0 < 6 ? "UP" : "NG") }.joined(separator: "\n"))
    _ = try await desk.outcome()
    let report = try RejectReport(store: "\(desk.path)/store.db")
    #expect(report.lines == 9)
    #expect(report.reasons.map(\.lines) == [6, 3])
    #expect(
      report.reasons.map(\.first) == [
        RecordPlace(file: "\(desk.path)/hour.ndjson", line: 1),
        RecordPlace(file: "\(desk.path)/hour.ndjson", line: 7),
      ])
  }
}
