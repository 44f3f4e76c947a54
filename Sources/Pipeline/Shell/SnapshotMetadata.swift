internal import Notation
internal import Render
internal import ServiceLevels
internal import Store
internal import Tables

/// What Datasette says about the published snapshot, from the definitions that make its tables.
public enum SnapshotMetadata {
  /// The content of Datasette's `metadata.json`.
  public static var json: String {
    let tables = DataDictionary.explained.map { ($0.name, description(of: $0)) }
    let database = JSON.object([
      ("description", .text("What was promised, what was measured, and where it comes from.")),
      ("tables", .object(tables)),
    ])
    let metadata = JSON.object([
      ("title", .text("Service levels")),
      ("databases", .object([("sla", database)])),
    ])
    return String(decoding: metadata.bytes.dropLast(), as: UTF8.self)
  }

  /// What one filters by, where a table has it.
  private static let facets = ["period_kind", "period", "tier", "verdict", "kind", "severity"]

  private static func description(of table: PublicTable) -> JSON {
    let columns = table.columns.map { column in
      (
        column.name,
        JSON.text(
          column.meaning.en + (column.unit.rawValue.isEmpty ? "" : " (\(column.unit.rawValue))"))
      )
    }
    let names = Set(table.columns.map(\.name))
    let filters = facets.filter(names.contains).prefix(3)
    return .object(
      [("description", .text(table.meaning.en)), ("columns", .object(columns))]
        + (filters.isEmpty ? [] : [("facets", .list(filters.map { .text($0) }))]))
  }
}
