import Foundation
import TestSupport
import Testing

/// docs/catalog.md, as its tables and blocks say.
struct CatalogPage {
  private let lines: [String]

  static func read() throws -> CatalogPage {
    let text = String(decoding: Repository.bytes("docs/catalog.md"), as: UTF8.self)
    try #require(!text.isEmpty)
    return CatalogPage(lines: text.components(separatedBy: "\n"))
  }
}

extension CatalogPage {
  /// A row of a table of keys.
  struct Row {
    let key: String
    let defaultText: String
    /// Nil where the table does not say.
    let isDated: Bool?
    let example: String
    fileprivate let rangeText: String
  }

  /// A row of the table of kinds of objectives.
  struct Kind {
    let kind: String
    let keys: [String]
    let example: String
  }

  func rows(of place: CatalogPlace) throws -> [Row] {
    let head = "key of \(place.documented.heading)"
    return try table(headed: head).map { row in
      let example = try #require(row["example"]?.code.first, "\(row)")
      return Row(
        key: try #require(row[head]?.code.first),
        defaultText: try #require(row["default"]), isDated: row["dated"].map { $0 == "yes" },
        example: example, rangeText: try #require(row["range"]))
    }
  }

  func keys(of place: CatalogPlace) throws -> [String] {
    let own = try rows(of: place).map(\.key)
    guard let changed = place.changed else { return own }
    return own + (try rows(of: changed).filter { $0.isDated == true }.map(\.key))
  }

  func kinds() throws -> [Kind] {
    try table(headed: "kind of objective").map { row in
      Kind(
        kind: try #require(row["kind of objective"]?.code.first),
        keys: try #require(row["keys"]).code.filter { $0 != "region" },
        example: try #require(row["example"]?.code.first))
    }
  }

  /// The texts of the fenced blocks in a language.
  func blocks(in language: String) -> [String] {
    var blocks: [String] = []
    var open: [String]?
    for line in lines {
      if let inside = open {
        if line == "```" {
          blocks.append(inside.joined(separator: "\n") + "\n")
          open = nil
        } else {
          open = inside + [line]
        }
      } else if line == "```\(language)" {
        open = []
      }
    }
    return blocks
  }

  /// The rows of the one table whose first column has a head, by the heads of their columns.
  private func table(headed head: String) throws -> [[String: String]] {
    let places = lines.indices.filter { lines[$0].hasPrefix("| \(head) |") }
    try #require(places.count == 1, "one table of \(head)")
    let heads = cells(lines[places[0]])
    let rows = lines[(places[0] + 2)...].prefix { $0.hasPrefix("|") }
    return try rows.map { line in
      let cells = cells(line)
      try #require(cells.count == heads.count, "\(line)")
      return Dictionary(uniqueKeysWithValues: zip(heads, cells))
    }
  }

  private func cells(_ line: String) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

extension CatalogPage.Row {
  /// The default where the page gives it as a value.
  var literalDefault: String? {
    let code = defaultText.code
    return code.count == 1 && defaultText == "`\(code[0])`" ? code[0] : nil
  }

  /// The ends of the range, where the page has it in numbers.
  var range: (low: String, high: String, beyond: [String])? {
    let ends = rangeText.code
    guard ends.count == 2, rangeText == "`\(ends[0])` to `\(ends[1])`" else { return nil }
    let (low, high) = (ends[0], ends[1])
    if let least = Int(low), let greatest = Int(high) {
      return (low, high, ["\(least - 1)", "\(greatest + 1)", "\(greatest).00001"])
    }
    // Times of day, in quotes.
    if high.hasPrefix("\"") {
      return (low, high, high == "\"24:00\"" ? ["\"24:01\""] : ["\"24:00\""])
    }
    let below = low == "1ms" ? "0ms" : "\((Int(low.dropLast()) ?? 0) - 1)s"
    return (low, high, [below, "\(high)1ms"])
  }
}

extension String {
  /// What stands between grave accents.
  fileprivate var code: [String] {
    components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }
}
