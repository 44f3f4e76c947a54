internal import Ingest
internal import ServiceLevels
internal import Store
internal import Tables

extension Tracer {
  /// An availability: its outages, the records that changed it, and its checks, counted again line by line.
  func showAvailability(
    of subject: Subject, in period: Period, _ emit: (TraceEvent) -> Void
  ) throws {
    let interval = period.interval.cut(at: asOf)
    let figure = try store.figures(.availability, in: [period.key]).first {
      subject == ($0.service.map { .service($0) } ?? .account($0.account))
    }
    emit(
      .row(
        "availability: \(subject.name) \(period.key), "
          + (figure.map(words) ?? "not computed for this period")))
    if life(of: subject).clamped(interval) == nil {
      emit(.note("no check counts: \(subject.name) is not in service then"))
    }
    for outage in outages
    where outage.subject == subject && outage.interval.clamped(to: interval) != nil {
      emit(
        .note(
          "outage of \(outage.interval.milliseconds) ms\(outage.isCounted ? "" : ", not counted"): "
            + "sla trace \(subject.name) \(outage.interval.start.iso8601)"))
    }
    try show(
      lines: standingRecords(operations.map(\.record)).filter { operation in
        (operation.kind == .correction || operation.kind == .maintenance)
          && operation.concerns(subject, catalog: catalog)
          && operation.interval?.clamped(to: interval) != nil
      }.flatMap { recordMarks(named: $0.id) }, emit)

    let sources = try store.probeSources(of: subject, in: [interval])
    for key in Set(sources.map { FileKey(path: $0.file, sha256: $0.sha256) }).sorted() {
      var tallies: [ProbeKey: TracedTally] = [:]
      let probes = Set(sources.filter { $0.file == key.path }.map(\.probe))
      let reason = read(
        key, emit, begin: { tallies = [:] },
        wantsCheck: { probes.contains($0.probe) && interval.contains($0.time) }, records: []
      ) { line in
        guard let check = line.check else { return }
        tallies[
          check.probe,
          default: TracedTally(probe: check.probe, file: key.path, sha256: key.sha256)
        ].count(check.status, at: check.time, line: line.number)
      }
      if let reason {
        emit(.fault(TraceFault(file: key.path, reason: reason, lines: 0)))
      } else {
        tallies.sorted { $0.key < $1.key }.forEach { emit(.tally($0.value)) }
      }
    }
  }

  private func life(of subject: Subject) -> Life {
    switch subject {
    case .service(let name): catalog.service(named: name)?.life ?? .always
    case .account(let name): catalog.account(named: name)?.life ?? .always
    }
  }

  private func words(_ figure: AvailabilityFigure) -> String {
    let totals = figure.totals
    return "\(figure.verdict?.rawValue ?? "no objective"): "
      + "up \(totals.up), degraded \(totals.degraded), down \(totals.down), "
      + "unknown \(totals.unknown), excluded \(totals.excluded) ms"
  }
}
