import Pipeline

/// Freezes published figures.
enum CloseCommand: Command {
  static let name = "close"
  static let summary =
    "Freeze the figures of periods as published; later changes show as restatements"
  static let options =
    [OptionSpec.store] + OptionSpec.periods + [
      OptionSpec("at", value: "TIME", help: "when they were published (default: now)"), .wait,
      .quiet,
    ]
  static let examples = [
    "sla close --store sla.db --month 2026-10",
    "sla close --store sla.db --month 2026-10 --at 2026-11-05T10:00:00+09:00",
  ]

  static func run(_ arguments: ParsedArguments, console: Console) async throws -> ExitStatus {
    let keys = try arguments.periodKeys()
    let instant = try arguments.publishedAt()
    let pipeline = try arguments.openPipeline(mustExist: true)
    let closed = try await pipeline.close(keys, at: instant)
    if !arguments.has(.quiet) {
      for period in closed {
        console.diagnostics(
          period.wasClosed
            ? "\(period.key) is closed already, and nothing differs" : "closed \(period.key)")
      }
    }
    return .success
  }
}
