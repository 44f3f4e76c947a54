import Pipeline

/// Stage 3.
enum ComputeCommand: Command {
  static let name = "compute"
  static let summary = "Compute the figures of periods"
  static let options = [OptionSpec.catalog, .store] + OptionSpec.periods + [.wait, .quiet]
  static let examples = [
    "sla compute --catalog Jobs/technova.yaml --store sla.db --month 2026-10 --fiscal-year 2026"
  ]

  static func run(_ arguments: ParsedArguments, console: Console) async throws -> ExitStatus {
    let keys = try arguments.periodKeys()
    let catalog = try LoadedCatalog(path: try arguments.required(.catalog))
    let pipeline = try arguments.openPipeline(mustExist: true)
    _ = try await pipeline.compute(keys, catalog: catalog)
    return .success
  }
}
