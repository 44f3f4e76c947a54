internal import Aggregate
internal import Ingest
internal import Pipeline
internal import ServiceLevels
internal import Store

extension OutageFigure {
  var subject: Subject { service.map { .service($0) } ?? .account(account) }
}

extension Tracer {
  /// The outage that begins at an instant, or within the second after it, or that has it inside.
  func outage(of subject: Subject, at instant: Instant) throws -> OutageFigure {
    let own = outages.filter { $0.subject == subject }
    if let found = own.first(where: { $0.interval.start == instant })
      ?? own.first(where: {
        (0..<1_000).contains($0.interval.start.milliseconds(since: instant))
      }) ?? own.first(where: { $0.interval.contains(instant) })
    {
      return found
    }
    let nearest = own.min {
      abs($0.interval.start.milliseconds(since: instant))
        < abs($1.interval.start.milliseconds(since: instant))
    }
    throw PipelineError.untraceable(
      "\(subject.name) \(instant.iso8601)",
      hint: nearest.map { "its nearest outage began at \($0.interval.start.iso8601)" }
        ?? "it had no outage")
  }

  /// An outage, with the checks at its edges and the records that have to do with it.
  func topic(of outage: OutageFigure) throws -> TraceTopic {
    var topic = TraceTopic(row(of: outage), notes: notes(of: outage))
    for (probe, checks) in try edges(of: outage) {
      if checks.isEmpty { topic.notes.append("no check of \(probe.words) at that time") }
      topic.marks += checks.map {
        .init(role: $0.role.rawValue, target: .check(probe, $0.time), status: $0.status)
      }
    }
    topic.marks += recordMarks(of: outage)
    return topic
  }

  /// The same with every check, a file at a time, so that memory does not depend on the outage's length.
  func showAll(of outage: OutageFigure, _ emit: (TraceEvent) -> Void) throws {
    emit(.row(row(of: outage)))
    notes(of: outage).forEach { emit(.note($0)) }
    let edges = try edges(of: outage)
    var windows: [ProbeKey: Interval] = [:]
    var roles: [ProbeKey: [Instant: String]] = [:]
    for (probe, checks) in edges {
      guard let first = checks.first?.time, let last = checks.last?.time else { continue }
      windows[probe] = Interval(start: first, end: last.advanced(byMilliseconds: 1))
      roles[probe] = Dictionary(
        checks.map { ($0.time, $0.role.rawValue) }, uniquingKeysWith: { first, _ in first })
    }
    let sources = try store.probeSources(of: outage.subject, in: Array(windows.values))
    for key in Set(sources.map { FileKey(path: $0.file, sha256: $0.sha256) }).sorted() {
      stream(key, emit) { check in
        guard windows[check.probe]?.contains(check.time) == true else { return nil }
        return roles[check.probe]?[check.time] ?? EdgeRole.other.rawValue
      }
    }
    try show(lines: recordMarks(of: outage), emit)
  }

  private func row(of outage: OutageFigure) -> String {
    let table = outage.service == nil ? "account_outage" : "outage"
    let end = outage.isOpen ? "still open at" : "to"
    return "\(table): \(outage.subject.name) from \(outage.interval.start.iso8601) \(end) "
      + "\(outage.interval.end.iso8601), \(outage.interval.milliseconds) ms"
  }

  private func notes(of outage: OutageFigure) -> [String] {
    var notes: [String] = []
    if !outage.isCounted { notes.append("below the minimum outage: not counted") }
    if let confirmed = outage.confirmedAt { notes.append("confirmed at \(confirmed.iso8601)") }
    if outage.endedBy == .excluded { notes.append("ended by excluded time") }
    if outage.endedBy == .unknown { notes.append("ended by unknown time") }
    guard let provider = outage.attributedTo else { return notes }
    let causes = outages.filter {
      $0.subject.name == provider && $0.interval.clamped(to: outage.interval) != nil
    }
    return notes
      + causes.map {
        "attributed to \(provider): sla trace \(provider) \($0.interval.start.iso8601)"
      }
  }

  private func edges(of outage: OutageFigure) throws -> [(probe: ProbeKey, [EdgeCheck])] {
    let policy = outage.service.flatMap { catalog.service(named: $0)?.checks } ?? catalog.checks
    let parts = Dictionary(grouping: try store.checks(of: outage.subject), by: \.probe)
    return try parts.sorted { $0.key < $1.key }.map { probe, parts in
      do throws(ContestedChecks) {
        return (
          probe,
          edgeChecks(
            of: try mergedRuns(parts), around: outage.interval, policy: policy, asOf: asOf)
        )
      } catch { throw PipelineError.contested(error.probe) }
    }
  }

  /// The incident and the change of an outage, and the corrections and maintenance that touch it.
  private func recordMarks(of outage: OutageFigure) -> [TraceTopic.Mark] {
    var marks = outage.incidentID.map { recordMarks(named: $0) } ?? []
    marks += outage.changeID.map { recordMarks(named: $0) } ?? []
    for operation in standingRecords(operations.map(\.record))
    where operation.kind == .correction || operation.kind == .maintenance {
      guard operation.concerns(outage.subject, catalog: catalog), let time = operation.interval,
        time.start <= outage.interval.end, outage.interval.start <= time.end
      else { continue }
      marks += recordMarks(named: operation.id)
    }
    return marks
  }
}
