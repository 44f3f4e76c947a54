internal import Compute
internal import ServiceLevels
internal import Store
internal import Tables

extension Store {
  /// Everything that a period's pages show, as it stands in the store.
  func report(of period: Period, asOf: Instant, catalog: ServiceCatalog) throws -> PeriodReport {
    let calendar = catalog.calendar
    let interval = period.interval.cut(at: asOf)
    let key = [period.key]
    let months = try monthKeys(shownWith: period, calendar: calendar)
    func touches(_ other: Interval) -> Bool {
      other.start < interval.end
        && interval.start < max(other.end, other.start.advanced(byMilliseconds: 1))
    }

    var report = PeriodReport(period: period, asOf: asOf, catalog: catalog)
    report.closedAt = try figures(.closedPeriods, in: key).first?.closedAt
    report.availability = try figures(.availability, in: key)
    report.days = try figures(.availability, in: calendar.days(of: period).map(\.key))
      .filter { $0.periodKind == .day }
    report.months = try figures(.availability, in: months)
    report.tiers = try figures(.tiers, in: key)
    report.tierMonths = try figures(.tiers, in: months)
    report.outages = try figures(.outages, in: interval, from: "start_ms", to: "end_ms")
      .sorted { ($0.interval.start, $0.service ?? "") < ($1.interval.start, $1.service ?? "") }
    report.accountOutages = try figures(
      .accountOutages, in: interval, from: "start_ms", to: "end_ms")
    report.intervals = try figures(.intervals, in: interval, from: "start_ms", to: "end_ms")
    let incidents = try figures(.incidentTimes)
    report.incidents = incidents.filter { incident in
      let end = incident.restored ?? incident.record.resolvedAt ?? asOf
      return touches(Interval(start: incident.start, end: max(incident.start, end)))
    }
    report.means = try figures(.means, in: key)
    report.meanMonths = try figures(.means, in: months)
    report.burns = try figures(.burns, in: key)
    report.burnAlerts = try figures(.burnAlerts, in: interval, from: "outage_start_ms")
    report.requirements = try figures(.requirements, in: key)
    report.attributions = try figures(.attributions, in: key)
    report.isolations = try figures(.isolations, in: key)
    report.ceilings = try figures(.ceilings)
    report.maintenances = try figures(
      .maintenances, in: interval, from: "start_ms", to: "end_ms")
    report.corrections = try figures(.corrections, in: key)
    report.silences = try figures(.silences, in: interval, from: "start_ms", to: "end_ms")
    report.yearToDate = try figures(.yearToDate, in: key)
    report.impacts = try figures(.impacts, in: key)
    report.gauges = try figures(.gauges, in: key)
    report.recoveries = try figures(.recoveries, in: key)
    report.outageLags = try figures(.outageLags, in: interval, from: "outage_start_ms")
    report.drills = try figures(.drills, in: key)
    report.changes = try figures(.changes, in: key)
    report.restatements = try figures(.restatements, in: key)
    report.otherRestatements = try figures(.restatements).filter { change in
      change.period != period.key
        && calendar.period(key: change.period).map { $0.interval.start < period.interval.end }
          ?? false
    }
    report.outageSources = try sources(
      ofOutages: report.outages + report.accountOutages, in: interval, catalog: catalog)
    report.incidentPlaces = Dictionary(
      incidents.compactMap { incident in
        incident.file.map {
          (incident.record.id, RecordPlace(file: $0, line: incident.record.lineNumber))
        }
      }, uniquingKeysWith: { first, _ in first })
    let records = try operationRecords()
    let versions = records.map(\.record)
    report.operationPlaces = places(records.map { ($0.record, $0.path) })
    let standing = standingRecords(versions)
    report.actions = actions(
      try figures(.actions), in: interval,
      of: incidents.map { (.incident, $0.record.id, $0.start) }
        + standing.map { (.operation, $0.id, $0.startedAt) })
    report.operations = operations(
      standing, shownWith: period, asOf: asOf, calendar: calendar)
    try addSources(to: &report, touching: touches)
    report.quality = QualityReview(
      catalog: catalog, asOf: asOf, probes: try figures(.probeHealth),
      zoneSilences: try figures(.zoneSilences),
      operations: versions, incidents: incidents, acknowledged: try acknowledgedDays(),
      forgotten: try figures(.forgottenFiles).filter { $0.undone == nil }
    ).findings(in: period)
    return report
  }

