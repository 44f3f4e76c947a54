internal import Pipeline
internal import ServiceLevels
internal import Store
internal import Tables

extension Tracer {
  /// The rows of a requirement in a period, each with what it rests on. An outage that several rest on is shown once, at
  /// the end.
  func topics(of requirement: Requirement, in period: Period) throws -> [TraceTopic] {
    let rows = try store.figures(.requirements, in: [period.key])
      .filter { $0.id == requirement.id }
    if rows.isEmpty { throw PipelineError.notComputed(period: period.key) }
    let subjects = rows.filter { $0.subject != .all }
    var topics: [TraceTopic] = []
    var shared: [OutageFigure] = []
    for row in subjects.isEmpty ? rows : subjects {
      var topic = TraceTopic(words(row), notes: [row.evidence.english()])
      let evidence = try self.evidence(of: row, requirement.kind, in: period)
      topic.notes += evidence.notes
      topic.marks = evidence.marks
      for outage in evidence.outages {
        topic.notes.append(
          "outage of \(outage.subject.name) from \(outage.interval.start.iso8601): see below")
        if !shared.contains(outage) { shared.append(outage) }
      }
      topics.append(topic)
    }
    return try topics + shared.map { try self.topic(of: $0) }
  }

  /// What a row of `objective_result` rests on.
  private struct RowEvidence {
    var marks: [TraceTopic.Mark] = []
    var outages: [OutageFigure] = []
    var notes: [String] = []
  }

  private func evidence(of row: RequirementFigure, _ kind: RequirementKind, in period: Period)
    throws -> RowEvidence
  {
    let interval = period.interval.cut(at: asOf)
    var evidence = RowEvidence()
    switch kind {
    case .duration, .steps, .record, .response, .recoveryTime, .recoveryPoint:
      evidence.marks = marks(of: row.subject)
      if case .outage(let subject, let start) = row.subject {
        evidence.outages = outages.filter { $0.subject == subject && $0.interval.start == start }
      }
    case .harmless:
      evidence.marks = marks(of: row.subject)
      if case .operation(let id) = row.subject {
        evidence.outages = outages.filter { $0.isCounted && $0.changeID == id }
      }
    case .cadence(let event, let scope, _):
      guard case .slot(_, let whole) = row.subject else { break }
      let slot = whole.cut(at: interval.end)
      evidence.marks = standingRecords(operations.map(\.record)).filter {
        $0.kind == event && (scope == nil || $0.scope == scope) && slot.contains($0.startedAt)
      }.flatMap { recordMarks(named: $0.id) }
    case .gauge(let name, let limit):
      guard let subject = row.subject.judged else { break }
      evidence.marks = try samples(of: name, limit, about: subject, in: interval)
    case .availability:
      guard let subject = row.subject.judged else { break }
      evidence.outages = outages(of: [subject], in: interval)
      evidence.notes = ["its checks: sla trace \(subject.name) (with the period)"]
    case .isolation:
      guard case .dependency(let service, let provider) = row.subject else { break }
      evidence.outages = outages(
        of: [service, provider].compactMap { self.subject(named: $0) }, in: interval)
    case .attribution:
      evidence.outages = outages.filter {
        $0.service != nil && $0.isCounted && $0.interval.clamped(to: interval) != nil
      }
    case .pause:
      guard let subject = row.subject.judged else { break }
      evidence.marks = try pauses(of: subject, in: interval)
    case .metric(let name) where name != "uptime":
      evidence.marks = try store.figures(.incidentTimes).filter { interval.contains($0.start) }
        .flatMap { recordMarks(named: $0.record.id) }
    case .metric:
      evidence.notes = ["the checks of a service: sla trace SERVICE (with the period)"]
    case .accounts, .dependencyMap:
      evidence.notes = [try catalogNote()]
    case .configuration: break
    }
    return evidence
  }

  private func words(_ row: RequirementFigure) -> String {
    func number(_ quantity: Quantity?) -> String { quantity?.digits ?? "nothing" }
    return "objective_result: \(row.period) \(row.id) \(row.subject.text): "
      + "\(row.verdict.rawValue), measured \(number(row.measured)), "
      + "limit \(number(row.limit)) \(row.unit.text)"
  }

