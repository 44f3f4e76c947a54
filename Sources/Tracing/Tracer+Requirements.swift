internal import Pipeline
internal import ServiceLevels
internal import Store

extension Tracer {
  /// The rows of a requirement in a period, each with what it rests on. An outage that several rest on is shown once, at
  /// the end.
  func topics(of requirement: Requirement, in period: Period) throws -> [TraceTopic] {
    let rows = try store.figures(.requirements, in: [period.key])
      .filter { $0.id == requirement.id }
    if rows.isEmpty { throw PipelineError.notComputed(period: period.key) }
    let subjects = rows.filter { $0.subject != "all" }
    var topics: [TraceTopic] = []
    var shared: [OutageFigure] = []
    for row in subjects.isEmpty ? rows : subjects {
      var topic = TraceTopic(words(row), notes: [row.evidence])
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
    case .duration, .steps, .record, .response:
      evidence.marks = recordMarks(named: row.subject)
    case .harmless:
      evidence.marks = recordMarks(named: row.subject)
      evidence.outages = outages.filter { $0.isCounted && $0.changeID == row.subject }
    case .recoveryTime, .recoveryPoint:
      if let outage = outage(written: row.subject) {
        evidence.outages = [outage]
      } else {
        evidence.marks = recordMarks(named: row.subject)
      }
    case .cadence(let event, let scope, _):
      guard let slot = slot(row.subject)?.cut(at: interval.end) else { break }
      evidence.marks = standingRecords(operations.map(\.record)).filter {
        $0.kind == event && (scope == nil || $0.scope == scope) && slot.contains($0.startedAt)
      }.flatMap { recordMarks(named: $0.id) }
    case .gauge(let name, let limit):
      evidence.marks = try samples(of: name, limit, about: row.subject, in: interval)
    case .availability:
      evidence.outages = outages(of: [row.subject], in: interval)
      evidence.notes = ["its checks: sla trace \(row.subject) (with the period)"]
    case .isolation:
      evidence.outages = outages(
        of: row.subject.split(separator: "←").map(String.init), in: interval)
    case .attribution:
      evidence.outages = outages.filter {
        $0.service != nil && $0.isCounted && $0.interval.clamped(to: interval) != nil
      }
    case .pause: evidence.marks = try pauses(of: row.subject, in: interval)
    case .metric(let name) where name != "uptime":
      evidence.marks = try store.figures(.incidentTimes).filter { interval.contains($0.start) }
        .flatMap { recordMarks(named: $0.record.id) }
    case .metric:
      evidence.notes = ["the checks of a service: sla trace SERVICE (with the period)"]
    case .accounts, .dependencyMap:
      evidence.notes = [
        "the catalog says it, no log: \(try store.meta(Fingerprints.catalog) ?? "")"
      ]
    case .configuration: break
    }
    return evidence
  }

  private func words(_ row: RequirementFigure) -> String {
    func number(_ value: Double?) -> String {
      value.map { $0 == $0.rounded() ? String(Int($0)) : String($0) } ?? "nothing"
    }
    return "objective_result: \(row.period) \(row.id) \(row.subject): \(row.verdict.rawValue), "
      + "measured \(number(row.measured)), limit \(number(row.limit)) \(row.unit)"
  }

  private func outages(of names: [String], in interval: Interval) -> [OutageFigure] {
    outages.filter {
      names.contains($0.subject.name) && $0.isCounted && $0.interval.clamped(to: interval) != nil
    }
  }

  /// `order@2026-10-02T01:18:34.548Z`.
  private func outage(written text: String) -> OutageFigure? {
    outages.first { "\($0.subject.name)@\($0.interval.start.iso8601)" == text }
  }

  /// The interval of a slot: a period's key, or `2026-10-05/P7D`.
  private func slot(_ key: String) -> Interval? {
    let words = key.split(separator: "/")
    guard let period = words.first.flatMap({ catalog.calendar.period(key: String($0)) }) else {
      return nil
    }
    guard words.count == 2 else { return period.interval }
    let end = catalog.zone.instant(
      of: CivilDate(daysSinceEpoch: period.firstDay.daysSinceEpoch + 7))
    return Interval(start: period.interval.start, end: max(end, period.interval.start))
  }

  private func samples(
    of name: String, _ limit: GaugeLimit, about subject: String, in interval: Interval
  ) throws -> [TraceTopic.Mark] {
    try samples(of: name, in: interval).filter { $0.probe.subject == subject }
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
  private func pauses(of subject: String, in interval: Interval) throws -> [TraceTopic.Mark] {
    guard let subject = self.subject(named: subject) else { return [] }
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
