import Pipeline

/// Proves that what is published follows from what was read.
enum VerifyCommand: Command {
  static let name = "verify"
  static let summary =
    "Prove that every figure in the store can be computed again, from its runs and from the logs"
  static let options: [OptionSpec] = [
    .store,
    OptionSpec(
      "logs", value: "DIR", help: "all logs: rebuild the store from them, and compare"),
    .quiet,
  ]
  static let examples = [
    "sla verify --store sla.db", "sla verify --store sla.db --logs logs",
  ]

  static func run(_ arguments: ParsedArguments, console: Console) async throws -> ExitStatus {
    let store = try arguments.required(.store)
    let verification = try await Verification(
      store: store, logs: arguments.value(.logs), clock: RunClock())
    if !arguments.has(.quiet) { verification.proven.forEach { console.output("proven: \($0)") } }
    for fault in verification.faults {
      console.diagnostics("sla: \(shown(store)): \(shown(fault))")
    }
    if verification.faults.isEmpty { return .success }
    console.diagnostics(
      "sla: move the store away and run again: it is rebuilt from the logs (closed periods are not)"
    )
    return .badData
  }
}
