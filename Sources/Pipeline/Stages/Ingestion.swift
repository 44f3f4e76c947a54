internal import Ingest
internal import ServiceLevels
internal import Store

/// Stage 1: logs → what each file says, in the store.
///
/// One file is one transaction: it is in the store whole, or not at all. A file whose content is there already is
/// skipped, and so the stage may be run again at any time.
struct Ingestion {
  let store: Store
  let catalog: LoadedCatalog
  let progress: Progress
  /// Workers that read files; the writing is done by one more.
  static let width = 2

  func run(paths: [String]) async throws -> IngestOutcome {
    var outcome = IngestOutcome()
    let found = try LogDiscovery(paths).paths
    let files = try newFiles(among: found, outcome: &outcome)
    try await read(files, outcome: &outcome)
    outcome.filesReadAgain = try await Settlement(
      store: store, catalog: catalog, progress: progress
    ).run()
    progress.clear()
    return outcome
  }

  /// The files that the ledger does not know in every point, the largest first.
  private func newFiles(among paths: [String], outcome: inout IngestOutcome) throws -> [Candidate] {
    let known = Set(try store.files().map(\.identity))
    let sizes = Set(known.map(\.bytes))
    var candidates: [Candidate] = []
    for path in paths {
      guard let identity = FileIdentity(path: path) else {
        candidates.append(Candidate(path: path, identity: nil, isPerhapsKnown: false))
        continue
      }
      if known.contains(identity) {
        outcome.filesSkipped += 1
      } else {
        candidates.append(
          Candidate(path: path, identity: identity, isPerhapsKnown: sizes.contains(identity.bytes)))
      }
    }
    return candidates.sorted {
      ($1.identity?.bytes ?? 0, $0.path) < ($0.identity?.bytes ?? 0, $1.path)
    }
  }

  private struct Candidate: Sendable {
    let path: String
    let identity: FileIdentity?
    /// A file of its size is in the store, so that it is worth looking at its digest before it is read.
    let isPerhapsKnown: Bool
  }

  private enum Reading: Sendable {
    case file(LogFile)
    case known(sha256: String)
    case failure(IngestError)
  }

  private func read(_ files: [Candidate], outcome: inout IngestOutcome) async throws {
    let reader = LogReader(scope: IngestScope(catalog.catalog))
    let known = Set(try store.files().map(\.sha256))
    let total = files.reduce(0) { $0 + ($1.identity?.bytes ?? 0) }
    var (done, doneBytes) = (0, 0)
    var batch = Batch(store: store)
    let started = WallClock.now
    try await inOrder(files, width: Ingestion.width) { file -> Reading in
      do throws(IngestError) {
        if file.isPerhapsKnown {
          let (sha256, _) = try reader.fingerprint(path: file.path)
          if known.contains(sha256) { return .known(sha256: sha256) }
        }
        return .file(try reader.read(path: file.path))
      } catch {
        return .failure(error)
      }
    } deliver: { file, reading in
      switch reading {
      case .failure(let error): outcome.unusable.append(UnusableFile(error))
      case .known(let sha256):
        outcome.filesSkipped += 1
        if let identity = file.identity { try store.note(identity, ofContent: sha256) }
      case .file(let log):
        guard let identity = file.identity else { break }
        if try batch.add(log, identity: identity, at: started) {
          outcome.filesRead += 1
          outcome.lines += log.yield.lines
          outcome.rejected += log.yield.rejects.count + log.yield.unlistedRejects
        } else {
          outcome.filesSkipped += 1
        }
      }
      done += 1
      doneBytes += file.identity?.bytes ?? 0
      progress.show("ingest", done: done, of: files.count, bytes: doneBytes, ofBytes: total)
    }
    try batch.commit(at: started)
  }
}

/// Files that wait to be written with one commit. Each is in the store whole or not at all all the same.
private struct Batch {
  private let store: Store
  private var pending: [(log: LogFile, identity: FileIdentity)] = []
  private var digests: Set<String> = []
  /// Roughly the bytes of memory that the waiting files take.
  private var weight = 0
  private static let heaviest = 8 << 20
  private static let most = 2_000

  init(store: Store) {
    self.store = store
  }

  /// Adds a file; false where its content is in the store already, or waits to be.
  mutating func add(_ log: LogFile, identity: FileIdentity, at instant: Instant) throws -> Bool {
    if try store.file(sha256: log.sha256) != nil || !digests.insert(log.sha256).inserted {
      return false
    }
    pending.append((log, identity))
    weight +=
      1_024 + log.yield.rejects.count * 320
      + log.yield.probes.reduce(0) { $0 + $1.runs.count * MemoryLayout<CheckRun>.stride }
      + log.yield.gauges.reduce(0) { $0 + $1.samples.count * MemoryLayout<GaugeSample>.stride }
    if weight >= Batch.heaviest || pending.count >= Batch.most { try commit(at: instant) }
    return true
  }

  mutating func commit(at instant: Instant) throws {
    guard !pending.isEmpty else { return }
    try store.transaction {
      try store.add(
        pending.map { log, identity in
          FileReading(identity, sha256: log.sha256, content: FileContent(log.yield))
        }, ingestedAt: instant)
      try store.advanceRevision()
    }
    pending.removeAll()
    digests.removeAll()
    weight = 0
  }
}

extension Store {
  /// Notes that a file of known content was moved or touched. A mere copy of a file that is still there changes nothing.
  fileprivate func note(_ identity: FileIdentity, ofContent sha256: String) throws {
    guard let known = try file(sha256: sha256) else { return }
    if known.path == identity.path || FileIdentity(path: known.path) == nil {
      try setIdentity(ofFile: known.id, to: identity)
    }
  }
}
