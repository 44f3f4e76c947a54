import Pipeline
import ServiceLevels

/// All four stages, in order.
enum RunCommand: Command {
  static let name = "run"
  static let summary = "Make the reports of periods from logs: all four stages, in order"
  static let options =
    [OptionSpec.catalog, .logs, .store, .reports] + OptionSpec.periods + [
      .asOf, .language, .format, .strict, .maxRejects, .complete, .metrics, .wait, .quiet,
    ]
  static let examples = [
    "sla run --catalog Jobs/technova.yaml --logs logs --store sla.db --reports reports --month 2026-10",
    "sla run --catalog Jobs/technova.yaml --logs logs --store sla.db --reports reports --year 2026 --fiscal-year 2026",
  ]

  static func run(_ arguments: ParsedArguments, console: Console) async throws -> ExitStatus {
    guard let path = arguments.value(.metrics) else {
      var unused = RunMetrics(clock: RunClock())
      return try await run(arguments, console: console, metrics: &unused)
    }
    var metrics = RunMetrics(clock: RunClock())
    do {
      let status = try await run(arguments, console: console, metrics: &metrics)
      metrics.exitStatus = status.rawValue
      try metrics.write(to: path)
      return status
    } catch {
      metrics.exitStatus = prose(of: error).status.rawValue
      // The first error is the one to tell of.
      if case PipelineError.amongLogs("--metrics", _, _) = error { throw error }
      try? metrics.write(to: path)
      throw error
    }
  }

  private static func run(
    _ arguments: ParsedArguments, console: Console, metrics: inout RunMetrics
  ) async throws -> ExitStatus {
    let keys = try arguments.periodKeys()
    let options = try arguments.renderOptions()
    let asOf = try arguments.asOf()
    let limit = try arguments.rejectLimit()
    let catalog = try LoadedCatalog(path: try arguments.required(.catalog))
    let logs = try arguments.required(.logs)
    let reports = try arguments.required(.reports)
    let folders = LogFolders([logs])
    if let path = arguments.value(.metrics) { try folders.refuse(path, "--metrics") }
    try folders.refuse(try arguments.required(.store), "--store")
    try folders.refuse(reports, "--reports")
    let pipeline = try arguments.openPipeline(mustExist: false)

    if !arguments.has(.quiet) { catalog.warn(on: console) }
    let outcome = try await pipeline.ingest([logs], catalog: catalog)
    metrics.take(outcome)
    // Before the other stages: they may fail for what is said here.
    let status = outcome.report(to: console, rejectLimit: limit)
    try await pipeline.aggregate(catalog: catalog, asOf: asOf)
    let periods = try await pipeline.compute(keys, catalog: catalog)
    let pages = try await pipeline.render(
      periods.map(\.key), into: reports, options: options)
    let isAsked =
      arguments.has(.complete) || !arguments.has(.quiet) || arguments.value(.metrics) != nil
    let missing = isAsked ? try pipeline.missingLogs(in: periods, asOf: asOf) : []
    if arguments.value(.metrics) != nil {
      try pipeline.measure(periods, into: &metrics)
      metrics.missingDays = missing.map { ($0.period, $0.days.count) }
    }
    if !arguments.has(.quiet) {
      console.diagnostics(outcome.summary)
      pages.forEach(console.output)
    }
    let isIncomplete = missing.contains { $0.text != nil }
    if isIncomplete, arguments.has(.complete) || !arguments.has(.quiet) {
      for period in missing {
        if let text = period.text { console.diagnostics("sla: \(period.period): \(text)") }
      }
    }
    guard isIncomplete, arguments.has(.complete) else { return status }
    console.diagnostics(
      "sla: the reports are on what there is; put the missing logs in place and run again")
    return .badData
  }
}
