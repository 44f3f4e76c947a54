import Pipeline

/// Stage 1.
enum IngestCommand: Command {
  static let name = "ingest"
  static let summary = "Read logs into the store; files already read are skipped"
  static let operands: String? = "PATH…"
  static let options: [OptionSpec] = [.catalog, .store, .strict, .maxRejects, .wait, .quiet]
  static let examples = [
    "sla ingest --catalog Jobs/technova.yaml --store sla.db logs/2026-10",
    "sla ingest --catalog Jobs/technova.yaml --store sla.db --strict checks.ndjson.gz incidents.csv",
  ]

  static func run(_ arguments: ParsedArguments, console: Console) async throws -> ExitStatus {
    guard !arguments.operands.isEmpty else { throw UsageError.missingOperand("PATH") }
    let limit = try arguments.rejectLimit()
    let catalog = try LoadedCatalog(path: try arguments.required(.catalog))
    try LogFolders(arguments.operands).refuse(try arguments.required(.store), "--store")
    let pipeline = try arguments.openPipeline(mustExist: false)
    if !arguments.has(.quiet) { catalog.warn(on: console) }
    let outcome = try await pipeline.ingest(arguments.operands, catalog: catalog)
    if !arguments.has(.quiet) { console.diagnostics(outcome.summary) }
    return outcome.report(to: console, rejectLimit: limit)
  }
}
