internal import Compute
internal import ServiceLevels
internal import Store

extension Store {
  /// What changed since a period was closed, and by what; nothing where it is not closed, or as-of lies before its end.
  func restatements(of period: Period, by evidence: Evidence) throws -> [RestatementFigure] {
    guard evidence.asOf >= period.interval.end, let closing = try closing(of: period.key) else {
      return []
    }
    let known = try operationRecords().filter { closing.files.contains($0.sha256) }.map(\.record)
    return evidence.restatements(
      of: period,
      published: PublishedPeriod(
        closedAt: closing.period.closedAt, availability: closing.availability,
        tiers: closing.tiers, means: closing.means,
        corrections: standingRecords(known).filter { $0.kind == .correction },
        lateFiles: try lateFiles(of: period, besides: closing.files, by: evidence),
        lateIncidents: try lateIncidents(of: period, besides: closing.files, by: evidence)))
  }

  /// The files with checks and with maintenance that came after closing and may have changed each subject's figures.
  private func lateFiles(
    of period: Period, besides known: Set<ContentDigest>, by evidence: Evidence
  ) throws -> [Subject: [String]] {
    let maintenance = try operationRecords().filter {
      !known.contains($0.sha256) && $0.record.kind == .maintenance
    }
    let late = try probeSources(besides: known)
    var all: [ProbeSourceFigure]?
    func everySource() throws -> [ProbeSourceFigure] {
      if let all { return all }
      let sources = try probeSources(besides: [])
      all = sources
      return sources
    }
    var lateFiles: [Subject: [String]] = [:]
    for history in evidence.histories {
      let checks = try LateFiles(history, of: period, catalog: evidence.catalog)
        .paths(among: late.filter { $0.isAbout(history.subject) }, of: everySource)
      let windows = maintenance.filter { operation in
        operation.record.isAbout(history.subject, catalog: evidence.catalog)
          && operation.record.interval?.clamped(to: period.interval) != nil
      }.map(\.path)
      let files = Set(checks + windows)
      if !files.isEmpty { lateFiles[history.subject] = files.sorted() }
    }
    return lateFiles
  }

  /// The incidents that a file told of, or told otherwise, after closing, each with that file; those of the period only.
  private func lateIncidents(
    of period: Period, besides known: Set<ContentDigest>, by evidence: Evidence
  ) throws -> [String: String] {
    let records = try incidentRecords()
    let before = Dictionary(
      grouping: records.filter { known.contains($0.sha256) }.map(\.record), by: \.id)
    let late = Dictionary(
      grouping: records.filter { !known.contains($0.sha256) }, by: \.record.id)
    let starts = Dictionary(
      evidence.incidents.map { ($0.record.id, $0.start) }, uniquingKeysWith: { first, _ in first })
    var files: [String: String] = [:]
    for record in standingRecords(records.map(\.record)) {
      let former = before[record.id] ?? []
      guard let source = late[record.id]?.first(where: { $0.record.line == record.line }),
        !former.contains(where: { $0.line == record.line })
      else { continue }
      let instants = [starts[record.id] ?? record.startedAt, record.startedAt]
      if (instants + former.map(\.startedAt)).contains(where: period.interval.contains) {
        files[record.id] = source.path
      }
    }
    return files
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