  private func outages(of subjects: [Subject], in interval: Interval) -> [OutageFigure] {
    outages.filter {
      subjects.contains($0.subject) && $0.isCounted && $0.interval.clamped(to: interval) != nil
    }
  }

  /// The records of an operation or incident.
  private func marks(of subject: RequirementSubject) -> [TraceTopic.Mark] {
    switch subject {
    case .operation(let id), .incident(let id): recordMarks(named: id)
    case .all, .service, .account, .outage, .dependency, .slot: []
    }
  }

  private func samples(
    of name: String, _ limit: GaugeLimit, about subject: Subject, in interval: Interval
  ) throws -> [TraceTopic.Mark] {
    try samples(of: name, in: interval).filter { $0.probe.judged == subject }
      .flatMap { probe, samples -> [TraceTopic.Mark] in
        guard var worst = samples.first else { return [] }
        for sample in samples {
          let isWorse =
            if case .atMost = limit { sample.millionths > worst.millionths } else {
              sample.millionths < worst.millionths
            }
          if isWorse { worst = sample }
        }
        return [mark("furthest sample", probe, worst)]
          + outside(limit, of: samples, probe)
      }
  }

  /// A row of `gauge` for each probe: its greatest and its least sample, and what broke the limit, where there is one.
  func topics(ofGauge name: String, in period: Period) throws -> [TraceTopic] {
    let interval = period.interval.cut(at: asOf)
    let limit = catalog.requirements.compactMap { requirement -> GaugeLimit? in
      if case .gauge(name, let limit) = requirement.kind { limit } else { nil }
    }.first
    return try samples(of: name, in: interval).compactMap { probe, samples -> TraceTopic? in
      guard let greatest = samples.max(by: { $0.millionths < $1.millionths }),
        let least = samples.min(by: { $0.millionths < $1.millionths })
      else { return nil }
      var topic = TraceTopic(
        "gauge: \(period.key) \(name) of \(probe.words), \(samples.count) samples")
      topic.marks = [mark("greatest", probe, greatest), mark("least", probe, least)]
      if let limit { topic.marks += outside(limit, of: samples, probe) }
      return topic
    }
  }

  /// The samples of each probe in an interval, in order of time.
  private func samples(
    of name: String, in interval: Interval
  ) throws -> [(probe: ProbeKey, samples: [GaugeSample])] {
    Dictionary(grouping: try store.gaugeSeries(named: name), by: \.probe)
      .sorted { $0.key < $1.key }
      .map { probe, parts in
        (
          probe,
          parts.flatMap(\.samples).filter { interval.contains($0.time) }
            .sorted { $0.time < $1.time }
        )
      }
  }

  /// The first and the last sample that broke a limit.
  private func outside(
    _ limit: GaugeLimit, of samples: [GaugeSample], _ probe: ProbeKey
  ) -> [TraceTopic.Mark] {
    let broken = samples.filter { !limit.isKept(by: $0.millionths) }
    return (broken.first.map { [mark("first outside", probe, $0)] } ?? [])
      + (broken.last.map { [mark("last outside", probe, $0)] } ?? [])
  }

  private func mark(_ role: String, _ probe: ProbeKey, _ sample: GaugeSample) -> TraceTopic.Mark {
    .init(role: role, target: .check(probe, sample.time), status: nil)
  }

  /// The first and the last paused check of each series of them.
  private func pauses(of subject: Subject, in interval: Interval) throws -> [TraceTopic.Mark] {
    var marks: [TraceTopic.Mark] = []
    for part in try store.checks(of: subject).sorted(by: {
      ($0.probe, $0.first) < ($1.probe, $1.first)
    }) {
      for run in part.runs where run.status == .paused && interval.contains(run.first) {
        marks.append(
          .init(role: "first paused", target: .check(part.probe, run.first), status: .paused))
        if run.last > run.first, run.last < interval.end {
          marks.append(
            .init(role: "last paused", target: .check(part.probe, run.last), status: .paused))
        }
      }
    }
    return marks
  }
}

extension RequirementSubject {
  /// The service or account.
  fileprivate var judged: Subject? {
    switch self {
    case .service(let name): .service(name)
    case .account(let name): .account(name)
    case .all, .operation, .incident, .outage, .dependency, .slot: nil
    }
  }
}
