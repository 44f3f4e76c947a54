internal import ServiceLevels
internal import Store

/// Stage 1: logs → what each file says, in the store.
///
/// A file is in the store whole, or not at all. One whose content is there already is skipped, and so the stage may be run
/// again at any time.
struct Ingestion {
  let store: Store
  let catalog: LoadedCatalog
  let progress: Progress
  let clock: RunClock

  func run(paths: [String]) async throws -> IngestOutcome {
    var outcome = IngestOutcome()
    let discovery = try LogDiscovery(paths)
    outcome.unusable = discovery.unusable.sorted { $0.path < $1.path }
    let ledger = try KnownFiles(store)
    let settlement = Settlement(store: store, catalog: catalog, progress: progress)
    let forgotten = try store.forgottenFiles()
    if ledger.isEmpty {
      // Nothing can be known, so nothing is looked at before it is opened.
      if !discovery.paths.isEmpty { try settlement.prepare(isStoreEmpty: true) }
      try await reading(known: [], forgotten).run(unseen: discovery.paths, outcome: &outcome)
    } else {
      let files = try await newFiles(
        among: discovery.paths, ledger, forgotten.values.map(\.source.bytes), outcome: &outcome)
      if !files.isEmpty { try settlement.prepare(isStoreEmpty: false) }
      let sizes = Set(files.lazy.filter(\.isPerhapsKnown).map(\.bytes))
      let known = sizes.isEmpty ? [] : try store.digests(ofFilesOfSizes: sizes)
      try await reading(known: known, forgotten).run(files, outcome: &outcome)
    }
    try store.remember(logFolders: LogFolders(paths).resolvedPaths)
    try store.remember(unusable: outcome.unusable, among: discovery.paths)
    try await settlement.run(outcome: &outcome)
    progress.clear()
    return outcome
  }

  private func reading(
    known: Set<ContentDigest>, _ forgotten: [ContentDigest: ForgottenFile]
  ) -> LogReading {
    LogReading(
      store: store, catalog: catalog, progress: progress, clock: clock, known: known,
      forgotten: forgotten)
  }

  /// The files that the ledger does not know in every point.
  private func newFiles(
    among paths: PathList, _ ledger: KnownFiles, _ forgottenSizes: [Int],
    outcome: inout IngestOutcome
  ) async throws -> [Candidate] {
    let sizes = ledger.sizes.union(forgottenSizes)
    let portions = stride(from: 0, to: paths.count, by: 2048).map {
      paths[$0..<min($0 + 2048, paths.count)]
    }
    var candidates: [Candidate] = []
    try await inOrder(portions) { _ in
      0
    } work: { paths in
      paths.map { path -> Candidate? in
        // One that is gone is left for its reader to miss.
        guard let identity = FileIdentity(path: path) else { return Candidate(path, bytes: 0) }
        if ledger.contains(identity) { return nil }
        return Candidate(
          path, bytes: identity.bytes, isPerhapsKnown: sizes.contains(identity.bytes))
      }
    } deliver: { _, found in
      candidates += found.compactMap(\.self)
    }
    outcome.filesSkipped += paths.count - candidates.count
    return candidates
  }
}
