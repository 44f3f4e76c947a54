public import ServiceLevels
internal import Store
internal import Tables

extension Pipeline {
  /// Notes that the logs of some days are lost, so that no run asks for them (`--complete`). A day that is noted already
  /// stays as it is.
  ///
  /// - Parameters:
  ///   - days: keys, as in `2026-01-20`, of days that are over.
  ///   - services: the services whose logs are lost; none is all.
  public func acknowledge(
    days: [String], services: [String], _ decision: Decision
  ) throws -> [AcknowledgedDay] {
    try inStore {
      guard let catalog = try store.catalog() else {
        throw PipelineError.notAggregated(store: store.path)
      }
      for service in services where catalog.service(named: service) == nil {
        throw PipelineError.untraceable(service, hint: "name a service of the catalog")
      }
      for day in days {
        guard let period = catalog.calendar.period(key: day), period.kind == .day,
          period.interval.end <= clock.now
        else { throw PipelineError.noDay(day) }
      }
      let known = try store.acknowledgedDays()
      let named: [String?] = services.isEmpty ? [nil] : services
      let wanted = days.flatMap { day in
        named.map { AcknowledgedDay(day: day, service: $0, acknowledged: decision) }
      }
      let new = wanted.filter { day in !known.contains { $0.isOf(day.day, day.service) } }
      try store.append(new, to: .acknowledgedDays)
      return new
    }
  }

  /// Takes back that days were acknowledged: runs ask for their logs again.
  public func undoAcknowledging(
    days: [String], services: [String], _ decision: Decision
  ) throws -> [AcknowledgedDay] {
    try inStore {
      let named: [String?] = services.isEmpty ? [nil] : services
      var undone: [AcknowledgedDay] = []
      let all = try store.figures(.acknowledgedDays).map { day -> AcknowledgedDay in
        guard day.undone == nil, days.contains(day.day), named.contains(day.service) else {
          return day
        }
        let taken = AcknowledgedDay(
          day: day.day, service: day.service, acknowledged: day.acknowledged, undone: decision)
        undone.append(taken)
        return taken
      }
      if undone.isEmpty {
        throw PipelineError.untraceable(
          days.joined(separator: ", "), hint: "sla status lists the days that are acknowledged")
      }
      try store.replace(.acknowledgedDays, with: all)
      return undone
    }
  }
}

extension Store {
  /// The days whose logs are known to be lost, as it stands.
  func acknowledgedDays() throws(StoreError) -> [AcknowledgedDay] {
    // A store of an earlier version, which is only looked at, has none.
    guard try isNewest else { return [] }
    return try figures(.acknowledgedDays).filter { $0.undone == nil }
      .sorted { ($0.day, $0.service ?? "") < ($1.day, $1.service ?? "") }
  }

  /// Of each such day whose logs are lost.
  func lostDays() throws(StoreError) -> [String: LostLogs] {
    Dictionary(grouping: try acknowledgedDays(), by: \.day).mapValues { days in
      LostLogs(
        isAll: days.contains { $0.service == nil }, services: Set(days.compactMap(\.service)))
    }
  }
}

/// Whose logs of a day are known to be lost.
struct LostLogs {
  let isAll: Bool
  let services: Set<String>

  func contains(_ subject: Subject) -> Bool {
    if isAll { return true }
    if case .service(let name) = subject { return services.contains(name) }
    return false
  }
}

extension AcknowledgedDay {
  fileprivate func isOf(_ day: String, _ service: String?) -> Bool {
    self.day == day && self.service == service
  }
}
