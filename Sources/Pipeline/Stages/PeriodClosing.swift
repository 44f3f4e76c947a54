public import ServiceLevels
internal import Store
internal import Tables

/// Freezes the published figures of periods (rules 10).
struct PeriodClosing {
  let store: Store
  let clock: RunClock

  /// How long after a period's end as-of has to lie: what was under way at its end must be known.
  private static let graceMilliseconds = 3_600_000

  /// Closing again what stands as it was closed is no fault: cron may ask twice.
  ///
  /// - Parameters:
  ///   - keys: the periods; at least one.
  ///   - instant: when they were published.
  ///   - isTrial: whether to tell only what would be frozen.
  func run(_ keys: [String], at instant: Instant, isTrial: Bool) throws -> [PeriodToClose] {
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
    let chosen = try periods.map { period in
      try requireOver(period, asOf: asOf)
      guard let computed = try store.meta(Fingerprints.compute(period)) else {
        throw PipelineError.notComputed(period: period.key)
      }
      guard isCurrent, computed == aggregate else {
        throw PipelineError.outdated(period: period.key)
      }
      let availability = try store.figures(.availability, in: [period.key])
      guard availability.contains(where: { $0.totals.eligible > 0 }) else {
        throw PipelineError.notCloseable(period: period.key, .noData)
      }
      let isAsClosed = try store.isAsClosed(period.key)
      if isAsClosed == false { throw PipelineError.alreadyClosed(period: period.key) }
      return PeriodToClose(
        key: period.key, asOf: asOf, wasClosed: isAsClosed == true, availability: availability,
        tiers: try store.figures(.tiers, in: [period.key]))
    }
    if isTrial { return chosen }
    let corrections = Set(
      try store.operationRecords().map(\.record).filter { $0.kind == .correction }.map(\.id))
    // All of them or none.
    try store.transaction {
      for period in chosen where !period.wasClosed {
        try store.close(
          period: period.key, at: instant, asOf: asOf, corrections: corrections, catalog: sha256)
      }
    }
    return chosen
  }

  private func requireOver(_ period: Period, asOf: Instant) throws(PipelineError) {
    let end = period.interval.end
    let now = clock.now
    if now < end {
      throw .notCloseable(period: period.key, .notOver(end: end, now: now))
    }
    if asOf < end.advanced(byMilliseconds: PeriodClosing.graceMilliseconds) {
      throw .notCloseable(period: period.key, .tooEarly(end: end, asOf: asOf))
    }
  }
}

/// A period that is closed, or would be: what is frozen of it.
public struct PeriodToClose: Sendable {
  public let key: String
  /// Nothing at or after this instant is in its figures.
  public let asOf: Instant
  /// Whether it was closed before, and nothing differs.
  public let wasClosed: Bool
  public let availability: [AvailabilityFigure]
  public let tiers: [TierFigure]
}
