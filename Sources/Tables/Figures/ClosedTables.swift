public import ServiceLevels

/// A period whose published figures are frozen (rules 10).
public struct ClosedPeriod: Hashable, Sendable {
  public let key: String
  public let closedAt: Instant
  /// The as-of of the figures that were frozen.
  public let asOf: Instant

  public init(key: String, closedAt: Instant, asOf: Instant) {
    self.key = key
    self.closedAt = closedAt
    self.asOf = asOf
  }
}

extension FigureTable where Figure == ClosedPeriod {
  public static var closedPeriods: Self { ClosedTables.periods }
}

// A closed table has the columns of another; its migrations are in `Sources/Store/Schema/Versions`.

extension FigureTable where Figure == AvailabilityFigure {
  public static var closedAvailability: Self { ClosedTables.availability }
}

extension FigureTable where Figure == TierFigure {
  public static var closedTiers: Self { ClosedTables.tiers }
}

extension FigureTable where Figure == MeanFigure {
  public static var closedMeans: Self { ClosedTables.means }
}

enum ClosedTables {
  static let periods = FigureTable<ClosedPeriod>(
    "closed_period", "A period whose published figures are frozen", "公表値を確定した期間",
    key: "period", indexes: [["period"]], order: "period", isLasting: true,
    columns: [
      .text("period", "The period's key", "期間のキー") { $0.key },
      .iso8601("closed_at", "When the period was closed", "期間を確定した時刻") { $0.closedAt },
      .epoch("closed_ms", "When the period was closed", "期間を確定した時刻") { $0.closedAt },
      .epoch(
        "as_of_ms", "Nothing at or after this instant was in the frozen figures",
        "確定した数値の基準時刻。この時刻以降のものは含まれない"
      ) { $0.asOf },
    ],
    read: { row in
      ClosedPeriod(
        key: row.text("period"), closedAt: row.instant("closed_ms"),
        asOf: row.instant("as_of_ms"))
    })

  static let availability = FigureTable<AvailabilityFigure>(
    "closed_figure", "A row of availability as it stood when its period was closed",
    "期間を確定した時点の availability の行", indexes: [["period", "service"]],
    order: "period, rowid", isLasting: true, columns: closed(AvailabilityTable.columns),
    read: AvailabilityTable.figure)

  static let tiers = FigureTable<TierFigure>(
    "closed_tier", "A row of tier_availability as it stood when its period was closed",
    "期間を確定した時点の tier_availability の行", indexes: [["period", "tier"]],
    order: "period, rowid", isLasting: true, columns: closed(TierTable.columns),
    read: TierTable.figure)

  static let means = FigureTable<MeanFigure>(
    "closed_mean", "A row of incident_mean as it stood when its period was closed",
    "期間を確定した時点の incident_mean の行", indexes: [["period", "scope"]],
    order: "period, rowid", isLasting: true, columns: closed(IncidentMeanTable.columns),
    read: IncidentMeanTable.figure)

  /// The same columns, of closed periods only: what else they name may be gone from the catalog.
  private static func closed<Figure>(
    _ columns: [FigureColumn<Figure>]
  ) -> [FigureColumn<Figure>] {
    columns.map {
      $0.column.name == "period"
        ? $0.references("closed_period", "period") : $0.referringToNothing
    }
  }
}
