import Pipeline

/// What is in a store.
enum StatusCommand: Command {
  static let name = "status"
  static let summary = "Show what is in the store: files, coverage, rejects, periods"
  static let options: [OptionSpec] = [.store, .json]
  static let examples = ["sla status --store sla.db", "sla status --store sla.db --json"]

  static func run(_ arguments: ParsedArguments, console: Console) async throws -> ExitStatus {
    let status = try StoreStatus(store: try arguments.required(.store), clock: RunClock())
    console.output(arguments.has(.json) ? status.json : status.table)
    return .success
  }
}
