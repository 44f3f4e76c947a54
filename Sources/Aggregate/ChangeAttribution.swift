internal import ServiceLevels

/// Finds the change that an outage began with (rules 6).
struct ChangeAttribution {
  /// How long after its end a change is still held to be the cause.
  static let aftermathMilliseconds = 1_800_000

  private let byService: [ExactText: Changes]
  private let byAccount: [ExactText: Changes]

  init(operations: [OperationRecord]) {
    var byService: [ExactText: [OperationRecord]] = [:]
    var byAccount: [ExactText: [OperationRecord]] = [:]
    for operation in operations where operation.kind == .deployment || operation.kind == .rollback {
      for name in Set(operation.services) {
        byService[ExactText(name), default: []].append(operation)
      }
      for name in Set(operation.accounts) {
        byAccount[ExactText(name), default: []].append(operation)
      }
    }
    self.byService = byService.mapValues(Changes.init)
    self.byAccount = byAccount.mapValues(Changes.init)
  }

  /// The deployment or rollback of a service, or of the account that it is in then, in or shortly after which an outage
  /// starts: of several, the one that started last, then the smaller id.
  func change(at start: Instant, of service: String?, in account: String) -> String? {
    let candidates =
      (service.flatMap { byService[ExactText($0)] }?.around(start) ?? [])
      + (byAccount[ExactText(account)]?.around(start) ?? [])
    return candidates.max {
      $0.startedAt == $1.startedAt
        ? $1.id.utf8.lexicographicallyPrecedes($0.id.utf8) : $0.startedAt < $1.startedAt
    }?.id
  }
}

/// The changes of a service or an account, each with the time in which what fails is held to be its doing.
private struct Changes {
  private let operations: [OperationRecord]
  private let index: IntervalIndex

  init(_ operations: [OperationRecord]) {
    let ends = operations.map {
      ($0.endedAt ?? $0.startedAt).advanced(
        byMilliseconds: ChangeAttribution.aftermathMilliseconds)
    }
    let kept = operations.indices.filter { operations[$0].startedAt <= ends[$0] }
    self.operations = kept.map { operations[$0] }
    index = IntervalIndex(kept.map { Interval(start: operations[$0].startedAt, end: ends[$0]) })
  }

  func around(_ instant: Instant) -> [OperationRecord] {
    index.touching(Interval(start: instant, end: instant)).map { operations[$0] }
  }
}
