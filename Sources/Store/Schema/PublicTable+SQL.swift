import SQLite
import Tables

// Public tables as SQL.
extension PublicTable {
  /// The names of the columns, as SQL lists them.
  var columnList: String { columns.map { quoted($0.name) }.joined(separator: ", ") }

  /// Makes the table in the working store.
  func createSQL() -> String { "\(sql(schema: "main") { _ in "" }) STRICT" }

  /// Makes the table in the snapshot, which old readers must be able to open, with its keys: there every table is one, and
  /// all that a row refers to is there before anybody reads.
  func publishedSQL(schema: String) -> String {
    sql(schema: schema) { column in
      (column.name == key ? " PRIMARY KEY" : "")
        + (column.reference.map { " REFERENCES \(quoted($0.table)) (\(quoted($0.column)))" } ?? "")
    }
  }

  private func sql(schema: String, keys: (Column) -> String) -> String {
    let lines = columns.map {
      "  \(quoted($0.name)) \($0.type.rawValue)\($0.isNullable ? "" : " NOT NULL")\(keys($0))"
    }
    return """
      CREATE TABLE \(quoted(schema)).\(quoted(name)) (
      \(lines.joined(separator: ",\n"))
      )
      """
  }

  func indexSQL(schema: String = "main") -> [String] {
    indexes.map { columns in
      let index = quoted("\(name)_by_\(columns.joined(separator: "_"))")
      let list = columns.map { quoted($0) }.joined(separator: ", ")
      return "CREATE INDEX \(quoted(schema)).\(index) ON \(quoted(name)) (\(list))"
    }
  }
}
