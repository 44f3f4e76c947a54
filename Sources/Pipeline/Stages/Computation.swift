internal import Compute
internal import ServiceLevels
internal import Store
internal import Tables

/// Stage 3: timelines → the figures of periods, in the store.
struct Computation {
  let store: Store
  let catalog: LoadedCatalog
  let progress: Progress

  /// Computes the periods asked for. Figures that are in the store already and that other timelines were made for are
  /// made anew with them, so that everything in the store always goes together.
  func run(_ keys: [String]) throws -> [Period] {
    guard let asOf = try store.asOf(), let aggregate = try store.meta(Fingerprints.aggregate) else {
      throw PipelineError.notAggregated(store: store.path)
    }
    let calendar = catalog.catalog.calendar
    let asked = calendar.periods(keys, asOf: asOf)
    if try asked.allSatisfy({ try store.meta(Fingerprints.compute($0)) == aggregate }) {
      return asked
    }

    let evidence = try evidence(asOf: asOf)
    let computed = try store.meta(withPrefix: Fingerprints.compute)
      .compactMap { calendar.period(key: $0.rest) }
    let whole = computed.filter { !asked.contains($0) } + asked
    let known = try store.figures(.periods).filter { $0.kind != .day }
      .compactMap { calendar.period(key: $0.key) }
    var beside: [Period] = []
    for period in asked.flatMap({ trend(to: $0, evidence: evidence) }) + known
    where !whole.contains(period) && !beside.contains(period) {
      beside.append(period)
    }
    try store.transaction {
      try store.replace(
        .ceilings, with: catalog.catalog.compositeCeilings(at: ceilingInstant(asked, asOf: asOf)))
      try store.replace(.burnAlerts, with: evidence.burnAlerts())
      try store.replace(.outageLags, with: evidence.outageLags())
      try store.replace(.maintenances, with: evidence.maintenances())
      for period in beside { try writeSummary(of: period, evidence: evidence, asOf: asOf) }
      for (done, period) in whole.enumerated()
      where try store.meta(Fingerprints.compute(period)) != aggregate {
        try Interruption.check()
        progress.show("compute", done: done, of: whole.count, "periods")
        try write(evidence.figures(for: period), evidence: evidence, asOf: asOf)
        try store.setMeta(Fingerprints.compute(period), to: aggregate)
      }
    }
    return asked
  }

  /// The last instant of the last period asked for: what is in force then is what can be promised at most.
  private func ceilingInstant(_ periods: [Period], asOf: Instant) -> Instant {
    (periods.map(\.interval.end).max() ?? asOf).advanced(byMilliseconds: -1)
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
      operations: try store.operationRecords().map(\.record),
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
    let known = evidence.histories.compactMap(\.firstKnown).min()
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
    try store.replace(.recoveries, in: key, with: figures.recoveries)
    try store.replace(.drills, in: key, with: figures.drills)
    try store.replace(.changes, in: key, with: figures.changes)
    try store.replace(
      .restatements, in: key, with: try store.restatements(of: period, by: evidence))
  }

  /// Only what stands beside another period's report: no days, no requirements.
  private func writeSummary(of period: Period, evidence: Evidence, asOf: Instant) throws {
    let key = [period.key]
    let availability = evidence.availability(in: period)
    try store.replace(.periods, in: key, with: [StoredPeriod(period, asOf: asOf)])
    try store.replace(.availability, in: key, with: availability)
    try store.replace(
      .tiers, in: key,
      with: catalog.catalog.tierFigures(
        of: period, in: period.interval.cut(at: asOf), from: availability))
    try store.replace(.means, in: key, with: evidence.means(in: period))
  }
}
