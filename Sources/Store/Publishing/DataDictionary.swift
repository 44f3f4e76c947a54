import SQLite
import ServiceLevels
public import Tables

/// What every column of every published table means, from the same definitions that make the tables.
public enum DataDictionary {
  /// A row a column.
  static let columns = PublicTable(
    "data_dictionary", "What a column of a table means", "表の列の意味", order: "rowid",
    columns: [
      Column("table_name", .text, "The table, or view", "表またはビュー"),
      Column("column_name", .text, "The column", "列"),
      Column("type", .text, "INTEGER, REAL or TEXT", "INTEGER、REAL、TEXT のいずれか"),
      Column("unit", .text, "The unit; empty where there is none", "単位。なければ空"),
      Column("meaning", .text, "What it says", "意味（英語）"),
      Column("meaning_ja", .text, "What it says, in Japanese", "意味（日本語）"),
      Column(
        "refers_to", .text,
        "The key of another table that its values are of, as table.column; empty where there is none",
        "値が指す別の表のキー（表.列）。なければ空"),
    ])

  /// A row a table.
  static let tables = PublicTable(
    "table_dictionary", "What a row of a table is", "表の1行が表すもの", order: "rowid",
    columns: [
      Column("table_name", .text, "The table, or view", "表またはビュー"),
      Column("meaning", .text, "What a row of it is", "1行が表すもの（英語）"),
      Column("meaning_ja", .text, "What a row of it is, in Japanese", "1行が表すもの（日本語）"),
    ])

  /// Every table that analysts see.
  public static let explained = Schema.publicTables + [ViolationView.table, columns, tables]

  static var columnRows: [[SQLiteValue]] {
    explained.flatMap { table in
      table.columns.map { column in
        [
          .text(table.name), .text(column.name), .text(column.type.rawValue),
          .text(column.unit.rawValue),
          .text(column.meaning.en), .text(column.meaning.ja),
          .text(column.reference.map { "\($0.table).\($0.column)" } ?? ""),
        ]
      }
    }
  }

  static var tableRows: [[SQLiteValue]] {
    explained.map {
      [.text($0.name), .text($0.meaning.en), .text($0.meaning.ja)]
    }
  }

  /// Makes both in a schema, filled.
  static func create(in connection: Connection, schema: String) throws(SQLiteError) {
    for (table, rows) in [(columns, columnRows), (tables, tableRows)] {
      try connection.execute(
        schema == "main" ? table.createSQL() : table.publishedSQL(schema: schema))
      let places = table.columns.map { _ in "?" }.joined(separator: ", ")
      for row in rows {
        try connection.run(
          "INSERT INTO \(quoted(schema)).\(quoted(table.name)) VALUES (\(places))", row)
      }
    }
  }
}
