import Pipeline
import ServiceLevels

/// All four stages, in order.
enum RunCommand: Command {
  static let name = "run"
  static let summary = "Make the reports of periods from logs: all four stages, in order"
  struct Options: StoreOptions {
    let catalog = Option.catalog
    let logs = Option.logs
    let store = Option.store
    let reports = Option.reports
    let periods = PeriodOptions()
    let asOf = Option.asOf
    let languages = Option.language
    let formats = Option.format
    let rejectLimit = RejectLimit()
    let complete = Option(
      flag: "complete", help: "exit 65 if there are days without logs in the periods, up to now")
    let metrics = Option(
      "metrics", value: "FILE", help: "tell Prometheus how the run went (textfile collector)")
    let wait = Option.wait
    let quiet = Option.quiet
  }
  static let examples = [
    "sla run --catalog Jobs/technova.yaml --logs logs --store sla.db --reports reports --month 2026-10",
    "sla run --catalog Jobs/technova.yaml --logs logs --store sla.db --reports reports --year 2026 --fiscal-year 2026",
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    // What tells how a run went must not be written over what the run was to read.
    if given.metrics != nil { try places(given).check(only: "--metrics") }
    var metrics = given.metrics.map { _ in RunMetrics(clock: given.clock) }
    do {
      let status = try await run(given, console: console, metrics: &metrics)
      metrics?.exitStatus = status.rawValue
      if let path = given.metrics { try metrics?.write(to: path) }
      return status
    } catch {
      metrics?.exitStatus = prose(of: error).status.rawValue
      // The first error is the one to tell of.
      if case PipelineError.amongLogs("--metrics", _, _) = error { throw error }
      if let path = given.metrics { try? metrics?.write(to: path) }
      throw error
    }
  }

  /// All that is read and written.
  private static func places(_ given: Given<Options>) -> RunPlaces {
    var places = RunPlaces()
    places.read(given.catalog, "--catalog")
    places.read(given.logs, "--logs")
    places.store(given.store, "--store")
    places.reports(given.reports, "--reports")
    if let path = given.metrics { places.write(path, "--metrics") }
    return places
  }

  private static func run(
    _ given: Given<Options>, console: Console, metrics: inout RunMetrics?
  ) async throws -> ExitStatus {
    let folders = LogFolders([given.logs])
    if let path = given.metrics { try folders.refuse(path, "--metrics") }
    try folders.refuse(given.store, "--store")
    try folders.refuse(given.reports, "--reports")
    try places(given).check()
    let catalog = try LoadedCatalog(path: given.catalog)
    let pipeline = try Pipeline(given, mustExist: false, console: console)

    if !given.quiet {
      catalog.warn(on: console)
      console.warn(asOf: given.asOf, clock: given.clock)
    }
    let run = WholeRun(
      catalog: catalog, logs: given.logs, reports: given.reports, periods: given.periods,
      asOf: given.asOf,
      options: RenderOptions(languages: given.languages, formats: Set(given.formats)),
      asksForMissingLogs: given.complete || !given.quiet)
    var status = ExitStatus.success
    let result = try await pipeline.run(run, metrics: &metrics) { outcome in
      status = outcome.report(
        to: console, rejectLimit: given.rejectLimit, isQuiet: given.quiet)
    }
    status = try await pipeline.tellUnreadableRecords(to: console, after: status)
    let warnings = try pipeline.warnings(catalog: catalog)
    if !given.quiet { console.tell(warnings) }
    if !warnings.slow.isEmpty, given.complete || given.rejectLimit == 0 { status = .badData }
    if !given.quiet {
      console.diagnostics(result.ingest.summary)
      result.pages.forEach(console.output)
    }
    let gaps = result.missing.compactMap { period in period.text.map { (period.period, $0) } }
    if given.complete || !given.quiet {
      for (period, text) in gaps { console.diagnostics("sla: \(period): \(text)") }
      for found in result.unwatched { console.diagnostics("sla: \(found.period): \(found.text)") }
    }
    guard !gaps.isEmpty, given.complete else { return status }
    console.diagnostics(
      "sla: the reports are on what there is; put the missing logs in place and run again, or note that"
        + " they are lost: sla acknowledge --missing DAY")
    return .badData
  }
}
