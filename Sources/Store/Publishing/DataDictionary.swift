import SQLite

/// What every column of every published table means, from the same definitions that make the tables.
enum DataDictionary {
  static let table = PublicTable(
    name: "data_dictionary", meaning: "What a column of a table means",
    columns: [
      Column("table_name", .text, unit: "", "The table, or view"),
      Column("column_name", .text, unit: "", "The column; empty for the table as a whole"),
      Column("type", .text, unit: "", "INTEGER, REAL or TEXT; empty for the table as a whole"),
      Column("unit", .text, unit: "", "The unit; empty where there is none"),
      Column("meaning", .text, unit: "", "What it says; for a table, what a row is"),
    ],
    order: "rowid")

  /// Every table that analysts see.
  static let tables = Schema.publicTables + [ViolationView.table, table]

  /// The rows, one for each table and one for each of its columns.
  static var rows: [[SQLiteValue]] {
    tables.flatMap { table in
      [[.text(table.name), "", "", "", .text(table.meaning)]]
        + table.columns.map { column in
          [
            .text(table.name), .text(column.name), .text(column.type.rawValue),
            .text(column.unit), .text(column.meaning),
          ]
        }
    }
  }
}
