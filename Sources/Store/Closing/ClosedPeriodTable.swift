public import ServiceLevels
import SQLite

/// A period whose published figures are frozen (sla-rules 10).
public struct ClosedPeriod: Hashable, Sendable {
  public let key: String
  public let closedAt: Instant
  /// The as-of of the figures that were frozen.
  public let asOf: Instant
}

enum ClosedPeriodTable {
  static let table = FigureTable<ClosedPeriod>(
    "closed_period", "A period whose published figures are frozen",
    indexes: [["period"]], order: "period", isLasting: true,
    columns: [
      .text("period", "The period's key") { $0.key },
      .iso8601("closed_at", "When the period was closed") { $0.closedAt },
      .epoch("closed_ms", "When the period was closed") { $0.closedAt },
      .epoch("as_of_ms", "Nothing at or after this instant was in the frozen figures") { $0.asOf },
    ],
    read: { row in
      ClosedPeriod(
        key: row.text("period"), closedAt: row.instant("closed_ms"),
        asOf: row.instant("as_of_ms"))
    })
}

enum ClosedFigureTable {
  static let table = FigureTable<AvailabilityFigure>(
    "closed_figure", "A row of availability as it stood when its period was closed",
    indexes: [["period", "service"]], order: "period, rowid", isLasting: true,
    columns: AvailabilityTable.columns("period"), read: AvailabilityTable.figure)
}

enum ClosedTierTable {
  static let table = FigureTable<TierFigure>(
    "closed_tier", "A row of tier_availability as it stood when its period was closed",
    indexes: [["period", "tier"]], order: "period, rowid", isLasting: true,
    columns: TierTable.columns, read: TierTable.figure)
}

enum ClosedMeanTable {
  static let table = FigureTable<MeanFigure>(
    "closed_mean", "A row of incident_mean as it stood when its period was closed",
    indexes: [["period", "scope"]], order: "period, rowid", isLasting: true,
    columns: IncidentMeanTable.columns, read: IncidentMeanTable.figure)
}

/// What a closed period looked like, to hold today's figures against.
public struct Closing: Hashable, Sendable {
  public let period: ClosedPeriod
  /// As they were published.
  public let availability: [AvailabilityFigure]
  public let tiers: [TierFigure]
  public let means: [MeanFigure]
  /// The digests of the files that were known.
  public let files: Set<ContentDigest>
  /// The ids of the corrections that were known.
  public let corrections: Set<String>
}

extension Store {
  /// Freezes the figures of a period as they stand, with the files in the ledger and the corrections given.
  public func close(
    period: String, at closedAt: Instant, asOf: Instant, corrections: Set<String>
  ) throws(StoreError) {
    try atomically { () throws(StoreError) in
      guard try figures(ClosedPeriodTable.table, in: [period]).isEmpty else {
        throw .alreadyClosed(period: period)
      }
      let frozen = try figures(.availability, in: [period])
      let tiers = try figures(.tiers, in: [period])
      let means = try figures(.means, in: [period])
      try replace(
        ClosedPeriodTable.table, in: [period],
        with: [ClosedPeriod(key: period, closedAt: closedAt, asOf: asOf)])
      try replace(ClosedFigureTable.table, in: [period], with: frozen)
      try replace(ClosedTierTable.table, in: [period], with: tiers)
      try replace(ClosedMeanTable.table, in: [period], with: means)
      try run(
        "INSERT INTO closed_source (period, kind, name) SELECT ?, 'file', \(FileTable.sha256) FROM file",
        [.text(period)])
      for id in corrections.sorted() {
        try run(
          "INSERT INTO closed_source (period, kind, name) VALUES (?, 'correction', ?)",
          [.text(period), .text(id)])
      }
    }
  }

  /// The closed periods, in the order in which they were closed.
  public func closedPeriods() throws(StoreError) -> [ClosedPeriod] {
    try figures(ClosedPeriodTable.table)
  }

  /// What a period looked like when it was closed; nil where it is not.
  public func closing(of period: String) throws(StoreError) -> Closing? {
    guard let closed = try figures(ClosedPeriodTable.table, in: [period]).first else { return nil }
    return Closing(
      period: closed, availability: try figures(ClosedFigureTable.table, in: [period]),
      tiers: try figures(ClosedTierTable.table, in: [period]),
      means: try figures(ClosedMeanTable.table, in: [period]),
      files: Set(
        try closedSources(of: period, kind: "file").compactMap(ContentDigest.init(hexadecimal:))),
      corrections: try closedSources(of: period, kind: "correction"))
  }

  /// Whether a closed period's figures stand as they were frozen; nil where it is not closed.
  public func isAsClosed(_ period: String) throws(StoreError) -> Bool? {
    guard let closing = try closing(of: period) else { return nil }
    guard try figures(.availability, in: [period]) == closing.availability,
      try figures(.tiers, in: [period]) == closing.tiers
    else { return false }
    return try figures(.means, in: [period]) == closing.means
  }

  private func closedSources(of period: String, kind: String) throws(StoreError) -> Set<String> {
    Set(
      try rows(
        "SELECT name FROM closed_source WHERE period = ? AND kind = ?",
        [.text(period), .text(kind)]
      ) { $0.text(0) })
  }
}