  /// The files behind outages that have time in an interval, in the order of the catalog, then of time.
  private func sources(
    ofOutages outages: [OutageFigure], in interval: Interval, catalog: ServiceCatalog
  ) throws -> [OutageSourceFigure] {
    // Those that began before are few: one of a subject.
    let begun = Set(outages.map(\.interval.start).filter { $0 < interval.start }).sorted()
    let starts = begun.map { Interval(start: $0, end: $0.advanced(byMilliseconds: 1)) } + [interval]
    let shown = Set(outages.map(OutageKey.init))
    let names =
      catalog.services.map { Subject.service($0.name) }
      + catalog.accounts.map { .account($0.name) }
    let places = Dictionary(zip(names, 0...), uniquingKeysWith: { first, _ in first })
    func place(_ source: OutageSourceFigure) -> Int {
      places[source.service.map { .service($0) } ?? .account(source.account)] ?? names.count
    }
    return try starts.flatMap { try figures(.outageSources, in: $0, from: "outage_start_ms") }
      .filter { shown.contains(OutageKey($0)) }
      .sorted { place($0) < place($1) }
  }

  /// The keys of the months that stand beside a period: at most thirteen up to its last, or a longer period's own.
  func monthKeys(shownWith period: Period, calendar: PeriodCalendar) throws -> [String] {
    let own = Set(calendar.months(of: period).map(\.key))
    let stored = try figures(.periods).filter {
      $0.kind == .month && $0.interval.start < period.interval.end
    }.sorted { $0.interval.start < $1.interval.start }
    let recent = stored.suffix(13)
    return (stored.filter { own.contains($0.key) && !recent.contains($0) } + recent).map(\.key)
  }

  /// The standing operations with time in the period, and the drills of the fiscal year around it.
  private func operations(
    _ standing: [OperationRecord], shownWith period: Period, asOf: Instant,
    calendar: PeriodCalendar
  ) -> [OperationRecord] {
    let interval = period.interval.cut(at: asOf)
    let year = calendar.fiscalYear(containing: period.interval.start)
    return standing.filter { operation in
      let end = operation.endedAt ?? operation.startedAt
      if operation.startedAt < interval.end, interval.start <= end { return true }
      return (operation.kind == .drill || operation.kind == .gameDay)
        && (year?.interval.contains(operation.startedAt) ?? false)
        && operation.startedAt < asOf
    }.sorted { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
  }

  /// Those of records that begin in an interval, and of earlier ones those that were not done when it began.
  private func actions(
    _ all: [ActionFigure], in interval: Interval,
    of records: [(source: ActionFigure.Source, id: String, start: Instant)]
  ) -> [ActionFigure] {
    var starts: [ActionFigure.Source: [ExactText: Instant]] = [:]
    for record in records {
      starts[record.source, default: [:]][ExactText(record.id)] = record.start
    }
    return all.filter { action in
      guard let start = starts[action.source]?[ExactText(action.sourceID)] else { return false }
      return start < interval.end
        && (interval.start <= start || interval.start <= action.item.doneAt ?? interval.end)
    }
  }

  /// Where the standing record of each id was read; of equal ones in several files the first path.
  private func places<Record: VersionedRecord>(
    _ records: [(record: Record, path: String)]
  ) -> [String: RecordPlace] {
    var standing: [String: Int] = [:]
    for (index, record) in records.map(\.record).enumerated() {
      if let known = standing[record.id], !record.supersedes(records[known].record) { continue }
      standing[record.id] = index
    }
    return standing.mapValues {
      RecordPlace(file: records[$0].path, line: records[$0].record.lineNumber)
    }
  }

  private func addSources(to report: inout PeriodReport, touching touches: (Interval) -> Bool)
    throws
  {
    let files = try files().filter { file in
      guard let first = file.first, let last = file.last else { return file.rejected > 0 }
      return touches(Interval(start: first, end: last))
    }
    let contents = Set(files.map(\.sha256))
    report.sources = try sourceFiles().filter { contents.contains($0.sha256) }
    report.unusableFiles = try unusableFiles()
    let shown = Set(report.sources.map { ExactText($0.path) })
    report.unusedFields = try unusedFields().filter { shown.contains(ExactText($0.file)) }
    report.keptFiles = try keptFiles().map(\.path).filter { shown.contains(ExactText($0)) }
    report.rejectedLines = files.reduce(0) { $0 + $1.rejected }
    report.rejects = try rejects(inFiles: Set(files.map(\.id)), limit: 1_000)
  }
}

/// What an outage and its sources are known by.
private struct OutageKey: Hashable {
  let service: ExactText?
  let account: ExactText
  let start: Instant

  init(_ outage: OutageFigure) {
    service = outage.service.map { ExactText($0) }
    account = ExactText(outage.account)
    start = outage.interval.start
  }

  init(_ source: OutageSourceFigure) {
    service = source.service.map { ExactText($0) }
    account = ExactText(source.account)
    start = source.outageStart
  }
}
