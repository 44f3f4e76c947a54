import Pipeline
import ServiceLevels

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
    let dryRun = Option(flag: "dry-run", help: "print what would be frozen, and freeze nothing")
    let wait = Option.wait
    let quiet = Option.quiet
  }
  static let examples = [
    "sla close --store sla.db --month 2026-10 --dry-run",
    "sla close --store sla.db --month 2026-10 --at 2026-11-05T10:00:00+09:00",
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    // Nothing is frozen that nobody named.
    guard !given.periods.isEmpty else {
      throw UsageError.missingPeriod(PeriodOptions().specs.map(\.usage))
    }
    let pipeline = try Pipeline(given, mustExist: true, console: console)
    if !given.quiet {
      // Before anything is frozen: whoever reads it can still stop, and --dry-run says no less.
      let asked = try await pipeline.close(given.periods, at: given.at, isTrial: true)
      if asked.contains(where: { !$0.wasClosed }) {
        console.diagnostics(
          "sla: what is closed stays closed: there is no reopening, and what changes later shows as a"
            + " restatement")
      }
    }
    let periods = try await pipeline.close(given.periods, at: given.at, isTrial: given.dryRun)
    if !given.quiet {
      for period in periods { console.output(period.text(isTrial: given.dryRun)) }
    }
    return .success
  }
}
