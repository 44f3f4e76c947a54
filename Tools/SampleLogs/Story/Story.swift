import ServiceLevels

/// Thirteen months of TechNova: what was wrong when, and what people wrote down about it.
struct Story: Sendable {
  let seed: UInt64
  let topology: Topology
  private(set) var conditions: [Condition] = []
  private(set) var silences: [Silence] = []
  private(set) var incidents: [IncidentRecord] = []
  private(set) var operations: [OperationRecord] = []
  private(set) var lateOperations: [OperationRecord] = []
  private var recordsOfDay: [String: Int] = [:]

  init(seed: UInt64, topology: Topology) {
    self.seed = seed
    self.topology = topology
  }
}

// MARK: - What the probes find

extension Story {
  /// A service does not answer, in all of its zones or in some.
  mutating func down(
    _ service: String, _ start: Instant, seconds: Int, zones: [String?] = [nil]
  ) {
    find(.down, service, start, seconds: seconds, zones: zones)
  }

  /// A service answers badly.
  mutating func degraded(
    _ service: String, _ start: Instant, seconds: Int, zones: [String?] = [nil]
  ) {
    find(.degraded, service, start, seconds: seconds, zones: zones)
  }

  mutating func paused(_ service: String, _ start: Instant, seconds: Int) {
    find(.paused, service, start, seconds: seconds, zones: [nil])
  }

  /// The last check of each of a service's probes says that it ends.
  mutating func retired(_ service: String, at end: Instant) {
    let last = Rhythm.checkSeconds
    find(.retired, service, end.after(seconds: -last), seconds: last, zones: [nil])
  }

  /// An account's own check finds something else than up.
  mutating func account(
    _ status: CheckStatus, _ account: String, _ start: Instant, seconds: Int
  ) {
    conditions.append(
      Condition(
        target: Target(account: account), interval: span(start, seconds), status: status))
  }

  /// The collector itself is silent.
  mutating func silent(_ start: Instant, minutes: Int) {
    silences.append(Silence(target: nil, interval: span(start, minutes * 60)))
  }

  /// A service's probes are silent, in all of its zones or in one.
  mutating func silent(
    _ service: String, zone: String? = nil, _ start: Instant, minutes: Int, late: Bool = false
  ) {
    silences.append(
      Silence(
        target: Target(service: topology.service(named: service).name, zone: zone),
        interval: span(start, minutes * 60), isDeliveredLate: late))
  }

  private mutating func find(
    _ status: CheckStatus, _ service: String, _ start: Instant, seconds: Int, zones: [String?]
  ) {
    let name = topology.service(named: service).name
    for zone in zones {
      conditions.append(
        Condition(
          target: Target(service: name, zone: zone), interval: span(start, seconds), status: status)
      )
    }
  }

  private func span(_ start: Instant, _ seconds: Int) -> Interval {
    Interval(start: start, end: start.after(seconds: seconds))
  }
}

// MARK: - What people write down

extension Story {
  /// Adds an incident. Its id is made of the day on which it started.
  mutating func incident(
    _ services: String..., from start: Instant, title: String,
    with details: (inout IncidentRecord) -> Void
  ) {
    var record = IncidentRecord(id: nextID("INC", start), startedAt: start)
    record.services = services
    record.title = title
    details(&record)
    let last = (record.times + record.actions.compactMap(\.doneAt)).max() ?? start
    record.updatedAt = record.updatedAt ?? last.after(minutes: 26 * 60)
    incidents.append(record)
  }

  /// Adds an operation, or one that the log hears of only after the month is closed.
  mutating func operation(
    _ kind: OperationKind, _ services: String..., from start: Instant, seconds: Int?,
    late: Bool = false, with details: (inout OperationRecord) -> Void = { _ in }
  ) {
    var record = OperationRecord(id: nextID("OP", start), kind: kind, startedAt: start)
    record.services = services
    record.endedAt = seconds.map { start.after(seconds: $0) }
    details(&record)
    if late { lateOperations.append(record) } else { operations.append(record) }
  }

  /// Another version of an operation that was told, with the same id: what was known of it before.
  mutating func earlierVersion(
    ofOperation id: String, with details: (inout OperationRecord) -> Void
  ) {
    guard let told = operations.first(where: { $0.id == id }) else {
      preconditionFailure("the story tells of no operation \(id)")
    }
    var record = told
    details(&record)
    operations.append(record)
  }

  private mutating func nextID(_ prefix: String, _ start: Instant) -> String {
    let day = "\(prefix)-" + JapanTime.date(at: start).description.filter { $0 != "-" }
    let number = recordsOfDay[day, default: 0] + 1
    recordsOfDay[day] = number
    return day + (number < 10 ? "-0" : "-") + "\(number)"
  }
}

// MARK: - Questions that later parts ask of earlier ones

extension Story {
  /// Whether a service is struck, in any zone, at some time of an interval.
  func isStruck(_ service: String, during interval: Interval) -> Bool {
    conditions.contains {
      $0.target.service == service && $0.status == .down
        && $0.interval.clamped(to: interval) != nil
    }
  }
}
