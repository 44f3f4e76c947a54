public import ServiceLevels
internal import Store
internal import Tables

/// What is in a store, for operators.
public struct StoreStatus: Sendable {
  public let path: String
  /// What clocks the reports show; UTC before there is a catalog.
  public let zone: TimeZoneTable
  public let files: Int
  public let bytes: Int
  public let lines: Int
  public let rejected: Int
  public let probes: Int
  public let incidents: Int
  public let operations: Int
  public let firstAt: Instant?
  public let lastAt: Instant?
  /// The instant that the figures are cut at; nil before the first aggregation.
  public let asOf: Instant?
  public let periods: [PeriodStatus]
  /// Logs that were left out as a whole, and that no later run has read.
  public let unusableFiles: [UnusableFileFigure]
  /// Files that stay as they were read, because their logs are gone.
  public let keptFiles: [KeptFile]
  /// Files that were taken out by hand, and days whose logs are known to be lost: those that hold.
  public let forgottenFiles: [ForgottenFile]
  public let acknowledgedDays: [AcknowledgedDay]

  /// Records that cannot be read back: no figure knows of them.
  public let unreadableRecords: [UnreadableRecord]

  /// A period that there are figures for.
  public struct PeriodStatus: Hashable, Sendable {
    public let key: String
    public let isProvisional: Bool
    public let closedAt: Instant?
    /// Of the services: how many met their promise, how many could be judged, how many there are.
    public let met: Int
    public let judged: Int
    public let services: Int
    /// The share of the services' time that was watched.
    public let coveragePartsPerMillion: Int?
    /// Days that are over, and that no log was read of.
    public let missing: MissingLogs?
  }

  /// Reads a store; a run may write it meanwhile.
  public init(store path: String, clock: RunClock) throws {
    do {
      try self.init(reading: Store(path: path, mode: .readOnly), clock: clock)
    } catch let error as StoreError {
      throw PipelineError(error, store: path)
    }
  }

  private init(reading store: Store, clock: RunClock) throws {
    path = store.path
    let sources = try store.files()
    files = sources.count
    bytes = sources.reduce(0) { $0 + $1.identity.bytes }
    lines = sources.reduce(0) { $0 + $1.lines }
    rejected = sources.reduce(0) { $0 + $1.rejected }
    unusableFiles = try store.unusableFiles()
    keptFiles = try store.keptFiles()
    unreadableRecords = try store.unreadableRecords()
    // A store of an earlier version, which is only looked at, has none.
    forgottenFiles =
      try store.isNewest ? store.figures(.forgottenFiles).filter { $0.undone == nil } : []
    acknowledgedDays = try store.acknowledgedDays()
    probes = try store.probes().count
    incidents = standingRecords(try store.incidentRecords().map(\.record)).count
    operations = standingRecords(try store.operationRecords().map(\.record)).count
    firstAt = sources.compactMap(\.first).min()
    lastAt = sources.compactMap(\.last).max()
    asOf = try store.meta(Fingerprints.asOf).flatMap { Int($0) }.map(Instant.init(milliseconds:))
    let closed = Dictionary(
      try store.closedPeriods().map { ($0.key, $0.closedAt) },
      uniquingKeysWith: { first, _ in first })
    let stored = try store.figures(.periods).filter { $0.kind != .day }
    let calendar = try store.catalog()?.calendar
    zone = calendar?.zone ?? .utc
    let missing = Dictionary(
      try store.missingLogs(
        in: stored.compactMap { calendar?.period(key: $0.key) }, now: clock.now
      ).map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
    var statuses: [PeriodStatus] = []
    for period in stored {
      let tiers = try store.figures(.tiers, in: [period.key])
      let totals = tiers.reduce(StateTotals()) { $0 + $1.totals }
      statuses.append(
        PeriodStatus(
          key: period.key, isProvisional: period.isProvisional, closedAt: closed[period.key],
          met: tiers.reduce(0) { $0 + $1.servicesMet },
          judged: tiers.reduce(0) { $0 + $1.servicesJudged },
          services: tiers.reduce(0) { $0 + $1.services },
          coveragePartsPerMillion: totals.coveragePartsPerMillion, missing: missing[period.key]))
    }
    periods = statuses.sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }
  }
}

extension StoreStatus {
  /// The newest version of stores that this program reads and writes.
  public static var newestVersion: Int { Schema.version }
}
