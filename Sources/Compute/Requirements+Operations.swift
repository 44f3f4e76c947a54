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
    var findings: [Finding] = []
    for slot in slots(every, in: interval) {
      let candidates = operations(event, scope: scope, startingIn: slot.interval)
        .filter { $0.startedAt < interval.end }
      let done = candidates.filter { !$0.isFailed }
      let isOver = slot.interval.end <= interval.end
      let isLogKept = operations.contains { slot.interval.contains($0.startedAt) }
      let isKept: Bool? =
        if !done.isEmpty { true } else if !candidates.isEmpty, isOver {
          false
        } else if isOver, isLogKept { false } else { nil }
      findings.append(
        Finding(
          .slot(slot.key, slot.interval), measured: done.count, limit: 1, isKept: isKept,
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
      let down = outages.filter { $0.isCounted && $0.changeID == operation.id }
        .reduce(0) { $0 + $1.interval.milliseconds }
      return Finding(
        .operation(operation.id), measured: down, isKept: down == 0, evidence: operation.evidence)
    }
    return Judgement(
      unit: .milliseconds, limit: 0, findings: findings,
      noEvidence: .noRecord(of: event, scope: nil))
  }

  private func slots(_ every: Cadence, in interval: Interval) -> [(key: String, interval: Interval)]
  {
    guard !interval.isEmpty else { return [] }
    let calendar = catalog.calendar
    var slots: [(key: String, interval: Interval)] = []
    var date = calendar.zone.date(at: interval.start)
    if every == .week {
      // Weeks begin on Monday.
      let weekday = Weekday.allCases.firstIndex(of: date.weekday) ?? 0
      date = CivilDate(daysSinceEpoch: date.daysSinceEpoch - weekday)
    }
    while let slot = slot(every, from: date), slot.interval.start < interval.end {
      slots.append((slot.key, slot.interval))
      date = slot.next
    }
    return slots
  }

  private func slot(_ every: Cadence, from date: CivilDate) -> (
    key: String, interval: Interval, next: CivilDate
  )? {
    let calendar = catalog.calendar
    let start = calendar.zone.instant(of: date)
    let period: Period?
    switch every {
    case .day: period = calendar.day(date)
    case .week:
      let next = CivilDate(daysSinceEpoch: date.daysSinceEpoch + 7)
      let end = max(start, calendar.zone.instant(of: next))
      return (date.isoWeek, Interval(start: start, end: end), next)
    case .month: period = calendar.month(containing: start)
    case .quarter: period = calendar.quarter(containing: start)
    case .year: period = calendar.fiscalYear(containing: start)
    }
    return period.map { ($0.key, $0.interval, $0.dayAfter) }
  }
}

extension CivilDate {
  /// The key of the ISO 8601 week that begins at this Monday, `2026-W44`: it is of the year in which its Thursday lies.
  fileprivate var isoWeek: String {
    let thursday = CivilDate(daysSinceEpoch: daysSinceEpoch + 3)
    guard let newYear = CivilDate(year: thursday.year, month: 1, day: 1) else { return "\(self)" }
    let week = (thursday.daysSinceEpoch - newYear.daysSinceEpoch) / 7 + 1
    return "\(thursday.year)-W\(week < 10 ? "0" : "")\(week)"
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
