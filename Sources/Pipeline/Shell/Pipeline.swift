public import ServiceLevels
internal import Store

/// The stages in order, on one store that nobody else writes meanwhile.
public final class Pipeline {
  let store: Store
  let progress: Progress
  let clock: RunClock
  private let lock: StoreLock
  /// The one that the stages were last given.
  private var catalog: LoadedCatalog?

  /// Takes the lock and opens the store.
  ///
  /// - Parameters:
  ///   - mustExist: whether a store that is not there is an error, instead of being made.
  ///   - waits: whether to wait while another run holds the store.
  ///   - clock: dates what is done; no figure depends on it but through the default as-of.
  public init(
    store path: String, mustExist: Bool, waits: Bool, isQuiet: Bool, clock: RunClock
  ) throws {
    if mustExist, FileIdentity(path: path) == nil { throw PipelineError.noSuchStore(path: path) }
    if let network = NetworkFileSystem.holding(path) {
      throw PipelineError.store(path: path, .onNetwork, detail: network)
    }
    lock = try StoreLock(store: path, waits: waits, clock: clock)
    Verification.sweep(beside: path)
    do throws(StoreError) {
      store = try Store(path: path, keepsCopy: true)
      try store.check()
    } catch {
      throw PipelineError(error, store: path)
    }
    progress = Progress(isQuiet: isQuiet)
    self.clock = clock
  }
}

extension Pipeline {
  /// The store as it was before this program brought it to its own version; nil where nothing was to be done.
  public var formerStore: (path: String, version: Int)? {
    store.keptCopy.map { ($0.path, $0.version) }
  }
}

// MARK: - Stages

extension Pipeline {
  /// Logs → what each file says.
  public func ingest(_ paths: [String], catalog: LoadedCatalog) async throws -> IngestOutcome {
    try await wrapped {
      try await Ingestion(store: store, catalog: catalog, progress: progress, clock: clock)
        .run(paths: paths)
    }
  }

  /// What files say → timelines and outages.
  ///
  /// - Returns: the files whose logs are gone, and that are kept as they were read, from now on.
  @discardableResult
  public func aggregate(catalog: LoadedCatalog, asOf: Instant?) async throws -> [KeptFile] {
    self.catalog = catalog
    return try await wrapped {
      var outcome = IngestOutcome()
      try await Settlement(store: store, catalog: catalog, progress: progress)
        .run(outcome: &outcome)
      try Aggregation(store: store, catalog: catalog, progress: progress, clock: clock)
        .run(asOf: asOf)
      return outcome.keptFiles
    }
  }

  /// Timelines → figures. Timelines that were made with another catalog are made anew.
  ///
  /// - Returns: the periods computed; none asked for is the last month that is over at as-of.
  public func compute(_ keys: [String], catalog: LoadedCatalog) async throws -> [Period] {
    self.catalog = catalog
    return try await wrapped {
      if try store.meta(Fingerprints.catalog) != catalog.sha256 {
        try await aggregate(catalog: catalog, asOf: nil)
      }
      return try Computation(store: store, catalog: catalog, progress: progress).run(keys)
    }
  }

  /// Figures → pages, tables and the published snapshot.
  ///
  /// - Returns: the first page of each report.
  public func render(_ keys: [String], into reports: String, options: RenderOptions) async throws
    -> [String]
  {
    try await wrapped {
      try Publication(store: store, known: catalog, progress: progress)
        .run(keys, into: reports, options: options)
    }
  }

  /// Freezes the figures of periods as they stand.
  ///
  /// - Parameters:
  ///   - instant: when they were published; nil is now.
  ///   - isTrial: whether to tell only what would be frozen.
  public func close(
    _ keys: [String], at instant: Instant? = nil, isTrial: Bool = false
  ) async throws -> [PeriodToClose] {
    try await wrapped {
      try PeriodClosing(store: store, clock: clock)
        .run(keys, at: instant ?? clock.now, isTrial: isTrial)
    }
  }

  /// The records of the store that cannot be read, and whose logs are not there to be read again: no figure knows of them.
  public func unreadableRecords() async throws -> [UnreadableRecord] {
    try await wrapped { try store.unreadableRecords() }
  }

  func inStore<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw PipelineError(error, store: store.path)
    }
  }

  private func wrapped<Value>(_ body: () async throws -> Value) async throws -> Value {
    defer { progress.clear() }
    do {
      return try await body()
    } catch let error as StoreError {
      throw PipelineError(error, store: store.path)
    }
  }
}
