public import ServiceLevels

/// A line of a log, as it stands in its file.
public struct LoggedLine: Hashable, Sendable {
  /// From 1; of a CSV record of several lines the first.
  public let number: Int
  /// What the line says; nil for incidents and operations, which are found by their number.
  public let check: LoggedCheck?
  /// Without the line break.
  public let bytes: [UInt8]
}

/// What the line of a check says.
public struct LoggedCheck: Hashable, Sendable {
  public let probe: ProbeKey
  public let time: Instant
  public let status: CheckStatus
}

/// Lines that somebody wants to see again, and what is done with each.
public struct LineQuest {
  private let wantsCheck: (LoggedCheck) -> Bool
  private let recordNumbers: Set<Int>
  private let deliver: (LoggedLine) -> Void

  /// - Parameters:
  ///   - wantsCheck: whether the line of an accepted check is wanted.
  ///   - recordNumbers: the lines of incidents and operations that are.
  public init(
    wantsCheck: @escaping (LoggedCheck) -> Bool, recordNumbers: Set<Int>,
    deliver: @escaping (LoggedLine) -> Void
  ) {
    self.wantsCheck = wantsCheck
    self.recordNumbers = recordNumbers
    self.deliver = deliver
  }
}

extension LineQuest {
  func see(_ check: LoggedCheck, at number: Int, _ record: some LogRecord) {
    guard wantsCheck(check) else { return }
    deliver(LoggedLine(number: number, check: check, bytes: record.bytes))
  }

  func see(recordAt number: Int, _ record: some LogRecord) {
    guard recordNumbers.contains(number) else { return }
    deliver(LoggedLine(number: number, check: nil, bytes: record.bytes))
  }
}
