import SQLite

/// A public table that is a view in the working store, where its rows are kept in another shape.
struct PublicView: Sendable {
  let table: PublicTable
  /// Gives the table's columns by name.
  let select: String

  var createSQL: String { "CREATE VIEW \(quoted(table.name)) AS \(select)" }
}
