import SQLite

/// The published snapshot, as any analyst reads it.
struct PublishedStore {
  private let connection: Connection

  init(path: String) throws {
    connection = try Connection(path: path, mode: .readOnly)
  }

  func rows(_ query: String) throws -> [Row] {
    let columns = try connection.prepare(query).columnNames
    return try connection.rows(query) { row in
      Row(uniqueKeysWithValues: zip(columns, row.values.map { Cell($0) }))
    }
  }

  func table(_ name: String) throws -> [Row] { try rows("SELECT * FROM \"\(name)\"") }

  /// Every table as text, in an order of its own: what must be the same, byte for byte, however the logs were read.
  /// The columns left out are those that hold when something was done.
  func dump(without columns: Set<String>) throws -> [String] {
    let names = try rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    var lines: [String] = []
    for case .text(let name)? in names.map({ $0["name"] }) {
      let rows = try table(name).map { row in
        row.filter { !columns.contains($0.key) }.sorted { $0.key < $1.key }
          .map { "\($0.key)=\($0.value)" }.joined(separator: " ")
      }
      lines += rows.sorted().map { "\(name): \($0)" }
    }
    return lines
  }
}

extension Cell {
  fileprivate init(_ value: SQLiteValue) {
    switch value {
    case .null: self = .null
    case .integer(let integer): self = .integer(integer)
    case .real(let real): self = .real(real)
    case .text(let text): self = .text(text)
    case .blob(let bytes): self = .text("\(bytes.count) bytes")
    }
  }
}
