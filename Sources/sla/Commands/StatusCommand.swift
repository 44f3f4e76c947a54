import Notation
import Pipeline

/// What is in a store.
enum StatusCommand: Command {
  static let name = "status"
  static let summary = "Show what is in the store: files, coverage, rejects, periods"
  struct Options: OptionList {
    let store = Option.store
    let json = Option.json
  }
  static let examples = ["sla status --store sla.db", "sla status --store sla.db --json"]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    let status = try StoreStatus(store: given.store, clock: given.clock)
    console.output(given.json ? status.json.line : status.table)
    return .success
  }
}
