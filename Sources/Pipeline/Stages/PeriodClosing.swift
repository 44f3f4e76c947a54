internal import ServiceLevels
internal import Store

/// Freezes the published figures of periods (sla-rules 10).
struct PeriodClosing {
  let store: Store

  /// Closing again what stands as it was closed is no fault: cron may ask twice.
  ///
  /// - Returns: the keys of the periods; none asked for is the last month that is over at as-of.
  func run(_ keys: [String], at instant: Instant) throws -> [ClosedKey] {
    guard let asOf = try store.asOf(), let catalog = try store.catalog(),
      let aggregate = try store.meta(Fingerprints.aggregate),
      let sha256 = try store.meta(Fingerprints.catalog)
    else {
      throw PipelineError.notAggregated(store: store.path)
    }
    // What came in since would be frozen as known, though no figure shows it.
    let isCurrent = aggregate.hasPrefix(
      Fingerprints.contents(catalog: sha256, revision: try store.revision()))
    let periods = catalog.calendar.periods(keys, asOf: asOf)
    let corrections = Set(
      try store.operationRecords().map(\.record).filter { $0.kind == .correction }.map(\.id))
    for period in periods {
      if asOf < period.interval.end {
        throw PipelineError.notOver(period: period.key, asOf: asOf)
      }
      guard let computed = try store.meta(Fingerprints.compute(period)) else {
        throw PipelineError.notComputed(period: period.key)
      }
      guard isCurrent, computed == aggregate else {
        throw PipelineError.outdated(period: period.key)
      }
    }
    let closed = Set(try periods.filter { try store.isAsClosed($0.key) == true }.map(\.key))
    // All of them or none.
    try store.transaction {
      for period in periods where !closed.contains(period.key) {
        try store.close(
          period: period.key, at: instant, asOf: asOf, corrections: corrections)
      }
    }
    return periods.map { ClosedKey(key: $0.key, wasClosed: closed.contains($0.key)) }
  }
}

/// A period that is closed.
public struct ClosedKey: Hashable, Sendable {
  public let key: String
  /// Whether it was before, and nothing differs.
  public let wasClosed: Bool
}
