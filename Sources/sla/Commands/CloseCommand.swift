import Pipeline

/// Freezes published figures.
enum CloseCommand: Command {
  static let name = "close"
  static let summary =
    "Freeze the figures of periods as published; later changes show as restatements"
  static let options = [OptionSpec.store] + OptionSpec.periods + [.wait, .quiet]
  static let examples = ["sla close --store sla.db --month 2026-10"]

  static func run(_ arguments: ParsedArguments, console: Console) async throws -> ExitStatus {
    let keys = try arguments.periodKeys()
    let pipeline = try arguments.openPipeline(mustExist: true)
    let closed = try await pipeline.close(keys)
    if !arguments.has(.quiet) { closed.forEach { console.diagnostics("closed \($0)") } }
    return .success
  }
}
