import Notation
import Pipeline

/// What is in a store.
enum StatusCommand: Command {
  static let name = "status"
  static let summary = "Show what is in the store: files, coverage, rejects, periods"
  struct Options: OptionList {
    let store = Option.store
    let rejects = Option(
      flag: "rejects", help: "show why lines were rejected, the commonest reason first")
    let json = Option.json
  }
  static let examples = [
    "sla status --store sla.db", "sla status --store sla.db --json",
    "sla status --store sla.db --rejects",
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    if given.rejects {
      let report = try RejectReport(store: given.store)
      console.output(given.json ? report.json.line : report.text)
      return .success
    }
    let status = try StoreStatus(store: given.store, clock: given.clock)
    console.output(given.json ? status.json.line : status.table)
    return .success
  }
}
