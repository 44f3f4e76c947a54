import Pipeline

/// Stage 2.
enum AggregateCommand: Command {
  static let name = "aggregate"
  static let summary = "Judge every service and account: timelines, outages, incidents"
  struct Options: StoreOptions {
    let catalog = Option.catalog
    let store = Option.store
    let asOf = Option.asOf
    let wait = Option.wait
    let quiet = Option.quiet
  }
  static let examples = ["sla aggregate --catalog Jobs/technova.yaml --store sla.db"]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    var places = RunPlaces()
    places.read(given.catalog, "--catalog")
    places.store(given.store, "--store")
    try places.check()
    let catalog = try LoadedCatalog(path: given.catalog)
    let pipeline = try Pipeline(given, mustExist: true, console: console)
    if !given.quiet { console.warn(asOf: given.asOf, clock: given.clock) }
    let kept = try await pipeline.aggregate(catalog: catalog, asOf: given.asOf)
    console.tell(kept: kept)
    if !given.quiet { console.tell(try pipeline.warnings(catalog: catalog)) }
    return try await pipeline.tellUnreadableRecords(
      to: console, after: kept.isEmpty ? .success : .badData)
  }
}
