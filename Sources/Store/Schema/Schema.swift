/// What is in a store, and which store it is.
enum Schema {
  /// `SLAS` in ASCII, in the header of a working store.
  static let storeApplicationID = 0x534c_4153
  /// `SLAP`, in the header of a published snapshot.
  static let snapshotApplicationID = 0x534c_4150
  /// The newest version; kept in `user_version`.
  static let version = 3

  /// The tables that only the program sees, each with its indexes: what later versions migrate.
  static let workingTables = [
    MetaTable.sql, PackTable.sql, FileTable.sql, ProbeTable.sql, ProbeChecksTable.sql,
    GaugeSeriesTable.sql,
    IncidentRecordTable.sql, OperationRecordTable.sql, RejectTable.sql, HistoryTable.sql,
    ClosedSourceTable.sql,
  ]

  /// The tables of figures, in the order in which analysts read of them. They are computed from the working tables, so a
  /// later version may drop and make them anew, all but those of closed periods.
  static let figureTables: [PublicTable] = [
    PeriodTable.table.table,
    AvailabilityTable.table.table,
    TierTable.table.table,
    OutageTable.services.table,
    OutageTable.accounts.table,
    IncidentTimeTable.table.table,
    IncidentMeanTable.table.table,
    BurnTable.table.table,
    BurnAlertTable.table.table,
    ObjectiveResultTable.table.table,
    AttributionTable.table.table,
    IsolationTable.table.table,
    CompositeCeilingTable.table.table,
    MaintenanceTable.table.table,
    CorrectionTable.table.table,
    MonitorSilenceTable.table.table,
    YearToDateTable.table.table,
    CustomerImpactTable.table.table,
    GaugeTable.table.table,
    OutageSourceTable.table.table,
    RecoveryTable.table.table,
    OutageLagTable.table.table,
    DrillDowntimeTable.table.table,
    ChangeDowntimeTable.table.table,
    RestatementTable.table.table,
    ClosedPeriodTable.table.table,
    ClosedFigureTable.table.table,
    ClosedTierTable.table.table,
    ClosedMeanTable.table.table,
  ]

  /// The tables of figures that a later version must keep: which periods there are, and what was published of closed ones.
  static let lastingTables = ["period", "closed_period", "closed_figure"]

  /// The tables that analysts see and the working store keeps in another shape.
  static let views: [PublicView] = [
    IncidentRecordTable.incident, OperationRecordTable.operation, FileTable.source,
    RejectTable.reject,
  ]

  /// Every table of the published snapshot, but for the dictionaries.
  static let publicTables = figureTables + views.map(\.table)
}
