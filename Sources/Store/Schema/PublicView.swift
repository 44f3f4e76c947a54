import SQLite
import ServiceLevels
import Tables

/// A public table that is a view in the working store, where its rows are kept in another shape.
struct PublicView: Sendable {
  let table: PublicTable
  /// Gives the table's columns by name.
  let select: String

  var createSQL: String { "CREATE VIEW \(quoted(table.name)) AS \(select)" }

  /// The SQL that shows a column of milliseconds as `Instant.iso8601` does.
  static func iso8601(_ milliseconds: String) -> String {
    "strftime('%Y-%m-%dT%H:%M:%fZ', \(milliseconds) / 1000.0, 'unixepoch')"
  }
}

extension PublicView {
  /// Of several records of one id, the one that stands: the one decided last, then the one with most times set, then the
  /// greater line (rules 8), as `VersionedRecord` has it.
  init<Record>(standing records: RecordTable<Record>) {
    let source = records.keptName
    let fields = records.fieldColumns.map { shown, kept in
      let value = shown.unit == .iso8601 ? PublicView.iso8601(kept.name) : kept.name
      return "\(value) AS \(shown.name)"
    }
    let columns =
      ["id AS \(records.shown.name)_id"] + fields + ["path AS file", "line_number AS line"]
    self.init(
      table: records.shown.table,
      select: """
        SELECT \(columns.joined(separator: ",\n  "))
        FROM (
          SELECT \(source).*, path, row_number() OVER (
            PARTITION BY \(source).id
            ORDER BY decided_ms DESC, times_set DESC, line DESC, path, file_id) AS rank
          FROM \(source) JOIN file ON file.id = file_id)
        WHERE rank = 1
        """)
  }

  /// Figures about records, joined with the records that stand.
  init<Figure, Record>(_ figures: FigureTable<Figure>, joining records: RecordTable<Record>) {
    let name = records.shown.name
    let columns = figures.columns.map { column in
      let own = quoted(column.column.name)
      return column.source.map { "record.\($0) AS \(own)" } ?? "figure.\(own)"
    }
    self.init(
      table: figures.table,
      select: """
        SELECT \(columns.joined(separator: ",\n  "))
        FROM \(figures.kept.name) AS figure
        JOIN \(name) AS record ON record.\(name)_id = figure.\(name)_id
        """)
  }
}
