import Pipeline

/// Stage 2.
enum AggregateCommand: Command {
  static let name = "aggregate"
  static let summary = "Judge every service and account: timelines, outages, incidents"
  static let options: [OptionSpec] = [.catalog, .store, .asOf, .wait, .quiet]
  static let examples = ["sla aggregate --catalog Jobs/technova.yaml --store sla.db"]

  static func run(_ arguments: ParsedArguments, console: Console) async throws -> ExitStatus {
    let asOf = try arguments.asOf()
    let catalog = try LoadedCatalog(path: try arguments.required(.catalog))
    let pipeline = try arguments.openPipeline(mustExist: true)
    try await pipeline.aggregate(catalog: catalog, asOf: asOf)
    return .success
  }
}
