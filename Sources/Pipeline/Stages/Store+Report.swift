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
    report.availability = try figures(.availability, in: key)
    report.days = try figures(.availability, in: calendar.days(of: period).map(\.key))
      .filter { $0.periodKind == .day }
    report.months = try figures(.availability, in: months)
    report.tiers = try figures(.tiers, in: key)
    report.tierMonths = try figures(.tiers, in: months)
    report.outages = try figures(.outages).filter { touches($0.interval) }
      .sorted { ($0.interval.start, $0.service ?? "") < ($1.interval.start, $1.service ?? "") }
    report.accountOutages = try figures(.accountOutages).filter { touches($0.interval) }
    report.incidents = try figures(.incidentTimes).filter { incident in
      let end = incident.restored ?? incident.record.resolvedAt ?? asOf
      return touches(Interval(start: incident.start, end: max(incident.start, end)))
    }
    report.means = try figures(.means, in: key)
    report.meanMonths = try figures(.means, in: months)
    report.burns = try figures(.burns, in: key)
    report.burnAlerts = try figures(.burnAlerts).filter { interval.contains($0.outageStart) }
    report.requirements = try figures(.requirements, in: key)
    report.attributions = try figures(.attributions, in: key)
    report.isolations = try figures(.isolations, in: key)
    report.ceilings = try figures(.ceilings)
    report.maintenances = try figures(.maintenances).filter { touches($0.interval) }
    report.corrections = try figures(.corrections, in: key)
    report.silences = try figures(.silences).filter { touches($0.interval) }
    report.yearToDate = try figures(.yearToDate, in: key)
    report.impacts = try figures(.impacts, in: key)
    report.gauges = try figures(.gauges, in: key)
    report.recoveries = try figures(.recoveries, in: key)
    report.outageLags = try figures(.outageLags).filter { interval.contains($0.outageStart) }
    report.drills = try figures(.drills, in: key)
    report.changes = try figures(.changes, in: key)
    report.restatements = try figures(.restatements, in: key)
    report.otherRestatements = try figures(.restatements).filter { change in
      change.period != period.key
        && calendar.period(key: change.period).map { $0.interval.start < period.interval.end }
          ?? false
    }
    let outages = Set(
      (report.outages + report.accountOutages).map {
        [$0.service ?? "", $0.account, $0.interval.start.iso8601]
      })
    report.outageSources = try figures(.outageSources).filter {
      outages.contains([$0.service ?? "", $0.account, $0.outageStart.iso8601])
    }
    report.incidentPlaces = Dictionary(
      try figures(.incidentTimes).compactMap { incident in
        incident.file.map {
          (incident.record.id, RecordPlace(file: $0, line: incident.record.lineNumber))
        }
      }, uniquingKeysWith: { first, _ in first })
    report.operationPlaces = places(
      try operationRecords().map { ($0.record, $0.path, $0.record.lineNumber) })
    report.operations = try operations(shownWith: period, asOf: asOf, calendar: calendar)
    try addSources(to: &report, touching: touches)
    report.quality = QualityReview(
      catalog: catalog, asOf: asOf, probes: try figures(.probeHealth),
      zoneSilences: try figures(.zoneSilences),
      operations: try operationRecords().map(\.record), incidents: try figures(.incidentTimes),
      acknowledged: try acknowledgedDays(),
      forgotten: try figures(.forgottenFiles).filter { $0.undone == nil }
    ).findings(in: period)
    return report
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
  private func operations(shownWith period: Period, asOf: Instant, calendar: PeriodCalendar) throws
    -> [OperationRecord]
  {
    let interval = period.interval.cut(at: asOf)
    let year = calendar.fiscalYear(containing: period.interval.start)
    return standingRecords(try operationRecords().map(\.record)).filter { operation in
      let end = operation.endedAt ?? operation.startedAt
      if operation.startedAt < interval.end, interval.start <= end { return true }
      return (operation.kind == .drill || operation.kind == .gameDay)
        && (year?.interval.contains(operation.startedAt) ?? false)
        && operation.startedAt < asOf
    }.sorted { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
  }

  /// Where the standing record of each id was read; of equal ones in several files the first path.
  private func places<Record: VersionedRecord>(
    _ records: [(record: Record, path: String, line: Int)]
  ) -> [String: RecordPlace] {
    var places: [String: (record: Record, place: RecordPlace)] = [:]
    for (record, path, line) in records {
      if let known = places[record.id], !record.supersedes(known.record) { continue }
      places[record.id] = (record, RecordPlace(file: path, line: line))
    }
    return places.mapValues(\.place)
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
