public import ServiceLevels

extension Evidence {
  /// Every maintenance window, as it counts for each service and account that it names (rules 4).
  public func maintenances() -> [MaintenanceFigure] {
    let subjects = histories.map(\.subject).compactMap { rules[$0] }
    let named = subjects.map { Set($0.maintenance.map(\.operationID)) }
    let recorded = windows.flatMap { window in
      zip(subjects, named).compactMap { rules, named -> MaintenanceFigure? in
        guard named.contains(window.operationID) else { return nil }
        return window.figure(of: rules.subject, counted: rules.counted(window), rules: rules)
      }
    }
    let recurring = subjects.flatMap { rules in
      rules.recurring.flatMap { recurring in
        known(of: rules, recurring).flatMap {
          recurring.windows(
            in: $0, zone: catalog.zone, noticeMilliseconds: catalog.maintenanceNoticeMilliseconds)
        }.map { $0.figure(of: rules.subject, counted: rules.counted($0), rules: rules) }
      }
    }
    return recorded + recurring
  }

  /// The time around what is known of a subject, in which maintenance that recurs is listed.
  private func known(of rules: SubjectRules, _ recurring: RecurringMaintenance) -> [Interval] {
    let gross = history(of: rules.subject)?.gross
    let watched = gross?.times(in: [.up, .degraded, .down]).intervals ?? []
    let instants = [recurring.since, asOf].map { Interval(start: $0, end: $0) }
    return IntervalSet(around: watched + instants, until: asOf).intervals
  }

  /// Every correction with time in a period, with the period's figure as it stands and without this one correction.
  public func corrections(in period: Period) -> [CorrectionFigure] {
    let interval = interval(of: period)
    let records = Dictionary(
      operations.filter { $0.kind == .correction }.map { (ExactText($0.id), $0) },
      uniquingKeysWith: { first, _ in first })
    return histories.flatMap { history -> [CorrectionFigure] in
      guard let rules = rules[history.subject] else { return [] }
      let own = rules.corrections.filter { $0.interval.clamped(to: interval) != nil }
      if own.isEmpty { return [] }
      let promise = Promise(history.subject, in: interval, catalog: catalog)
      let effects = CorrectionEffects(history, rules: rules)
      let standing = history.timeline.totals(in: interval).partsPerMillion
      return own.map { correction in
        let record = records[ExactText(correction.operationID)]
        return CorrectionFigure(
          period: period.key, operationID: correction.operationID, service: promise.service,
          account: promise.account, state: correction.state, interval: correction.interval,
          author: record?.author, reason: record?.reason,
          partsPerMillion: standing,
          withoutPartsPerMillion: effects.totals(in: interval, without: correction.operationID)
            .partsPerMillion)
      }
    }
  }
}

extension SubjectHistory {
  /// How the same checks stand with other corrections.
  func adjudicated(by corrections: [Correction], rules: SubjectRules) -> Adjudication {
    Adjudication(
      gross: gross, scheduled: scheduled, corrections: corrections, life: rules.life,
      patience: patience, minOutage: rules.minOutage)
  }
}

extension MaintenanceWindow {
  fileprivate func figure(of subject: Subject, counted: IntervalSet, rules: SubjectRules)
    -> MaintenanceFigure
  {
    let service: String? = if case .service(let name) = subject { name } else { nil }
    return MaintenanceFigure(
      operationID: operationID, service: service,
      account: rules.account.value(at: interval.start), announcedAt: announcedAt,
      interval: interval, countsFrom: counted.intervals.first?.start ?? interval.end,
      countedMilliseconds: counted.milliseconds, isCancelled: isCancelled)
  }
}
