/// A public table with a row for each figure of one kind: what is in its columns, and how a row is read back.
///
/// The store's tables, CSV and JSON files, the data dictionary and the list of what is restated are all made from this. The
/// tables are named where their figures are: `FigureTable<RecoveryFigure>.recoveries`.
public struct FigureTable<Figure: Sendable>: Sendable {
  public let table: PublicTable
  public let columns: [FigureColumn<Figure>]
  /// As the working store keeps it: where some columns are a record's, another table with the others only.
  public let kept: PublicTable
  private let read: @Sendable (any TableRow) throws(TableError) -> Figure

  /// Makes a table. One with a `period` among its columns is written and read by period.
  init(
    _ name: String, _ english: String, _ japanese: String, key: String? = nil,
    indexes: [[String]] = [], order: String = "rowid", isLasting: Bool = false,
    keptAs keptName: String? = nil,
    columns: [FigureColumn<Figure>],
    read: @escaping @Sendable (any TableRow) throws(TableError) -> Figure = {
      _ throws(TableError) in throw TableError(detail: "nothing is read back from it")
    }
  ) {
    table = PublicTable(
      name, english, japanese, key: key, indexes: indexes, order: order, isLasting: isLasting,
      columns: columns.map(\.column))
    kept =
      keptName.map { kept in
        PublicTable(
          kept, english, japanese, indexes: indexes, order: order,
          columns: columns.filter { $0.source == nil }.map(\.column))
      } ?? table
    self.columns = columns
    self.read = read
  }
}

extension FigureTable {
  public var name: String { table.name }

  /// A figure's cells, in the order of the columns.
  public func cells(_ figure: Figure) -> [Cell] { columns.map { $0.cell(figure) } }

  /// What puts the cells in the kept table's columns, in their order.
  public var keptCells: [@Sendable (Figure) -> Cell] {
    columns.filter { $0.source == nil }.map(\.cell)
  }

  /// The figure that a row was made of.
  public func figure(_ row: any TableRow) throws(TableError) -> Figure { try read(row) }

  /// What is held against a later figure, once this one was published: what readers look at first in front.
  public func restatedCells(_ figure: Figure) -> [(column: String, cell: Cell)] {
    (columns.filter { $0.restatement == .first } + columns.filter { $0.restatement == .listed })
      .map { ($0.column.name, $0.cell(figure)) }
  }
}
