internal import Decompress
internal import Ingest
internal import ServiceLevels
internal import Store

/// Reads files by as many threads as there are processors, and writes what they say by one.
struct LogReading {
  let store: Store
  let progress: Progress
  private let clock: RunClock
  private let reader: LogReader
  /// The contents that are in the store, as far as a file may have them by its size.
  private let known: Set<ContentDigest>
  /// The contents that somebody took out of it.
  private let forgotten: [ContentDigest: ForgottenFile]

  init(
    store: Store, catalog: LoadedCatalog, progress: Progress, clock: RunClock,
    known: Set<ContentDigest>, forgotten: [ContentDigest: ForgottenFile]
  ) {
    self.store = store
    self.progress = progress
    self.clock = clock
    self.known = known
    self.forgotten = forgotten
    reader = LogReader(scope: IngestScope(catalog.catalog))
  }

  /// Files of no more bytes are read as they are met: to look at each of tens of thousands first, so as to put the largest
  /// in front, would cost more than it helps.
  private static let small = 8 << 10

  /// Reads files that nobody has looked at: the small ones as they are met, then the others.
  func run(unseen paths: PathList, outcome: inout IngestOutcome) async throws {
    let large = try await read(paths.portions, outcome: &outcome)
    try await run(large, outcome: &outcome)
  }

  /// Reads files, the largest first.
  func run(_ files: [Candidate], outcome: inout IngestOutcome) async throws {
    _ = try await read(files.largestFirst.portions, outcome: &outcome)
  }

  private enum Reading: Sendable {
    case file(FileReading, FileRemarks?)
    case known(ContentDigest, FileIdentity)
    case forgotten(String, ForgottenFile)
    case large(Candidate)
    case failure(IngestError)
  }

  /// Reads files in this order. Gives back those that nobody had looked at and that are not small: they are left alone.
  private func read(
    _ portions: [Portion], outcome: inout IngestOutcome
  ) async throws -> [Candidate] {
    let count = portions.reduce(0) { $0 + $1.count }
    let total = portions.reduce(0) { $0 + $1.bytes }
    var (done, doneBytes) = (0, 0)
    var large: [Candidate] = []
    var batch = IngestBatch(store: store, instant: clock.now)
    do {
      try await inOrder(portions) {
        $0.weight
      } work: { [reader, known, forgotten] portion in
        reader.withSession { session in
          switch portion {
          case .unseen(let paths):
            paths.map { path in
              LogReading.reading(of: path, by: session, limit: LogReading.small)
            }
          case .seen(let files):
            files.map { file in
              LogReading.known(file, by: reader, among: known, forgotten)
                ?? LogReading.reading(of: file.path, by: session, limit: .max)
            }
          }
        }
      } deliver: { portion, readings in
        if Interruption.isWished { try batch.commit() }
        try Interruption.check()
        for reading in readings {
          switch reading {
          case .failure(let error): outcome.unusable.append(UnusableFile(error))
          case .known(let sha256, let identity):
            outcome.filesSkipped += 1
            try store.note(identity, ofContent: sha256)
          case .forgotten(let path, let file): outcome.take(forgotten: file, at: path)
          case .large(let file): large.append(file)
          case .file(let reading, let remarks):
            if let file = forgotten[reading.sha256] {
              outcome.take(forgotten: file, at: reading.identity.path)
              continue
            }
            try batch.add(reading, remarks, outcome: &outcome)
          }
        }
        done += portion.count
        doneBytes += portion.bytes
        // Large files are shown when it is their turn.
        if done > large.count {
          progress.show(
            "ingest", done: done, of: count, "files", bytes: doneBytes, ofBytes: total)
        }
      }
      try batch.commit()
    } catch {
      batch.rollBack()
      throw error
    }
    return large
  }

  /// Looks whether a file's content is in the store already. The identity is that of the very bytes that were looked at.
  private static func known(
    _ file: Candidate, by reader: LogReader, among known: Set<ContentDigest>,
    _ forgotten: [ContentDigest: ForgottenFile]
  ) -> Reading? {
    guard file.isPerhapsKnown else { return nil }
    do throws(IngestError) {
      let (sha256, status) = try reader.fingerprint(path: file.path)
      if let out = forgotten[sha256] { return .forgotten(file.path, out) }
      guard known.contains(sha256) else { return nil }
      return .known(sha256, FileIdentity(path: file.path, status))
    } catch {
      return .failure(error)
    }
  }

  private static func reading(
    of path: String, by session: LogSession, limit: Int
  ) -> Reading {
    do throws(IngestError) {
      switch try session.read(path: path, limit: limit) {
      case .tooLarge(let status): return .large(Candidate(path, bytes: status.bytes))
      case .read(let log):
        return .file(
          FileReading(
            FileIdentity(path: path, log.status), sha256: log.sha256,
            content: FileContent(log.yield)), FileRemarks(log.yield))
      }
    } catch {
      return .failure(error)
    }
  }
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
