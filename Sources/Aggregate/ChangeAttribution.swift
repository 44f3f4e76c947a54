internal import ServiceLevels

/// Finds the change that an outage began with (rules 6).
struct ChangeAttribution {
  /// How long after its end a change is still held to be the cause.
  static let aftermathMilliseconds = 1_800_000

  private var byService: [ExactText: [OperationRecord]] = [:]
  private var byAccount: [ExactText: [OperationRecord]] = [:]

  init(operations: [OperationRecord]) {
    for operation in operations where operation.kind == .deployment || operation.kind == .rollback {
      for name in Set(operation.services) {
        byService[ExactText(name), default: []].append(operation)
      }
      for name in Set(operation.accounts) {
        byAccount[ExactText(name), default: []].append(operation)
      }
    }
  }

  /// The deployment or rollback of a service, or of the account that it is in then, in or shortly after which an outage
  /// starts: of several, the one that started last, then the smaller id.
  func change(at start: Instant, of service: String?, in account: String) -> String? {
    let named =
      (service.flatMap { byService[ExactText($0)] } ?? []) + (byAccount[ExactText(account)] ?? [])
    let candidates = named.filter {
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
