import Pipeline

/// A smaller file of the same content.
enum CompactCommand: Command {
  static let name = "compact"
  static let summary = "Give back to the disk what the store does not use any more"
  struct Options: StoreOptions {
    let store = Option.store
    let wait = Option.wait
    let quiet = Option.quiet
  }
  static let examples = ["sla compact --store sla.db"]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    let (before, after) = try Pipeline(given, mustExist: true, console: console).compact()
    if !given.quiet { console.output("\(shown(given.store)): \(before) bytes, now \(after)") }
    return .success
  }
}
