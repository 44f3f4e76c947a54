import Pipeline

/// Stage 4.
enum RenderCommand: Command {
  static let name = "render"
  static let summary = "Write reports, tables and the published snapshot sla.sqlite"
  static let options =
    [OptionSpec.store, .reports] + OptionSpec.periods + [.language, .format, .wait, .quiet]
  static let examples = [
    "sla render --store sla.db --reports reports --month 2026-10 --language en"
  ]

  static func run(_ arguments: ParsedArguments, console: Console) async throws -> ExitStatus {
    let keys = try arguments.periodKeys()
    let options = try arguments.renderOptions()
    let reports = try arguments.required(.reports)
    let pipeline = try arguments.openPipeline(mustExist: true)
    let pages = try await pipeline.render(keys, into: reports, options: options)
    if !arguments.has(.quiet) { pages.forEach(console.output) }
    return .success
  }
}
