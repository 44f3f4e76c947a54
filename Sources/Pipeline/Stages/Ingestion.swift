internal import Decompress
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

  func run(paths: [String]) async throws -> IngestOutcome {
    var outcome = IngestOutcome()
    let discovery = try LogDiscovery(paths)
    let found = discovery.paths
    outcome.unusable = discovery.unusable.sorted { $0.path < $1.path }
    let ledger = try store.files()
    let files = try await newFiles(
      among: found, known: Set(ledger.map(\.identity)), outcome: &outcome)
    let settlement = Settlement(store: store, catalog: catalog, progress: progress)
    if !files.isEmpty { try settlement.prepare(isStoreEmpty: ledger.isEmpty) }
    try await read(files, known: Set(ledger.map(\.sha256)), outcome: &outcome)
    try store.remember(unusable: outcome.unusable, among: found)
    outcome.filesReadAgain = try await settlement.run()
    progress.clear()
    return outcome
  }

  /// The files that the ledger does not know in every point, the largest first.
  private func newFiles(
    among paths: [String], known: Set<FileIdentity>, outcome: inout IngestOutcome
  ) async throws -> [Candidate] {
    let sizes = Set(known.map(\.bytes))
    let portions = stride(from: 0, to: paths.count, by: 2048).map {
      paths[$0..<min($0 + 2048, paths.count)]
    }
    var candidates: [Candidate] = []
    try await inOrder(portions) { _ in
      0
    } work: { paths in
      paths.map { path in
        guard let identity = FileIdentity(path: path) else { return Candidate(missing: path) }
        if known.contains(identity) { return nil }
        return Candidate(identity, isPerhapsKnown: sizes.contains(identity.bytes))
      }
    } deliver: { _, found in
      candidates += found.compactMap(\.self)
    }
    outcome.filesSkipped += paths.count - candidates.count
    // The paths are in order, so that this settles everything.
    return candidates.indices.map { (bytes: candidates[$0].identity.bytes, index: $0) }
      .sorted { ($1.bytes, $0.index) < ($0.bytes, $1.index) }
      .map { candidates[$0.index] }
  }

  private struct Candidate: Sendable {
    let identity: FileIdentity
    /// Whether it could be looked at.
    let isThere: Bool
    /// A file of its size is in the store, so that it is worth looking at its digest before it is read.
    let isPerhapsKnown: Bool

    init(_ identity: FileIdentity, isPerhapsKnown: Bool) {
      self.identity = identity
      self.isPerhapsKnown = isPerhapsKnown
      isThere = true
    }

    init(missing path: String) {
      identity = FileIdentity(
        path: path, bytes: 0, modifiedNanoseconds: 0, changedNanoseconds: 0, inode: 0)
      (isThere, isPerhapsKnown) = (false, false)
    }
  }

  private enum Reading: Sendable {
    case file(FileReading)
    case known(sha256: ContentDigest)
    case failure(IngestError)
  }

  private func read(
    _ files: [Candidate], known: Set<ContentDigest>, outcome: inout IngestOutcome
  ) async throws {
    let reader = LogReader(scope: IngestScope(catalog.catalog))
    let total = files.reduce(0) { $0 + $1.identity.bytes }
    var (done, doneBytes) = (0, 0)
    var batch = Batch(store: store, instant: WallClock.now)
    do {
      try await inOrder(Ingestion.portions(of: files)) { portion in
        portion.reduce(0) { $0 + $1.identity.bytes }
      } work: { portion in
        portion.map { Ingestion.reading(of: $0, by: reader, known: known) }
      } deliver: { portion, readings in
        if Interruption.isWished { try batch.commit() }
        try Interruption.check()
        for (file, reading) in zip(portion, readings) {
          switch reading {
          case .failure(let error): outcome.unusable.append(UnusableFile(error))
          case .known(let sha256):
            outcome.filesSkipped += 1
            if file.isThere { try store.note(file.identity, ofContent: sha256) }
          case .file(let reading): try batch.add(reading, outcome: &outcome)
          }
          done += 1
          doneBytes += file.identity.bytes
        }
        progress.show("ingest", done: done, of: files.count, bytes: doneBytes, ofBytes: total)
      }
      try batch.commit()
    } catch {
      batch.rollBack()
      throw error
    }
  }

  /// What a worker reads in one go: a large file, or many small ones, which would cost more to hand about than to read.
  private static func portions(of files: [Candidate]) -> [ArraySlice<Candidate>] {
    var portions: [ArraySlice<Candidate>] = []
    var (start, bytes) = (0, 0)
    for (index, file) in files.enumerated() {
      if index > start, bytes + file.identity.bytes > 512 << 10 || index - start == 256 {
        portions.append(files[start..<index])
        (start, bytes) = (index, 0)
      }
      bytes += file.identity.bytes
    }
    if start < files.count { portions.append(files[start...]) }
    return portions
  }

  private static func reading(
    of file: Candidate, by reader: LogReader, known: Set<ContentDigest>
  ) -> Reading {
    let path = file.identity.path
    do throws(IngestError) {
      if file.isPerhapsKnown {
        let (sha256, _) = try reader.fingerprint(path: path)
        if known.contains(sha256) { return .known(sha256: sha256) }
      }
      let log = try reader.read(path: path)
      // A file that could be read, but not be looked at a moment ago, appeared meanwhile.
      guard let identity = file.isThere ? file.identity : FileIdentity(path: path) else {
        return .failure(IngestError(path: path, cause: DecompressError(.changedWhileRead)))
      }
      return .file(FileReading(identity, sha256: log.sha256, content: FileContent(log.yield)))
    } catch {
      return .failure(error)
    }
  }
}

/// Files that are written with one commit. Each is in the store whole or not at all all the same.
private struct Batch {
  private let store: Store
  private let instant: Instant
  private var pack: OpenPack?
  /// Roughly the bytes of memory that the files take which were added.
  private var weight = 0
  private static let heaviest = 16 << 20

  init(store: Store, instant: Instant) {
    self.store = store
    self.instant = instant
  }

  mutating func add(_ reading: FileReading, outcome: inout IngestOutcome) throws {
    let pack = try pack ?? store.openPack(ingestedAt: instant)
    self.pack = pack
    if try pack.add(reading) != nil {
      outcome.filesRead += 1
      outcome.lines += reading.content.lines
      outcome.rejected += reading.content.rejected
    } else {
      outcome.filesSkipped += 1
    }
    weight += reading.weight
    if weight >= Batch.heaviest { try commit() }
  }

  mutating func commit() throws {
    guard let pack else { return }
    try store.advanceRevision()
    try pack.commit()
    self.pack = nil
    weight = 0
  }

  func rollBack() { pack?.rollBack() }
}

extension Store {
  /// Notes that a file of known content was moved or touched. A mere copy of a file that is still there changes nothing.
  fileprivate func note(_ identity: FileIdentity, ofContent sha256: ContentDigest) throws {
    guard let known = try file(sha256: sha256) else { return }
    if known.path == identity.path || FileIdentity(path: known.path) == nil {
      try setIdentity(ofFile: known.id, to: identity)
    }
  }
}
