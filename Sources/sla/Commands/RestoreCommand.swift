import Pipeline

/// The way back from a backup, or from what was published.
enum RestoreCommand: Command {
  static let name = "restore"
  static let summary =
    "Make a store from a backup, or bring back closed periods from a published sla.sqlite"
  static let operands: String? = "FILE"
  struct Options: StoreOptions {
    let store = Option.store
    let force = Option(
      flag: "force", help: "replace a store that is there, and keep it under another name")
    let wait = Option.wait
    let quiet = Option.quiet
  }
  static let examples = [
    "sla restore --store sla.db /backup/sla.db", "sla restore --store sla.db reports/sla.sqlite",
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    let file = try given.operand("FILE")
    let restoration = try Restoration(
      from: file, to: given.store, isForced: given.force, waits: given.wait, clock: given.clock)
    if let former = restoration.former {
      console.diagnostics(
        "sla: \(shown(given.store)): the store that was there is now \(shown(former))")
    }
    if !given.quiet { console.output(text(of: restoration.source, given.store)) }
    return .success
  }

  private static func text(of source: Restoration.Source, _ store: String) -> String {
    switch source {
    case .backup(let files, let periods):
      return "\(shown(store)): restored: \(files) files, closed periods: \(list(periods))"
    case .snapshot(let periods, let present, let decisions):
      let stayed = present.isEmpty ? "" : "; already there, and left as they are: \(list(present))"
      return "\(shown(store)): closed periods brought back: \(list(periods))\(stayed); "
        + "\(decisions) decisions; now run over all logs"
    }
  }

  private static func list(_ keys: [String]) -> String {
    keys.isEmpty ? "none" : keys.joined(separator: ", ")
  }
}
