/// How a working table of records is shown to analysts: of several records of one id, the one that stands.
enum RecordTable {
  /// A column of the view, and the SQL that makes it.
  struct Item {
    let columns: [(column: Column, sql: String)]

    init(
      _ name: String, _ type: ColumnType, isNullable: Bool = false, unit: String = "",
      _ meaning: String, from source: String? = nil
    ) {
      columns = [
        (Column(name, type, isNullable: isNullable, unit: unit, meaning), source ?? name)
      ]
    }

    private init(columns: [(Column, String)]) {
      self.columns = columns
    }

    /// Two columns, `x_at` and `x_ms`, from `x_ms`.
    static func instant(_ name: String, _ meaning: String, isNullable: Bool = true) -> Item {
      Item(columns: [
        (
          Column("\(name)_at", .text, isNullable: isNullable, unit: "ISO 8601 UTC", meaning),
          RecordTable.iso8601("\(name)_ms")
        ),
        (
          Column(
            "\(name)_ms", .integer, isNullable: isNullable, unit: "ms since 1970 UTC", meaning),
          "\(name)_ms"
        ),
      ])
    }
  }

  /// The SQL that shows a column of milliseconds as `Instant.iso8601` does.
  static func iso8601(_ milliseconds: String) -> String {
    "strftime('%Y-%m-%dT%H:%M:%fZ', \(milliseconds) / 1000.0, 'unixepoch')"
  }

  /// The view of a table's standing records: the one decided last, then the one with most times set, then the greater
  /// line (sla-rules 8), as `VersionedRecord` has it.
  static func publicTable(
    _ name: String, _ meaning: String, source: String, _ items: [Item]
  ) -> PublicView {
    let own = items.flatMap(\.columns)
    let columns =
      own.map(\.column) + [
        Column("file", .text, unit: "", "The path of the log file that it was read from"),
        Column("line", .integer, unit: "", "The line's number in that file, from 1"),
      ]
    return PublicView(
      table: PublicTable(
        name: name, meaning: meaning, columns: columns, order: columns[0].name),
      select: """
        SELECT \(own.map { "\($0.sql) AS \($0.column.name)" }.joined(separator: ",\n  ")),
          path AS file, line_number AS line
        FROM (
          SELECT \(source).*, path, row_number() OVER (
            PARTITION BY \(source).id
            ORDER BY decided_ms DESC, times_set DESC, line DESC, path, file_id) AS rank
          FROM \(source) JOIN file ON file.id = file_id)
        WHERE rank = 1
        """)
  }
}
