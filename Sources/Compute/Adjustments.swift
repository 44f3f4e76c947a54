public import ServiceLevels

extension Evidence {
  /// Every maintenance window, as it counts for each service and account that it names (sla-rules 4).
  public func maintenances() -> [MaintenanceFigure] {
    operations.flatMap { operation -> [MaintenanceFigure] in
      guard
        let window = MaintenanceWindow(
          operation, noticeMilliseconds: catalog.maintenanceNoticeMilliseconds)
      else { return [] }
      let services = catalog.services.filter {
        operation.services.contains($0.name) || operation.accounts.contains($0.account)
      }
      let accounts = catalog.accounts.filter { operation.accounts.contains($0.name) }
      return services.map { window.figure(service: $0.name, account: $0.account) }
        + accounts.map { window.figure(service: nil, account: $0.name) }
    }
  }

  /// Every correction with time in a period, with the period's figure as it stands and without this one correction.
  public func corrections(in period: Period) -> [CorrectionFigure] {
    let interval = interval(of: period)
    return histories.flatMap { history -> [CorrectionFigure] in
      let own = operations.filter { history.subject.isNamed(in: $0) && $0.kind == .correction }
      let corrections = own.compactMap(Correction.init)
      return own.compactMap { operation in
        guard let correction = Correction(operation),
          correction.interval.clamped(to: interval) != nil
        else { return nil }
        let without = history.uncorrected.corrected(
          by: corrections.filter { $0.operationID != operation.id })
        let promise = Promise(history.subject, catalog: catalog)
        return CorrectionFigure(
          period: period.key, operationID: operation.id, service: promise.service,
          account: promise.account, state: correction.state, interval: correction.interval,
          author: operation.author, reason: operation.reason,
          partsPerMillion: history.timeline.totals(in: interval).partsPerMillion,
          withoutPartsPerMillion: without.totals(in: interval).partsPerMillion)
      }
    }
  }
}

extension MaintenanceWindow {
  fileprivate func figure(service: String?, account: String) -> MaintenanceFigure {
    MaintenanceFigure(
      operationID: operationID, service: service, account: account, announcedAt: announcedAt,
      interval: interval, countsFrom: countsFrom)
  }
}

extension Subject {
  /// Whether an operation names this service, or this account.
  func isNamed(in operation: OperationRecord) -> Bool {
    switch self {
    case .service(let name): operation.services.contains(name)
    case .account(let name): operation.accounts.contains(name)
    }
  }
}
