internal import ServiceLevels

/// Finds the change that an outage began with (sla-rules 6).
struct ChangeAttribution {
  /// How long after its end a change is still held to be the cause.
  static let aftermathMilliseconds = 1_800_000

  private let changes: [String: [OperationRecord]]

  init(operations: [OperationRecord]) {
    var changes: [String: [OperationRecord]] = [:]
    for operation in operations where operation.kind == .deployment || operation.kind == .rollback {
      for service in Set(operation.services) { changes[service, default: []].append(operation) }
    }
    self.changes = changes
  }

  /// The deployment or rollback of the service in or shortly after which an outage starts: of several, the one that
  /// started last, then the smaller id.
  func change(at start: Instant, of service: String) -> String? {
    let candidates = (changes[service] ?? []).filter {
      let end = ($0.endedAt ?? $0.startedAt).advanced(
        byMilliseconds: ChangeAttribution.aftermathMilliseconds)
      return $0.startedAt <= start && start <= end
    }
    return candidates.max {
      $0.startedAt == $1.startedAt
        ? $1.id.utf8.lexicographicallyPrecedes($0.id.utf8) : $0.startedAt < $1.startedAt
    }?.id
  }
}
