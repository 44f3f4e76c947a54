import Foundation
import ServiceLevels
import TestSupport
import Testing

@testable import Ingest

/// Holds docs/logs.md against the reader: which fields there are, which lines are taken, and in which words others are
/// rejected.
@Suite struct DocumentedLogsTests {
  /// The catalog of the page.
  private static let reader = LogReader(
    scope: IngestScope(
      services: ["order", "auth"], accounts: ["shop-sales-prod-app"], serviceGaps: [:],
      accountGaps: .init(general: 30_000)))

  private func reasons(_ text: String) throws -> [String] {
    try Self.reader.read(bytes: Array((text + "\n").utf8)).rejects.map(\.reason)
  }

  @Test func `A line is rejected in the words of the page`() throws {
    let rows = try LogsPage.rows(headed: "line")
    #expect(rows.count >= 30)
    for (line, reason) in rows { #expect(try reasons(line) == [reason], "\(line)") }
  }

  @Test func `A header is rejected in the words of the page`() throws {
    let rows = try LogsPage.rows(headed: "header")
    #expect(rows.count >= 6)
    for (line, reason) in rows { #expect(try reasons(line) == [reason], "\(line)") }
  }

  @Test(arguments: [
    ("Check log", RecordKind.check), ("Incident log", .incident), ("Operations log", .operation),
  ])
  func `The page has the fields that records of a kind have, and no others`(
    heading: String, kind: RecordKind
  ) throws {
    // Whose a record is, is told in one row for each list.
    let owners: Set<Field> = kind == .check ? [] : [.service, .account]
    let used = Field.allCases.filter { $0.isUsed(by: kind) && !owners.contains($0) }
    let documented = try LogsPage.fields(under: heading)
    #expect(documented.sorted() == used.map(\.name).sorted())
  }

  @Test func `The page has the words that fields of a fixed list may hold`() throws {
    func words(_ field: String, under heading: String) throws -> [String] {
      try LogsPage.words(ofField: field, under: heading)
    }
    let kinds = try words("kind", under: "Operations log")
    #expect(kinds == OperationKind.allCases.map(\.rawValue))
    let states = try words("state", under: "Operations log")
    #expect(states == CorrectedState.allCases.map(\.rawValue))
    let statuses = try words("status", under: "Check log")
    #expect(statuses.sorted() == CheckStatus.allCases.map(\.name).sorted())
  }

  @Test func `The page has all that may be said of a file that is left out`() throws {
    let said = try LogsPage.unusableFiles()
    let words = UnusableReason.allCases.map { [$0.words.en, $0.advice ?? ""] }
    #expect(said == words)
  }

  @Test func `Every block of lines on the page is taken`() throws {
    let blocks = try LogsPage.blocks()
    #expect(blocks.count >= 5)
    for block in blocks {
      let lines = block.split(separator: "\n").count - (block.hasPrefix("{") ? 0 : 1)
      let yield = try Self.reader.read(bytes: Array(block.utf8))
      #expect(yield.rejects.isEmpty && yield.lines == lines, "\(block)")
      #expect(yield.unusedFields.isEmpty, "\(block)")
    }
  }
}

private enum LogsPage {
  private static func text() throws -> String {
    let text = String(decoding: Repository.bytes("docs/logs.md"), as: UTF8.self)
    try #require(!text.isEmpty)
    return text
  }

  /// The rows of the table whose first column has a head: a line, and why it is rejected.
  static func rows(headed head: String) throws -> [(line: String, reason: String)] {
    let lines = try text().components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "| \(head) | is rejected as |"))
    return try lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { row in
      let cells = row.dropFirst(2).dropLast(2).components(separatedBy: " | ")
      try #require(cells.count == 2, "\(row)")
      return (code(cells[0]), code(cells[1]))
    }
  }

  /// The blocks of lines that the page calls files of logs.
  static func blocks() throws -> [String] {
    try text().components(separatedBy: "<!-- file: logs/").dropFirst().map { part in
      try #require(part.components(separatedBy: "```")[safe: 1])
        .components(separatedBy: "\n").dropFirst().joined(separator: "\n")
    }
  }

  /// What is said of files that are left out, and what makes a log of them.
  static func unusableFiles() throws -> [[String]] {
    let lines = try text().components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "| what is said | what makes a log of it |"))
    return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { row in
      // A pipe inside a cell is escaped.
      row.replacing("\\|", with: "\u{1}").split(separator: "|")
        .map { $0.trimmingCharacters(in: .whitespaces).replacing("\u{1}", with: "|") }
    }
  }

  /// The rows of the table of fields under a heading.
  private static func fieldRows(under heading: String) throws -> [[String]] {
    let lines = try text().components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "## \(heading)"))
    let table = lines[start...].drop { $0 != "| field | is | needed |" }
    return table.dropFirst(2).prefix { $0.hasPrefix("|") }
      .map { $0.dropFirst(2).dropLast(2).components(separatedBy: " | ") }
  }

  /// The fields in the first column.
  static func fields(under heading: String) throws -> [String] {
    try fieldRows(under: heading).flatMap { words(in: $0[0]) }
  }

  /// The words in code of what a field is.
  static func words(ofField field: String, under heading: String) throws -> [String] {
    let row = try fieldRows(under: heading).first { $0[0] == "`\(field)`" }
    return words(in: try #require(row)[1])
  }

  private static func words(in cell: String) -> [String] {
    cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  /// What stands in code: within two accents where it has one of its own, and without the blank that then sets it off.
  private static func code(_ cell: String) -> String {
    guard cell.hasPrefix("``") else { return String(cell.dropFirst().dropLast()) }
    let inside = cell.dropFirst(2).dropLast(2)
    return String(inside.hasSuffix(" ") ? inside.dropLast() : inside)
  }
}

extension [String] {
  fileprivate subscript(safe index: Int) -> String? {
    indices.contains(index) ? self[index] : nil
  }
}
