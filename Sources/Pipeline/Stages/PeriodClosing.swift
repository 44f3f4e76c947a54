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
    let touched = try untouchedUntil(aggregate, catalog: sha256)
    let periods = catalog.calendar.periods(keys, asOf: asOf)
    let unreadable = try store.unreadableRecords().first
    let chosen = try periods.map { period in
      if let unreadable {
        throw PipelineError.notCloseable(period: period.key, .unreadable(unreadable))
      }
      try requireOver(period, asOf: asOf, zone: catalog.zone)
      guard let computed = try store.meta(Fingerprints.compute(period)) else {
        throw PipelineError.notComputed(period: period.key)
      }
      let border = period.interval.end.advanced(byMilliseconds: PeriodClosing.graceMilliseconds)
      guard computed == aggregate, border <= touched else {
        throw PipelineError.outdated(period: period.key)
      }
      let availability = try store.figures(.availability, in: [period.key])
      guard availability.contains(where: { $0.totals.eligible > 0 }) else {
        throw PipelineError.notCloseable(period: period.key, .noData)
      }
      let isAsClosed = try store.isAsClosed(period.key)
      if isAsClosed == false { throw PipelineError.alreadyClosed(period: period.key) }
      return PeriodToClose(
        key: period.key, asOf: asOf, zone: catalog.zone, wasClosed: isAsClosed == true,
        availability: availability,
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

  /// Until when nothing came in since the figures were made. What came in of the time before would be frozen as known,
  /// though no figure shows it; what is of later time, as the nightly ingests of the month after bring it, is in no
  /// figure of the period: all that was under way at its end was known an hour later.
  private func untouchedUntil(_ aggregate: String, catalog sha256: String) throws -> Instant {
    let revision = try store.revision()
    if aggregate.hasPrefix(Fingerprints.contents(catalog: sha256, revision: revision)) {
      return .distantFuture
    }
    guard aggregate.hasPrefix(Fingerprints.contents(catalog: sha256)) else { return .distantPast }
    return try store.untouchedUntil() ?? .distantPast
  }

  private func requireOver(
    _ period: Period, asOf: Instant, zone: TimeZoneTable
  ) throws(PipelineError) {
    let end = period.interval.end
    let now = clock.now
    if now < end {
      throw .notCloseable(period: period.key, .notOver(end: end, now: now, zone: zone))
    }
    if asOf < end.advanced(byMilliseconds: PeriodClosing.graceMilliseconds) {
      throw .notCloseable(period: period.key, .tooEarly(end: end, asOf: asOf, zone: zone))
    }
  }
}

/// A period that is closed, or would be: what is frozen of it.
public struct PeriodToClose: Sendable {
  public let key: String
  /// Nothing at or after this instant is in its figures.
  public let asOf: Instant
  /// What clocks the report shows.
  public let zone: TimeZoneTable
  /// Whether it was closed before, and nothing differs.
  public let wasClosed: Bool
  public let availability: [AvailabilityFigure]
  public let tiers: [TierFigure]
}
