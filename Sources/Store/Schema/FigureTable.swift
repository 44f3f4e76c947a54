import SQLite
import ServiceLevels

/// A public table with a row for each figure of one kind: what is in its columns, and how a row is read back.
///
/// Its values are named where the figure is: `store.figures(.availability, in: ["2026-10"])`.
public struct FigureTable<Figure: Sendable>: Sendable {
  let table: PublicTable
  let values: @Sendable (Figure) -> [SQLiteValue]
  let read: @Sendable (Row) throws(StoreError) -> Figure

  /// Makes a table. One with a `period` among its columns is written and read by period.
  init(
    _ name: String, _ meaning: String, indexes: [[String]] = [], order: String = "rowid",
    isLasting: Bool = false, columns: [FigureColumn<Figure>],
    read: @escaping @Sendable (Row) throws(StoreError) -> Figure
  ) {
    table = PublicTable(
      name: name, meaning: meaning, columns: columns.map(\.column), indexes: indexes,
      order: order, isLasting: isLasting)
    let makers = columns.map(\.value)
    values = { figure in makers.map { $0(figure) } }
    self.read = read
  }
}

extension FigureTable {
  public var name: String { table.name }

  var insertSQL: String {
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(quoted(name)) (\(table.columnList)) VALUES (\(places))"
  }

  var selectSQL: String { "SELECT \(table.columnList) FROM \(quoted(name))" }
}

// MARK: - Writing and reading

extension Store {
  /// Puts figures in the place of all that the table holds.
  public func replace<Figure>(
    _ table: FigureTable<Figure>, with figures: [Figure]
  ) throws(StoreError) {
    try atomically { () throws(StoreError) in
      try run("DELETE FROM \(quoted(table.name))")
      try insert(figures, into: table)
    }
  }

  /// Puts figures in the place of all that the table holds for some periods, by their keys.
  public func replace<Figure>(
    _ table: FigureTable<Figure>, in periods: [String], with figures: [Figure]
  ) throws(StoreError) {
    try atomically { () throws(StoreError) in
      for period in periods {
        try run("DELETE FROM \(quoted(table.name)) WHERE period = ?", [.text(period)])
      }
      try insert(figures, into: table)
    }
  }

  /// Every figure of a table, in the order in which they were written.
  public func figures<Figure>(_ table: FigureTable<Figure>) throws(StoreError) -> [Figure] {
    try rows("\(table.selectSQL) ORDER BY rowid", [], table.read)
  }

  /// The figures of some periods, by their keys: period after period, each in the order in which they were written.
  public func figures<Figure>(
    _ table: FigureTable<Figure>, in periods: [String]
  ) throws(StoreError) -> [Figure] {
    var figures: [Figure] = []
    for period in periods {
      figures += try rows(
        "\(table.selectSQL) WHERE period = ? ORDER BY rowid", [.text(period)], table.read)
    }
    return figures
  }

  private func insert<Figure>(
    _ figures: [Figure], into table: FigureTable<Figure>
  ) throws(StoreError) {
    try attempt { () throws(SQLiteError) in
      let statement = try connection.prepare(table.insertSQL)
      for figure in figures { try statement.run(table.values(figure)) }
    }
  }
}
