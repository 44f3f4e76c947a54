import Pipeline

/// Stage 3.
enum ComputeCommand: Command {
  static let name = "compute"
  static let summary = "Compute the figures of periods"
  struct Options: StoreOptions {
    let catalog = Option.catalog
    let store = Option.store
    let periods = PeriodOptions()
    let wait = Option.wait
    let quiet = Option.quiet
  }
  static let examples = [
    "sla compute --catalog Jobs/technova.yaml --store sla.db --month 2026-10 --fiscal-year 2026"
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    var places = RunPlaces()
    places.read(given.catalog, "--catalog")
    places.store(given.store, "--store")
    try places.check()
    let catalog = try LoadedCatalog(path: given.catalog)
    let pipeline = try Pipeline(given, mustExist: true, console: console)
    _ = try await pipeline.compute(given.periods, catalog: catalog)
    return try await pipeline.tellUnreadableRecords(to: console)
  }
}
