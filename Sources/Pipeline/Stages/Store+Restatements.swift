internal import Compute
internal import ServiceLevels
internal import Store

extension Store {
  /// What changed since a period was closed, and by what; nothing where it is not closed, or as-of lies before its end.
  func restatements(of period: Period, by evidence: Evidence) throws -> [RestatementFigure] {
    guard evidence.asOf >= period.interval.end, let closing = try closing(of: period.key) else {
      return []
    }
    let operations = try operationRecords()
    let known = operations.filter { closing.files.contains($0.sha256) }.map(\.record)
    let maintenance = operations.filter {
      !closing.files.contains($0.sha256) && $0.record.kind == .maintenance
    }
    let checks = try probeSources(besides: closing.files)
    var lateFiles: [Subject: [String]] = [:]
    for history in evidence.histories {
      let files =
        period.interval.files(among: checks.filter { $0.isAbout(history.subject) })
        + maintenance.filter { operation in
          operation.record.isAbout(history.subject, catalog: evidence.catalog)
            && operation.record.interval?.clamped(to: period.interval) != nil
        }.map(\.path)
      if !files.isEmpty { lateFiles[history.subject] = Set(files).sorted() }
    }
    return evidence.restatements(
      of: period,
      published: PublishedPeriod(
        closedAt: closing.period.closedAt, availability: closing.availability,
        corrections: standingRecords(known).filter { $0.kind == .correction },
        lateFiles: lateFiles))
  }
}

extension Interval {
  /// The files with checks in this interval; where there are none, the nearest: a run of failed checks may be confirmed,
  /// and the time up to its end spoken for, by checks outside.
  fileprivate func files(among sources: [ProbeSourceFigure]) -> [String] {
    let inside = sources.filter { $0.first < end && start <= $0.last }
    if !inside.isEmpty { return inside.map(\.file) }
    func distance(_ source: ProbeSourceFigure) -> Int {
      max(source.first.milliseconds(since: end), start.milliseconds(since: source.last))
    }
    let nearest = sources.map(distance).min()
    return sources.filter { distance($0) == nearest }.map(\.file)
  }
}

extension ProbeSourceFigure {
  fileprivate func isAbout(_ subject: Subject) -> Bool {
    switch subject {
    case .service(let name): probe.service == name
    case .account(let name): probe.service.isEmpty && probe.account == name
    }
  }
}

extension OperationRecord {
  /// Whether maintenance counts for a subject: it names the subject, or the account of the service.
  fileprivate func isAbout(_ subject: Subject, catalog: ServiceCatalog) -> Bool {
    switch subject {
    case .service(let name):
      services.contains(name)
        || catalog.service(named: name).map { accounts.contains($0.account) } ?? false
    case .account(let name): accounts.contains(name)
    }
  }
}
