import Pipeline

/// Stage 1.
enum IngestCommand: Command {
  static let name = "ingest"
  static let summary = "Read logs into the store; files already read are skipped"
  static let operands: String? = "PATH…"
  struct Options: StoreOptions {
    let catalog = Option.catalog
    let store = Option.store
    let rejectLimit = RejectLimit()
    let wait = Option.wait
    let quiet = Option.quiet
  }
  static let examples = [
    "sla ingest --catalog Jobs/technova.yaml --store sla.db logs/2026-10",
    "sla ingest --catalog Jobs/technova.yaml --store sla.db --strict checks.ndjson.gz incidents.csv",
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    guard !given.operands.isEmpty else { throw UsageError.missingOperand("PATH") }
    var places = RunPlaces()
    places.read(given.catalog, "--catalog")
    for path in given.operands { places.read(path, "PATH") }
    places.store(given.store, "--store")
    try places.check()
    let catalog = try LoadedCatalog(path: given.catalog)
    try LogFolders(given.operands).refuse(given.store, "--store")
    let pipeline = try Pipeline(given, mustExist: false, console: console)
    if !given.quiet { catalog.warn(on: console) }
    let outcome = try await pipeline.ingest(given.operands, catalog: catalog)
    if !given.quiet { console.diagnostics(outcome.summary) }
    let status = outcome.report(
      to: console, rejectLimit: given.rejectLimit, isQuiet: given.quiet)
    return try await pipeline.tellUnreadableRecords(to: console, after: status)
  }
}
