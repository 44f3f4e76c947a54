import Pipeline
import ServiceLevels

/// All four stages, in order.
enum RunCommand: Command {
  static let name = "run"
  static let summary = "Make the reports of periods from logs: all four stages, in order"
  static let options =
    [OptionSpec.catalog, .logs, .store, .reports] + OptionSpec.periods + [
      .asOf, .language, .format, .strict, .maxRejects, .wait, .quiet,
    ]
  static let examples = [
    "sla run --catalog Jobs/technova.yaml --logs logs --store sla.db --reports reports --month 2026-10",
    "sla run --catalog Jobs/technova.yaml --logs logs --store sla.db --reports reports --year 2026 --fiscal-year 2026",
  ]

  static func run(_ arguments: ParsedArguments, console: Console) async throws -> ExitStatus {
    let keys = try arguments.periodKeys()
    let options = try arguments.renderOptions()
    let asOf = try arguments.asOf()
    let limit = try arguments.rejectLimit()
    let catalog = try LoadedCatalog(path: try arguments.required(.catalog))
    let logs = try arguments.required(.logs)
    let reports = try arguments.required(.reports)
    let pipeline = try arguments.openPipeline(mustExist: false)

    let outcome = try await pipeline.ingest([logs], catalog: catalog)
    try await pipeline.aggregate(catalog: catalog, asOf: asOf)
    let periods = try await pipeline.compute(keys, catalog: catalog)
    let pages = try await pipeline.render(
      periods.map(\.key), into: reports, options: options)
    if !arguments.has(.quiet) {
      console.diagnostics(outcome.summary)
      pages.forEach(console.output)
    }
    return outcome.report(to: console, rejectLimit: limit)
  }
}
