internal import Compute
internal import ServiceLevels
internal import Store

/// Stage 3: timelines → the figures of periods, in the store.
struct Computation {
  let store: Store
  let catalog: LoadedCatalog
  let progress: Progress

  func run(_ keys: [String]) throws -> [Period] {
    guard let asOf = try store.asOf(), let aggregate = try store.meta(Fingerprints.aggregate) else {
      throw PipelineError.notAggregated(store: store.path)
    }
    let periods = catalog.catalog.calendar.periods(keys, asOf: asOf)
    let stale = try periods.filter { try store.meta(Fingerprints.compute($0)) != aggregate }
    guard !stale.isEmpty else { return periods }

    let evidence = try evidence(asOf: asOf)
    try store.transaction {
      try store.replace(.ceilings, with: catalog.catalog.compositeCeilings())
      try store.replace(.burnAlerts, with: evidence.burnAlerts())
      try store.replace(.maintenances, with: evidence.maintenances())
    }
    for period in stale {
      progress.show("compute  \(period.key)")
      let figures = evidence.figures(for: period)
      let trend = trend(to: period, evidence: evidence)
      try store.transaction {
        try write(figures, evidence: evidence, asOf: asOf)
        try write(trend, evidence: evidence, asOf: asOf)
        try store.setMeta(Fingerprints.compute(period), to: aggregate)
      }
    }
    return periods
  }

  private func evidence(asOf: Instant) throws -> Evidence {
    let subjects =
      catalog.catalog.services.map { Subject.service($0.name) }
      + catalog.catalog.accounts.map { Subject.account($0.name) }
    return Evidence(
      catalog: catalog.catalog, asOf: asOf,
      histories: try subjects.compactMap { try store.history(of: $0) },
      outages: try store.figures(.outages), accountOutages: try store.figures(.accountOutages),
      incidents: try store.figures(.incidentTimes),
      operations: standingRecords(try store.operationRecords().map(\.record)),
      gauges: try store.gaugeNames().flatMap { try store.gaugeSeries(named: $0) })
  }

  /// The months that a report of a period shows beside it: its own, and up to twelve before its last, as far back as
  /// there is anything known.
  private func trend(to period: Period, evidence: Evidence) -> [Period] {
    let calendar = catalog.catalog.calendar
    let interval = period.interval.cut(at: evidence.asOf)
    guard !interval.isEmpty,
      let last = calendar.month(containing: interval.end.advanced(byMilliseconds: -1))
    else { return [] }
    let known = evidence.histories.compactMap { $0.gross.segments.first?.start }.min()
    var months = [last]
    while months.count < 13, let first = months.first, let known, known < first.interval.start,
      let before = calendar.month(containing: first.interval.start.advanced(byMilliseconds: -1))
    {
      months.insert(before, at: 0)
    }
    let own = period.kind == .month ? [] : calendar.months(of: period)
    let others = own.filter { month in
      !months.contains(month) && month.interval.start < evidence.asOf
    }
    return (others + months).filter { $0 != period }
  }

  private func write(_ figures: PeriodFigures, evidence: Evidence, asOf: Instant) throws {
    let period = figures.period
    let key = [period.key]
    let days = catalog.catalog.calendar.days(of: period)
    try store.replace(.periods, in: key, with: [StoredPeriod(period, asOf: asOf)])
    try store.replace(
      .periods, in: days.map(\.key), with: days.map { StoredPeriod($0, asOf: asOf) })
    try store.replace(.availability, in: key, with: figures.availability)
    try store.replace(.availability, in: days.map(\.key), with: figures.days)
    try store.replace(.tiers, in: key, with: figures.tiers)
    try store.replace(.means, in: key, with: figures.means)
    try store.replace(.burns, in: key, with: figures.burns)
    try store.replace(.requirements, in: key, with: figures.requirements)
    try store.replace(.attributions, in: key, with: figures.attributions)
    try store.replace(.isolations, in: key, with: figures.isolations)
    try store.replace(.corrections, in: key, with: figures.corrections)
    try store.replace(.yearToDate, in: key, with: figures.yearToDate)
    try store.replace(.impacts, in: key, with: figures.impacts)
    try store.replace(.gauges, in: key, with: figures.gauges)
    try store.replace(.restatements, in: key, with: try restatements(of: period, by: evidence))
  }

  private func write(_ months: [Period], evidence: Evidence, asOf: Instant) throws {
    for month in months {
      let availability = evidence.availability(in: month)
      try store.replace(.periods, in: [month.key], with: [StoredPeriod(month, asOf: asOf)])
      try store.replace(.availability, in: [month.key], with: availability)
      try store.replace(
        .tiers, in: [month.key],
        with: catalog.catalog.tierFigures(of: month, from: availability))
      try store.replace(.means, in: [month.key], with: evidence.means(in: month))
    }
  }

  /// What changed since a period was closed; nothing where it is not.
  private func restatements(of period: Period, by evidence: Evidence) throws -> [RestatementFigure]
  {
    guard let closing = try store.closing(of: period.key) else { return [] }
    let late = try store.files().filter { file in
      guard !closing.files.contains(file.sha256), let first = file.first, let last = file.last
      else { return false }
      return first < period.interval.end && period.interval.start <= last
    }
    return evidence.restatements(
      of: period,
      published: PublishedPeriod(
        closedAt: closing.period.closedAt, availability: closing.availability,
        corrections: closing.corrections, lateFiles: late.map(\.path)))
  }
}
