import Foundation
import Ingest
import ServiceLevels
import TestSupport
import Testing

/// Holds what docs/logs.md says of rejected lines against the reader.
@Suite struct DocumentedRejectionTests {
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
