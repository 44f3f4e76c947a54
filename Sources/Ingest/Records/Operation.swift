import ServiceLevels

extension LogRecord {
  /// Reads a line of the operations log.
  func operation(lineNumber: Int) throws(Rejection) -> OperationRecord {
    let id = try required(try name(.id), .id)
    let word = try required(try name(.kind), .kind)
    guard let kind = OperationKind(rawValue: word) else {
      throw Rejection(
        unknown: .kind, word, among: OperationKind.allCases.map(\.rawValue), listsAll: false)
    }
    var operation = OperationRecord(
      id: id, kind: kind, startedAt: try required(try instant(.startedAt), .startedAt))
    operation.services = try names(.services, or: .service)
    operation.accounts = try names(.accounts, or: .account)
    operation.announcedAt = try instant(.announcedAt)
    operation.endedAt = try instant(.endedAt)
    operation.updatedAt = try instant(.updatedAt)
    operation.scope = try name(.scope)
    operation.outcome = try name(.outcome)
    operation.steps = try steps()
    operation.recoveryTimeSeconds = try count(.recoveryTimeSeconds)
    operation.recoveryPointSeconds = try count(.recoveryPointSeconds)
    operation.note = try text(.note)
    operation.author = try text(.author)
    operation.reason = try text(.reason)
    operation.actions = try actions()
    operation.line = String(decoding: bytes, as: UTF8.self)
    operation.lineNumber = lineNumber

    if kind == .maintenance || kind == .correction {
      _ = try required(operation.endedAt, .endedAt)
    }
    if operation.interval == nil { throw Rejection("ended_at before started_at") }
    if kind == .correction {
      let state = try required(try name(.state), .state)
      guard let corrected = CorrectedState(rawValue: state) else {
        throw Rejection(
          unknown: .state, state, among: CorrectedState.allCases.map(\.rawValue), listsAll: true)
      }
      operation.correctedState = corrected
    }
    return operation
  }
}
