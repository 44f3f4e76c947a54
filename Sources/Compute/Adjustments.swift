public import ServiceLevels

extension Evidence {
  /// Every maintenance window, as it counts for each service and account that it names (rules 4).
  public func maintenances() -> [MaintenanceFigure] {
    let known = Interval(start: min(.distantPast, asOf), end: max(.distantPast, asOf))
    let subjects = histories.map(\.subject).compactMap { rules[$0] }
    let recorded = windows.flatMap { window in
      subjects.compactMap { rules -> MaintenanceFigure? in
        guard rules.maintenance.contains(where: { $0.operationID == window.operationID }) else {
          return nil
        }
        return window.figure(of: rules.subject, counted: rules.counted(window), rules: rules)
      }
    }
    let recurring = subjects.flatMap { rules in
      rules.recurring.flatMap {
        $0.windows(
          in: known, zone: catalog.zone,
          noticeMilliseconds: catalog.maintenanceNoticeMilliseconds)
      }.map { $0.figure(of: rules.subject, counted: rules.counted($0), rules: rules) }
    }
    return recorded + recurring
  }

  /// Every correction with time in a period, with the period's figure as it stands and without this one correction.
  public func corrections(in period: Period) -> [CorrectionFigure] {
    let interval = interval(of: period)
    return histories.flatMap { history -> [CorrectionFigure] in
      guard let rules = rules[history.subject], !rules.corrections.isEmpty else { return [] }
      let promise = Promise(history.subject, in: interval, catalog: catalog)
      let records = Dictionary(
        operations.filter { $0.kind == .correction }.map { (ExactText($0.id), $0) },
        uniquingKeysWith: { first, _ in first })
      return rules.corrections.compactMap { correction in
        guard correction.interval.clamped(to: interval) != nil else { return nil }
        let without = history.adjudicated(
          by: rules.corrections.filter { $0.operationID != correction.operationID }, rules: rules)
        let record = records[ExactText(correction.operationID)]
        return CorrectionFigure(
          period: period.key, operationID: correction.operationID, service: promise.service,
          account: promise.account, state: correction.state, interval: correction.interval,
          author: record?.author, reason: record?.reason,
          partsPerMillion: history.timeline.totals(in: interval).partsPerMillion,
          withoutPartsPerMillion: without.timeline.totals(in: interval).partsPerMillion)
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
