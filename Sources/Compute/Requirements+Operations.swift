internal import ServiceLevels

extension Evidence {
  /// How long operations, or one step of them, took.
  func durations(
    of event: OperationKind, step: String?, scope: String?, atMost limit: Int, in period: Period
  ) -> Judgement {
    let findings = operations(event, scope: scope, startingIn: interval(of: period)).map {
      operation in
      let milliseconds =
        if let step {
          operation.steps.first { $0.name == step }?.milliseconds
        } else {
          operation.endedAt == nil ? nil : operation.interval?.milliseconds
        }
      let isKept = operation.isFailed ? false : milliseconds.map { $0 <= limit }
      return Finding(
        .operation(operation.id), measured: milliseconds, isKept: isKept,
        evidence: operation.evidence)
    }
    return Judgement(
      unit: .milliseconds, limit: limit, findings: findings,
      noEvidence: .noRecord(of: event, scope: nil))
  }

  /// Whether an operation succeeded in every month, quarter and so on that the period reaches into.
  ///
  /// A slot that is not over yet is judged only where it is kept already. A slot without such an operation is missed
  /// where the operations log holds anything else of that time, and without evidence where it holds nothing.
  func cadence(of event: OperationKind, scope: String?, every: Cadence, in period: Period)
    -> Judgement
  {
    let interval = interval(of: period)
    let slots = slots(every, in: interval)
    let whole = Interval(
      start: slots.first?.interval.start ?? interval.start,
      end: max(slots.last?.interval.start ?? interval.end, interval.end))
    let done = operations(event, scope: scope, startingIn: whole)
    var findings: [Finding] = []
    for slot in slots {
      let candidates = done.filter {
        slot.interval.contains($0.startedAt) && $0.startedAt < interval.end
      }
      let succeeded = candidates.count { !$0.isFailed }
      let isOver = slot.interval.end <= interval.end
      let isKept: Bool? =
        if succeeded > 0 { true } else if !candidates.isEmpty, isOver {
          false
        } else if isOver, isLogKept(in: slot.interval) { false } else { nil }
      findings.append(
        Finding(
          .slot(slot.key, slot.interval), measured: succeeded, limit: 1, isKept: isKept,
          evidence: candidates.isEmpty
            ? [.absent(isOver ? .noneRecorded : .noneYet)]
            : candidates.prefix(3).map(\.evidence)
              + (candidates.count > 3 ? [.more(candidates.count - 3)] : [])))
    }
    let judged = findings.count { $0.verdict != .noEvidence }
    let kept = findings.count { $0.verdict == .met }
    return Judgement(
      unit: .count, limit: judged, findings: findings,
      noEvidence: .noRecord(of: event, scope: scope),
      worst: { _ in judged == 0 ? nil : kept })
  }

  /// Whether operations recorded all their steps with their times.
  func steps(_ names: [String], of event: OperationKind, scope: String?, in period: Period)
    -> Judgement
  {
    let findings = operations(event, scope: scope, startingIn: interval(of: period)).map {
      operation in
      let timed = names.count { name in
        operation.steps.contains { $0.name == name && $0.milliseconds != nil }
      }
      return Finding(
        .operation(operation.id), measured: timed, isKept: timed == names.count,
        evidence: operation.evidence)
    }
    return Judgement(
      unit: .count, limit: names.count, findings: findings,
      noEvidence: .noRecord(of: event, scope: nil), worst: { $0.min() })
  }

  /// Whether operations recorded what was achieved.
  func record(of event: OperationKind, fields: [String], in period: Period) -> Judgement {
    let findings = operations(event, scope: nil, startingIn: interval(of: period)).map {
      operation in
      let present = fields.count { operation.hasField($0) }
      return Finding(
        .operation(operation.id), measured: present, isKept: present == fields.count,
        evidence: operation.evidence)
    }
    return Judgement(
      unit: .count, limit: fields.count, findings: findings,
      noEvidence: .noRecord(of: event, scope: nil), worst: { $0.min() })
  }

  /// Whether operations took no service down.
  func harmless(_ event: OperationKind, in period: Period) -> Judgement {
    let findings = operations(event, scope: nil, startingIn: interval(of: period)).map {
      operation in
      let down = downMilliseconds(ofChange: operation.id) ?? 0
      return Finding(
        .operation(operation.id), measured: down, isKept: down == 0, evidence: operation.evidence)
    }
    return Judgement(
      unit: .milliseconds, limit: 0, findings: findings,
      noEvidence: .noRecord(of: event, scope: nil))
  }

  /// The stretches of the calendar in which something is due, from the one that an interval begins in.
  private func slots(_ every: Cadence, in interval: Interval) -> [Period] {
    guard !interval.isEmpty else { return [] }
    var slots: [Period] = []
    var date = catalog.zone.date(at: interval.start)
    while let slot = catalog.calendar.slot(every, holding: date),
      slot.interval.start < interval.end
    {
      slots.append(slot)
      date = slot.dayAfter
    }
    return slots
  }
}

extension PeriodCalendar {
  fileprivate func slot(_ every: Cadence, holding date: CivilDate) -> Period? {
    let start = zone.instant(of: date)
    return switch every {
    case .day: day(date)
    case .week: week(containing: date)
    case .month: month(containing: start)
    case .quarter: quarter(containing: start)
    case .year: fiscalYear(containing: start)
    }
  }
}

extension OperationRecord {
  fileprivate var evidence: EvidenceItem { .record(id: id, line: lineNumber, isFailed: isFailed) }

  /// Whether a field that a requirement asks for is there.
  fileprivate func hasField(_ name: String) -> Bool {
    switch name {
    case "rto_s": recoveryTimeSeconds != nil
    case "rpo_s": recoveryPointSeconds != nil
    case "note": !(note ?? "").isEmpty
    case "outcome": outcome != nil
    case "ended_at": endedAt != nil
    default: false
    }
  }
}
