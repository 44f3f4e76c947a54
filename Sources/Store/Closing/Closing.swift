public import ServiceLevels
import SQLite
public import Tables

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
  /// The digest of the catalog that was in force; nil where that was not kept.
  public let catalog: String?
}

extension Store {
  /// Freezes the figures of a period as they stand, with the files in the ledger and the corrections given.
  public func close(
    period: String, at closedAt: Instant, asOf: Instant, corrections: Set<String>,
    catalog: String
  ) throws(StoreError) {
    try atomically { () throws(StoreError) in
      guard try figures(.closedPeriods, in: [period]).isEmpty else {
        throw .alreadyClosed(period: period)
      }
      let frozen = try figures(.availability, in: [period])
      let tiers = try figures(.tiers, in: [period])
      let means = try figures(.means, in: [period])
      try replace(
        .closedPeriods, in: [period],
        with: [ClosedPeriod(key: period, closedAt: closedAt, asOf: asOf)])
      try replace(.closedAvailability, in: [period], with: frozen)
      try replace(.closedTiers, in: [period], with: tiers)
      try replace(.closedMeans, in: [period], with: means)
      try run(
        "INSERT INTO closed_source (period, kind, name) SELECT ?, 'file', \(FileTable.sha256) FROM file",
        [.text(period)])
      let sources = corrections.sorted().map { ("correction", $0) } + [("catalog", catalog)]
      for (kind, name) in sources {
        try run(
          "INSERT INTO closed_source (period, kind, name) VALUES (?, ?, ?)",
          [.text(period), .text(kind), .text(name)])
      }
    }
  }

  /// The closed periods, in the order in which they were closed.
  public func closedPeriods() throws(StoreError) -> [ClosedPeriod] {
    try figures(.closedPeriods)
  }

  /// What a period looked like when it was closed; nil where it is not.
  public func closing(of period: String) throws(StoreError) -> Closing? {
    guard let closed = try figures(.closedPeriods, in: [period]).first else { return nil }
    return Closing(
      period: closed, availability: try figures(.closedAvailability, in: [period]),
      tiers: try figures(.closedTiers, in: [period]),
      means: try figures(.closedMeans, in: [period]),
      files: Set(
        try closedSources(of: period, kind: "file").compactMap(ContentDigest.init(hexadecimal:))),
      corrections: try closedSources(of: period, kind: "correction"),
      catalog: try closedSources(of: period, kind: "catalog").first)
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
