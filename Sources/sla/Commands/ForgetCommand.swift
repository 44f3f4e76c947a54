import Pipeline
import ServiceLevels

/// Takes out again what a bad file said.
enum ForgetCommand: Command {
  static let name = "forget"
  static let summary =
    "Take what log files said out of the store, on record, and do not read them again"
  static let operands: String? = "FILE…"
  struct Options: StoreOptions {
    let store = Option.store
    let author = Option.author
    let reason = Option(needed: "reason", value: "TEXT", help: "why, for everybody to read")
    let undo = Option(flag: "undo", help: "take that back: the next run reads them again")
    let wait = Option.wait
    let quiet = Option.quiet
  }
  static let examples = [
    "sla forget --store sla.db logs/2099.ndjson --author 'A. Sato' --reason 'dated 2099 by a test'",
    "sla forget --store sla.db logs/2099.ndjson --undo --author 'A. Sato' --reason 'was right'",
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    guard !given.operands.isEmpty else { throw UsageError.missingOperand("FILE") }
    let pipeline = try Pipeline(given, mustExist: true, console: console)
    let decision = Decision(author: given.author, reason: given.reason, at: given.clock.now)
    let files =
      given.undo
      ? try pipeline.undoForgetting(given.operands, decision)
      : try pipeline.forget(given.operands, decision)
    if given.quiet { return .success }
    for file in files {
      console.output(
        given.undo
          ? "\(shown(file.source.path)): is read again when it is met"
          : "\(shown(file.source.path)): forgotten: \(file.source.lines) lines"
            + " of \(file.services.count) services and \(file.accounts.count) accounts")
    }
    console.diagnostics("sla: the figures follow with the next: sla run")
    return .success
  }
}
