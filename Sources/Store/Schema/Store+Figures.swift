import SQLite
public import ServiceLevels
public import Tables

// Tables of figures in a store: `store.figures(.availability, in: ["2026-10"])`.
extension Store {
  /// Puts figures in the place of all that the table holds.
  public func replace<Figure>(
    _ table: FigureTable<Figure>, with figures: [Figure]
  ) throws(StoreError) {
    try atomically { () throws(StoreError) in
      try run("DELETE FROM \(quoted(table.kept.name))")
      try insert(figures, into: table)
    }
  }

  /// Puts figures in the place of all that the table holds for some periods, by their keys.
  public func replace<Figure>(
    _ table: FigureTable<Figure>, in periods: [String], with figures: [Figure]
  ) throws(StoreError) {
    try atomically { () throws(StoreError) in
      for period in periods {
        try run("DELETE FROM \(quoted(table.kept.name)) WHERE period = ?", [.text(period)])
      }
      try insert(figures, into: table)
    }
  }

  /// Every figure of a table, in the order in which they were written.
  public func figures<Figure>(_ table: FigureTable<Figure>) throws(StoreError) -> [Figure] {
    try rows("\(select(table)) \(order(table))", [], reader(table))
  }

  /// The figures of some periods, by their keys: period after period, each in the order in which they were written.
  public func figures<Figure>(
    _ table: FigureTable<Figure>, in periods: [String]
  ) throws(StoreError) -> [Figure] {
    var figures: [Figure] = []
    for period in periods {
      figures += try rows(
        "\(select(table)) WHERE period = ? \(order(table))", [.text(period)], reader(table))
    }
    return figures
  }

  /// Adds figures to those that the table holds.
  public func append<Figure>(
    _ figures: [Figure], to table: FigureTable<Figure>
  ) throws(StoreError) {
    try atomically { () throws(StoreError) in try insert(figures, into: table) }
  }

  /// The figures whose time has an instant in common with an interval, in the order in which they were written.
  ///
  /// - Parameters:
  ///   - start: the column of when each begins.
  ///   - end: the column of when each is over, an instant that does not belong to it; nil where it is only an instant.
  public func figures<Figure>(
    _ table: FigureTable<Figure>, in interval: Interval, from start: String, to end: String? = nil
  ) throws(StoreError) -> [Figure] {
    var condition = "\(quoted(start)) < ?"
    var values: [SQLiteValue] = [.integer(interval.end.milliseconds)]
    if let end {
      condition += " AND max(\(quoted(end)), \(quoted(start)) + 1) > ?"
    } else {
      condition += " AND \(quoted(start)) >= ?"
    }
    values.append(.integer(interval.start.milliseconds))
    return try rows(
      "\(select(table)) WHERE \(condition) \(order(table))", values, reader(table))
  }

  private func insert<Figure>(
    _ figures: [Figure], into table: FigureTable<Figure>
  ) throws(StoreError) {
    try attempt { () throws(SQLiteError) in
      let places = table.kept.columns.map { _ in "?" }.joined(separator: ", ")
      let statement = try connection.prepare(
        "INSERT INTO \(quoted(table.kept.name)) (\(table.kept.columnList)) VALUES (\(places))")
      // Generic code in the loop would take longer than SQLite.
      let cells = table.keptCells
      for figure in figures {
        for place in cells.indices {
          try statement.bind(SQLiteValue(cells[place](figure)), at: place)
        }
        while try statement.step() {}
      }
    }
  }

  private func select<Figure>(_ table: FigureTable<Figure>) -> String {
    "SELECT \(table.table.columnList) FROM \(quoted(table.name))"
  }

  /// In the order in which they were written, which a view does not know.
  private func order<Figure>(_ table: FigureTable<Figure>) -> String {
    "ORDER BY \(table.kept == table.table ? "rowid" : table.table.order)"
  }

  private func reader<Figure>(
    _ table: FigureTable<Figure>
  ) -> (Row) throws(StoreError) -> Figure {
    { row throws(StoreError) in try readable(table.name, row, table.figure) }
  }
}

/// What a table's definition makes of a row, or says that nothing can be made of it.
func readable<Value>(
  _ table: String, _ row: Row, _ read: (any TableRow) throws(TableError) -> Value
) throws(StoreError) -> Value {
  do throws(TableError) {
    return try read(KeptRow(row: row))
  } catch {
    throw .unreadable(table: table, detail: error.detail)
  }
}

/// A row of a working table, as its definition reads it.
struct KeptRow: TableRow {
  let row: Row

  func integerOrNil(_ column: String) -> Int? { row.integerOrNil(column) }
  func realOrNil(_ column: String) -> Double? { row.realOrNil(column) }
  func textOrNil(_ column: String) -> String? { row.textOrNil(column) }
}

extension SQLiteValue {
  init(_ instant: Instant?) { self.init(instant?.milliseconds) }

  init(_ cell: Cell) {
    switch cell {
    case .none: self = .null
    case .text(let text), .digits(let text): self = .text(text)
    case .integer(let value): self = .integer(value)
    case .instant(let instant): self = .text(instant.iso8601)
    // A percentage with four decimals, exactly.
    case .percent(let partsPerMillion): self = .real(Double(partsPerMillion) / 10_000)
    case .quantity(let quantity): self = .real(quantity.real)
    case .real(let value): self = .real(value)
    }
  }
}
