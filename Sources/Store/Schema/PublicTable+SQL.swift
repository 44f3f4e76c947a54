import SQLite
import Tables

// Public tables as SQL.
extension PublicTable {
  /// The names of the columns, as SQL lists them.
  var columnList: String { columns.map { quoted($0.name) }.joined(separator: ", ") }

  /// Makes the table in the working store, or in the snapshot, which old readers must be able to open.
  func createSQL(schema: String = "main", isStrict: Bool = true) -> String {
    let lines = columns.map {
      "  \(quoted($0.name)) \($0.type.rawValue)\($0.isNullable ? "" : " NOT NULL")"
    }
    return """
      CREATE TABLE \(quoted(schema)).\(quoted(name)) (
      \(lines.joined(separator: ",\n"))
      )\(isStrict ? " STRICT" : "")
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
