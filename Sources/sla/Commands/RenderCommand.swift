import Pipeline

/// Stage 4.
enum RenderCommand: Command {
  static let name = "render"
  static let summary = "Write reports, tables and the published snapshot sla.sqlite"
  struct Options: StoreOptions {
    let store = Option.store
    let reports = Option.reports
    let periods = PeriodOptions()
    let languages = Option.language
    let formats = Option.format
    let wait = Option.wait
    let quiet = Option.quiet
  }
  static let examples = [
    "sla render --store sla.db --reports reports --month 2026-10 --language en"
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    var places = RunPlaces()
    places.store(given.store, "--store")
    places.reports(given.reports, "--reports")
    try places.check()
    let options = RenderOptions(languages: given.languages, formats: Set(given.formats))
    let pipeline = try Pipeline(given, mustExist: true, console: console)
    let pages = try await pipeline.render(given.periods, into: given.reports, options: options)
    if !given.quiet { pages.forEach(console.output) }
    return try await pipeline.tellUnreadableRecords(to: console)
  }
}
