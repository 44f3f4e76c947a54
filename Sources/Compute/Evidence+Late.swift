public import ServiceLevels

/// A record, and where it was read.
public struct FiledRecord<Record: Sendable>: Sendable {
  public let record: Record
  public let path: String
  /// Whether its file came after the period was closed.
  public let isLate: Bool

  public init(_ record: Record, path: String, isLate: Bool) {
    self.record = record
    self.path = path
    self.isLate = isLate
  }
}

// What came after a period was closed, and may have changed what was published of it.
extension Evidence {
  /// The files with checks and with maintenance that came late and may have changed each subject's figures.
  ///
  /// - Parameters:
  ///   - checks: of the files that came late, which probes each holds.
  ///   - allChecks: the same of every file; asked for only where a check speaks without limit.
  public func lateFiles(
    of period: Period, operations: [FiledRecord<OperationRecord>], checks: [ProbeSourceFigure],
    allChecks: () throws -> [ProbeSourceFigure]
  ) throws -> [Subject: [String]] {
    let maintenance = operations.filter { $0.isLate && $0.record.kind == .maintenance }
    var every: [ProbeSourceFigure]?
    func everyCheck() throws -> [ProbeSourceFigure] {
      if let every { return every }
      let sources = try allChecks()
      every = sources
      return sources
    }
    var lateFiles: [Subject: [String]] = [:]
    for history in histories {
      let checks = try LateFiles(history, of: period, catalog: catalog)
        .paths(among: checks.filter { $0.isAbout(history.subject) }, of: everyCheck)
      let windows = maintenance.filter { operation in
        operation.record.concerns(history.subject, catalog: catalog)
          && operation.record.interval?.clamped(to: period.interval) != nil
      }.map(\.path)
      let files = Set(checks + windows)
      if !files.isEmpty { lateFiles[history.subject] = files.sorted() }
    }
    return lateFiles
  }

  /// The files that were known and are forgotten, by the subjects whose figures of the period they may have changed.
  public func forgottenFiles(of period: Period, _ files: [ForgottenFile]) -> [Subject: [String]] {
    var forgotten: [Subject: [String]] = [:]
    for history in histories {
      let own = files.filter { $0.named(history.subject) }
      if own.isEmpty { continue }
      // Which probe it was is not kept: none speaks in its place.
      let sources = own.compactMap { file -> ProbeSourceFigure? in
        guard let first = file.source.firstAt, let last = file.source.lastAt else { return nil }
        return ProbeSourceFigure(
          probe: ProbeKey(account: "", service: "", zone: "", check: ""), file: file.source.path,
          sha256: file.source.sha256, first: first, last: last)
      }
      let paths = LateFiles(history, of: period, catalog: catalog)
        .paths(among: sources, of: { [] })
      if !paths.isEmpty { forgotten[history.subject] = Set(paths).sorted() }
    }
    return forgotten
  }

  /// The incidents that a file told of, or told otherwise, after closing, each with that file; those of the period only.
  public func lateIncidents(
    of period: Period, records: [FiledRecord<IncidentRecord>]
  ) -> [String: String] {
    let before = Dictionary(grouping: records.filter { !$0.isLate }.map(\.record), by: \.id)
    let late = Dictionary(grouping: records.filter(\.isLate), by: \.record.id)
    let starts = Dictionary(
      incidents.map { ($0.record.id, $0.start) }, uniquingKeysWith: { first, _ in first })
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
