import Notation
import Pipeline
import ServiceLevels
import Tracing

/// The way from a figure back to the lines of the logs.
enum TraceCommand: Command {
  static let name = "trace"
  static let summary =
    "Show the lines of the logs that a figure rests on, read again from their files"
  static let operands: String? = "NAME [START]"
  struct Options: OptionList {
    let store = Option.store
    let periods = PeriodOptions()
    let logs = Option(
      "logs", value: "DIR",
      help: "where to look for logs that were moved (default: where they were read)")
    let all = Option(flag: "all", help: "every check of the outage, not only those at its edges")
    let json = Option.json
  }
  static let examples = [
    "sla trace --store sla.db order 2026-10-21T13:44:14+09:00",
    "sla trace --store sla.db order --month 2026-10",
    "sla trace --store sla.db INC-20261021-01",
    "sla trace --store sla.db E-ROLLBACK --month 2026-10",
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    let request = try request(given)
    let isJSON = given.json
    var faults: [TraceFault] = []
    try Trace.run(store: given.store, request: request) { event in
      if case .fault(let fault) = event { faults.append(fault) }
      if isJSON {
        console.output(event.json.line)
      } else if case .fault = event {
        return
      } else {
        console.output(event.text)
      }
    }
    faults.forEach { console.diagnostics("sla: \(shown($0.file)): \(prose(of: $0))") }
    return status(of: faults)
  }

  private static func request(_ given: Given<Options>) throws(UsageError) -> TraceRequest {
    let operands = given.operands
    guard let name = operands.first else { throw .missingOperand("NAME") }
    if operands.count > 2 { throw .unexpectedOperand(operands[2]) }
    let instant: Instant? =
      operands.count == 2 ? try sla.instant(operands[1], of: "START") : nil
    let periods = given.periods
    if periods.count > 1 { throw .unexpectedOperand(periods[1]) }
    return TraceRequest(
      name: name, instant: instant, period: periods.first, isAll: given.all,
      logs: given.logs)
  }

  /// A file that is gone is missing; one that is another now is bad data.
  private static func status(of faults: [TraceFault]) -> ExitStatus {
    if faults.isEmpty { return .success }
    return faults.allSatisfy { $0.reason == .gone } ? .inputMissing : .badData
  }

  private static func prose(of fault: TraceFault) -> String {
    let lines = fault.lines > 0 ? "; \(fault.lines) lines of it cannot be shown" : ""
    return switch fault.reason {
    case .gone: "is gone, or its path leads elsewhere from here\(lines)"
    case .changed: "is not the file that was read: its SHA-256 is another\(lines)"
    case .unreadable(let file): sla.prose(of: file) + lines
    case .contradicted: "has not the \(fault.lines) lines that the store has from it"
    }
  }
}
