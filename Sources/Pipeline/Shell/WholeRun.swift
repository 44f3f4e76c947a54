public import ServiceLevels

/// All four stages, in order: what is asked of them.
public struct WholeRun: Sendable {
  public let catalog: LoadedCatalog
  public let logs: String
  public let reports: String
  /// Keys; none is the last month that is over at as-of.
  public let periods: [String]
  /// Nil is when the last check ends.
  public let asOf: Instant?
  public let options: RenderOptions
  /// Whether anybody wants to know of days without logs.
  public let asksForMissingLogs: Bool

  public init(
    catalog: LoadedCatalog, logs: String, reports: String, periods: [String], asOf: Instant?,
    options: RenderOptions, asksForMissingLogs: Bool
  ) {
    self.catalog = catalog
    self.logs = logs
    self.reports = reports
    self.periods = periods
    self.asOf = asOf
    self.options = options
    self.asksForMissingLogs = asksForMissingLogs
  }
}

/// What came of a whole run.
public struct RunResult: Sendable {
  public let ingest: IngestOutcome
  /// The first page of each report.
  public let pages: [String]
  /// Empty where nobody asked.
  public let missing: [MissingLogs]
  /// Empty where nobody asked.
  public let unwatched: [UnwatchedPromises]
}

extension Pipeline {
  /// - Parameters:
  ///   - metrics: takes what Prometheus is to be told, as far as the run comes; nil where nobody listens.
  ///   - ingested: is told what was read before the other stages begin: they may fail for what it says.
  public func run(
    _ run: WholeRun, metrics: inout RunMetrics?, ingested: (IngestOutcome) -> Void
  ) async throws -> RunResult {
    let outcome = try await ingest([run.logs], catalog: run.catalog)
    metrics?.take(outcome)
    ingested(outcome)
    try await aggregate(catalog: run.catalog, asOf: run.asOf)
    let periods = try await compute(run.periods, catalog: run.catalog)
    let pages = try await render(periods.map(\.key), into: run.reports, options: run.options)
    let isAsked = run.asksForMissingLogs || metrics != nil
    let missing = isAsked ? try missingLogs(in: periods, asOf: run.asOf) : []
    let unwatched = run.asksForMissingLogs ? try unwatchedPromises(in: periods) : []
    if var measured = metrics {
      try measure(periods, into: &measured)
      measured.missingDays = missing.map { ($0.period, $0.days.count) }
      metrics = measured
    }
    return RunResult(ingest: outcome, pages: pages, missing: missing, unwatched: unwatched)
  }
}
