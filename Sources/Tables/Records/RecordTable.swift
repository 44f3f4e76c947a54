public import ServiceLevels

/// The records of one log: every file's are kept, and of those with one id analysts see the one that stands.
public struct RecordTable<Record: VersionedRecord & Hashable>: Sendable {
  /// The working table of all files' records.
  public let keptName: String
  /// Its columns, but for the file's number.
  public let kept: [FigureColumn<Record>]
  /// The public table, which is a view in the working store.
  public let shown: FigureTable<Recorded<Record>>
  /// The columns of the public table between its id and its place, each with the kept column that it shows.
  public var fieldColumns: [(shown: Column, kept: Column)] {
    fields.flatMap { field in field.shown.map { ($0.column, field.kept.column) } }
  }
  private let fields: [RecordField<Record>]
  private let make: @Sendable (any TableRow) throws(TableError) -> Record

  /// `make` makes a record of what cannot be changed in it.
  init(
    _ name: String, _ english: String, _ japanese: String,
    id: (english: String, japanese: String), fields: [RecordField<Record>],
    make: @escaping @Sendable (any TableRow) throws(TableError) -> Record
  ) {
    keptName = "\(name)_record"
    self.fields = fields
    self.make = make
    kept =
      [.text("id", id.english, id.japanese) { $0.id }] + fields.map(\.kept) + [
        .integer("line_number", unit: .none, "", "") { $0.lineNumber },
        .text("line", "", "") { $0.line },
        .epoch("decided_ms", "", "") { $0.decidedAt },
        .integer("times_set", unit: .count, "", "") { $0.timesSet },
      ]
    let own: [FigureColumn<Record>] =
      [.text("\(name)_id", id.english, id.japanese) { $0.id }] + fields.flatMap(\.shown)
    shown = FigureTable(
      name, english, japanese, key: "\(name)_id", order: "\(name)_id",
      columns: own.map { $0.of { $0.record } } + [
        .text(
          "file", "The path of the log file that it was read from", "取込元ログファイルのパス"
        ) { $0.place?.file ?? "" },
        .integer(
          "line", unit: .none, "The line's number in that file, from 1", "そのファイル内の行番号（1から）"
        ) { $0.place?.line ?? 0 },
      ])
  }

  /// The record that a row of the working table was made of.
  public func record(_ row: any TableRow) throws(TableError) -> Record {
    var record = try make(row)
    for field in fields { try field.set(&record, row) }
    record.line = row.text("line")
    record.lineNumber = row.integer("line_number")
    return record
  }
}
