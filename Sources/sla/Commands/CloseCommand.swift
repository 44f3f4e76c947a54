import Pipeline

/// Freezes published figures.
enum CloseCommand: Command {
  static let name = "close"
  static let summary =
    "Freeze the figures of periods as published; later changes show as restatements"
  struct Options: StoreOptions {
    let store = Option.store
    let periods = PeriodOptions()
    let at = Option(
      "at", value: "TIME", help: "when they were published (default: now)"
    ) { word throws(UsageError) in try instant(word, of: "--at") }
    let wait = Option.wait
    let quiet = Option.quiet
  }
  static let examples = [
    "sla close --store sla.db --month 2026-10",
    "sla close --store sla.db --month 2026-10 --at 2026-11-05T10:00:00+09:00",
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    let pipeline = try Pipeline(given, mustExist: true)
    let closed = try await pipeline.close(given.periods, at: given.at)
    if !given.quiet {
      for period in closed {
        console.diagnostics(
          period.wasClosed
            ? "\(period.key) is closed already, and nothing differs" : "closed \(period.key)")
      }
    }
    return .success
  }
}
