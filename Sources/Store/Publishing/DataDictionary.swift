import SQLite

/// What every column of every published table means, from the same definitions that make the tables.
enum DataDictionary {
  /// A row a column.
  static let columns = PublicTable(
    name: "data_dictionary", meaning: "What a column of a table means",
    columns: [
      Column("table_name", .text, unit: "", "The table, or view"),
      Column("column_name", .text, unit: "", "The column"),
      Column("type", .text, unit: "", "INTEGER, REAL or TEXT"),
      Column("unit", .text, unit: "", "The unit; empty where there is none"),
      Column("meaning", .text, unit: "", "What it says"),
      Column("meaning_ja", .text, unit: "", "What it says, in Japanese"),
    ],
    order: "rowid")

  /// A row a table.
  static let tables = PublicTable(
    name: "table_dictionary", meaning: "What a row of a table is",
    columns: [
      Column("table_name", .text, unit: "", "The table, or view"),
      Column("meaning", .text, unit: "", "What a row of it is"),
      Column("meaning_ja", .text, unit: "", "What a row of it is, in Japanese"),
    ],
    order: "rowid")

  /// Every table that analysts see.
  static let explained = Schema.publicTables + [ViolationView.table, columns, tables]

  static var columnRows: [[SQLiteValue]] {
    explained.flatMap { table in
      table.columns.map { column in
        [
          .text(table.name), .text(column.name), .text(column.type.rawValue), .text(column.unit),
          .text(column.meaning), .text(JapaneseTexts.text(column.meaning)),
        ]
      }
    }
  }

  static var tableRows: [[SQLiteValue]] {
    explained.map {
      [.text($0.name), .text($0.meaning), .text(JapaneseTexts.text($0.meaning))]
    }
  }

  /// Makes both in a schema, filled.
  static func create(in connection: Connection, schema: String) throws(SQLiteError) {
    for (table, rows) in [(columns, columnRows), (tables, tableRows)] {
      try connection.execute(table.createSQL(schema: schema, isStrict: schema == "main"))
      let places = table.columns.map { _ in "?" }.joined(separator: ", ")
      for row in rows {
        try connection.run(
          "INSERT INTO \(quoted(schema)).\(quoted(table.name)) VALUES (\(places))", row)
      }
    }
  }
}
