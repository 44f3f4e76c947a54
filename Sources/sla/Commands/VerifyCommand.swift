import Pipeline

/// Proves that what is published follows from what was read.
enum VerifyCommand: Command {
  static let name = "verify"
  static let summary =
    "Prove that every figure in the store can be computed again, from its runs and from the logs"
  struct Options: OptionList {
    let store = Option.store
    let logs = Option(
      "logs", value: "DIR", help: "all logs: rebuild the store from them, and compare")
    let quiet = Option.quiet
  }
  static let examples = [
    "sla verify --store sla.db", "sla verify --store sla.db --logs logs",
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    let verification = try await Verification(
      store: given.store, logs: given.logs, clock: given.clock)
    if !given.quiet { verification.proven.forEach { console.output("proven: \($0)") } }
    for fault in verification.faults {
      console.diagnostics("sla: \(shown(given.store)): \(shown(fault))")
    }
    let gone = verification.missingLogs
    for path in gone.prefix(20) {
      console.diagnostics("sla: \(shown(path)): its log is not there to compare with")
    }
    if gone.count > 20 { console.diagnostics("sla: and \(gone.count - 20) more such files") }
    if verification.faults.isEmpty { return .success }
    console.diagnostics(
      gone.isEmpty
        ? "sla: move the store away and run again: it is rebuilt from the logs (closed periods are not)"
        : "sla: keep the store: \(gone.count) of its logs are gone, and it cannot be rebuilt from the rest"
    )
    return .badData
  }
}
