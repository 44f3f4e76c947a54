import Foundation
import TestSupport
import Testing

@testable import sla

struct InitTests {
  private static let names = [
    "catalog.yaml", "logs/example/checks.ndjson", "logs/example/incidents.ndjson",
    "logs/example/operations.ndjson",
  ]
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func begin(_ words: String...) async -> (
    output: [String], diagnostics: [String], status: Int32
  ) {
    await saying(
      ["init", folder.file("mine")] + words + ["--now", "2026-11-30T12:00:00Z"])
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.file("mine/\(name)"), encoding: .utf8)
  }

  @Test(arguments: ["Asia/Tokyo", "America/New_York", "Australia/Lord_Howe", "Etc/UTC"])
  func `The command that it names makes a right report`(zone: String) async throws {
    let said = await begin("--time-zone", zone)
    #expect(said.status == 0 && said.diagnostics.isEmpty)
    #expect(said.output.dropLast() == Self.names.map { "wrote \(folder.file("mine/\($0)"))" }[...])
    let next = try #require(said.output.last)
    #expect(next.hasPrefix("next: sla run ") && next.hasSuffix(" --month 2026-10"))

    let checked = await saying(["check-catalog", folder.file("mine/catalog.yaml")])
    #expect(checked.status == 0 && checked.diagnostics.isEmpty)
    #expect(checked.output.first?.hasSuffix(": no faults") == true)

    let words = next.split(separator: " ").dropFirst(2).map(String.init)
    let made = await saying(words + ["--now", "2026-11-30T12:00:00Z"])
    #expect(made.status == 0)
    #expect(made.diagnostics == ["3 files read (5 lines, 0 rejected)"])
    let table = try text("reports/2026-10/availability.csv").split(separator: "\r\n")
    let heads = try #require(table.first).drop { $0 == "\u{FEFF}" }.split(separator: ",")
    let month = try #require(table.first { $0.hasPrefix("2026-10,") })
    let row = Dictionary(
      uniqueKeysWithValues: zip(
        heads.map(String.init),
        month.split(separator: ",", omittingEmptySubsequences: false).map(String.init)))
    #expect(row["service"] == "example" && row["account"] == "")
    #expect(row["down_ms"] == "1200000" && row["unknown_ms"] == "0")
    #expect(row["excluded_ms"] == "7200000" && row["outages"] == "1")
    #expect(row["verdict"] == "met" && row["is_certain"] == "1")
    try expectFolded(try text("reports/2026-10/index.html"))
  }

  /// What a small catalog does not speak of has no section, and no line in the contents; all else has both.
  private func expectFolded(_ page: String) throws {
    for section in ["accounts", "conformance", "dependencies", "drills", "gauges"] {
      #expect(
        !page.contains(#"<section id="\#(section)""#) && !page.contains(##""#\##(section)""##))
    }
    for section in ["outages", "incidents", "adjustments", "quality", "method"] {
      #expect(page.contains(#"<section id="\#(section)""#) && page.contains(##""#\##(section)""##))
    }
  }

  @Test(arguments: [
    (["--time-zone", "Asia/Tokyo"], "# 何を", "fiscal_year_start: 4", " --month "),
    (["--time-zone", "Europe/Berlin"], "# What", "fiscal_year_start: 1", " --language en,ja "),
    (
      ["--time-zone", "Europe/Berlin", "--language", "ja"], "# 何を", "fiscal_year_start: 1",
      " --language ja "
    ),
  ])
  func `Its language is that of the place, or as asked for`(
    words: [String], head: String, year: String, option: String
  ) async throws {
    let said = await saying(["init", folder.file("mine")] + words)
    let catalog = try text("catalog.yaml")
    #expect(catalog.hasPrefix(head) && catalog.contains("\n\(year) "))
    #expect((25...35).contains(catalog.split(separator: "\n").count))
    #expect(said.output.last?.contains(option) == true)
  }

  @Test(arguments: names)
  func `What is there is never overwritten, and nothing is written beside it`(name: String)
    async throws
  {
    try FileManager.default.createDirectory(
      atPath: folder.file("mine/logs/example"), withIntermediateDirectories: true)
    try "mine".write(toFile: folder.file("mine/\(name)"), atomically: false, encoding: .utf8)
    let said = await begin()
    #expect(said.status == 73 && said.output.isEmpty)
    #expect(said.diagnostics.first?.contains("\(name): is there already") == true)
    #expect(try text(name) == "mine")
    for other in Self.names where other != name {
      #expect(!FileManager.default.fileExists(atPath: folder.file("mine/\(other)")))
    }
  }

  @Test func `A zone that the machine does not have is refused with the nearest`() async {
    let said = await begin("--time-zone", "Europe/Berlni")
    #expect(said.status == 78)
    #expect(
      said.diagnostics == [
        "sla: Europe/Berlni: no time zone of this machine", "sla: did you mean Europe/Berlin?",
      ])
    #expect(!FileManager.default.fileExists(atPath: folder.file("mine")))
  }

  @Test func `A folder with a blank is one word for the shell`() async {
    let said = await saying(["init", folder.file("it's mine"), "--time-zone", "Asia/Tokyo"])
    #expect(
      said.output.last?.contains(#" --store '\#(folder.path)/it'\''s mine/sla.db' "#) == true)
  }

  @Test func `A second folder is one word too many`() async {
    #expect(await saying(["init", folder.file("a"), folder.file("b")]).status == 64)
  }
}
