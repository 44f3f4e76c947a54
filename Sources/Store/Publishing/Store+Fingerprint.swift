public import ServiceLevels
import SQLite
import Tables

extension Store {
  /// Names what the tables of figures say of a period, and of others that stand beside it: another wherever a figure is
  /// another, however it came about.
  ///
  /// How far its time is known is no figure: a period that is over keeps its name when as-of moves on.
  public func figuresFingerprint(
    of period: Period, besides others: [String]
  ) throws(StoreError) -> String {
    var rows: [String] = []
    let periods = FigureTable<StoredPeriod>.periods.table.name
    for table in Schema.remadeTables where table.name != periods {
      let columns = table.columns.map(\.name)
      let list = columns.map { "quote(\(quoted($0)))" }.joined(separator: " || ' ' || ")
      let condition: (sql: String, values: [SQLiteValue])
      if columns.contains("period") {
        let keys = [period.key] + others.filter { $0 != period.key }
        let marks = Array(repeating: "?", count: keys.count).joined(separator: ", ")
        condition = ("period IN (\(marks))", keys.map { .text($0) })
      } else if columns.contains("start_ms") {
        condition = (
          "start_ms >= ? AND start_ms < ?",
          [
            .integer(period.interval.start.milliseconds),
            .integer(period.interval.end.milliseconds),
          ]
        )
      } else {
        continue
      }
      rows.append(table.name)
      rows += try self.rows(
        "SELECT \(list) FROM \(quoted(table.name)) WHERE \(condition.sql) ORDER BY \(table.order)",
        condition.values
      ) { $0.text(0) }
    }
    return Schema.fingerprint(of: rows)
  }
}
