import SQLite
import ServiceLevels
import Tables

/// What is in a store, and which store it is.
public enum Schema {
  /// `SLAS` in ASCII, in the header of a working store.
  static let storeApplicationID = 0x534c_4153
  /// `SLAP`, in the header of a published snapshot.
  static let snapshotApplicationID = 0x534c_4150
  /// The newest version; kept in `user_version`.
  public static let version = Migration.all.reduce(0) { max($0, $1.version) }

  /// The tables of figures as the working store keeps them. They are computed from the working tables, so whoever opens a
  /// store of another shape drops them and makes them anew, all but those that last.
  static let figureTables = PublicTable.figures.map { table in
    table == FigureTable<IncidentFigure>.incidentTimes.table
      ? FigureTable<IncidentFigure>.incidentTimes.kept : table
  }

  /// The tables of figures that can be computed again.
  static let remadeTables = figureTables.filter { !$0.isLasting }

  /// The names of those that cannot, but for the periods that they are of.
  public static let lastingTables = figureTables.filter(\.isLasting).map(\.name)
    .filter { $0 != FigureTable<StoredPeriod>.periods.name }

  /// The tables that analysts see and the working store keeps in another shape.
  static let views: [PublicView] = [
    PublicView(standing: .incidents), PublicView(standing: .operations),
    PublicView(FigureTable.incidentTimes, joining: RecordTable.incidents), FileTable.source,
    RejectTable.reject, RejectTable.unusedField,
  ]

  /// Every table of the published snapshot, but for the dictionaries.
  static let publicTables =
    PublicTable.figures
    + [
      RecordTable<IncidentRecord>.incidents.shown.table,
      RecordTable<OperationRecord>.operations.shown.table,
      FigureTable<SourceFileFigure>.sources.table, FigureTable<RejectFigure>.rejects.table,
      FigureTable<UnusedFieldFigure>.unusedFields.table,
    ]

  /// Where a store notes its shape.
  static let shapeKey = "shape"

  /// Tells one set of definitions from another: of tables that can be computed again, of views, and what the dictionary says
  /// of columns and keys.
  ///
  /// A store of another shape loses its figures when it is opened, so the stages' fingerprints have to have it among them.
  public static let shape = {
    let sql =
      remadeTables.flatMap { [$0.createSQL()] + $0.indexSQL() } + views.map(\.createSQL)
      + [ViolationView.createSQL()]
      // Every run asks for it, and descriptions of values are slow.
      + (DataDictionary.columnRows + DataDictionary.tableRows).joined().map { value in
        if case .text(let text) = value { text } else { "" }
      }
    return fingerprint(of: sql)
  }()

  /// FNV-1a in 64 bits: the same in every run, as `Hasher` is not.
  static func fingerprint(of texts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return String(hash, radix: 16)
  }
}
