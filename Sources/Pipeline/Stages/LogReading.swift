internal import Decompress
internal import Ingest
internal import ServiceLevels
internal import Store

/// Reads files by as many threads as there are processors, and writes what they say by one.
struct LogReading {
  let store: Store
  let progress: Progress
  private let reader: LogReader
  /// The contents that are in the store.
  private let known: Set<ContentDigest>

  init(store: Store, catalog: LoadedCatalog, progress: Progress, known: Set<ContentDigest>) {
    self.store = store
    self.progress = progress
    self.known = known
    reader = LogReader(scope: IngestScope(catalog.catalog))
  }

  /// Files of no more bytes are read as they are met: to look at each of tens of thousands first, so as to put the largest
  /// in front, would cost more than it helps.
  private static let small = 64 << 10

  /// Reads files, the largest first; where nobody has looked at them, the small ones before, as they are met.
  func run(_ files: [Candidate], outcome: inout IngestOutcome) async throws {
    let isSeen = files.allSatisfy { $0.bytes != nil }
    let rest =
      isSeen
      ? files
      : try await read(files, limit: LogReading.small, outcome: &outcome).map(\.seen)
    _ = try await read(rest.largestFirst, limit: .max, outcome: &outcome)
  }

  private enum Reading: Sendable {
    case file(FileReading)
    case known(ContentDigest)
    case large
    case failure(IngestError)
  }

  /// Reads files in this order. Gives back those of more than `limit` bytes, which are left alone.
  private func read(
    _ files: [Candidate], limit: Int, outcome: inout IngestOutcome
  ) async throws -> [Candidate] {
    let total = files.reduce(0) { $0 + ($1.bytes ?? 0) }
    var (done, doneBytes) = (0, 0)
    var large: [Candidate] = []
    var batch = IngestBatch(store: store, instant: WallClock.now)
    do {
      try await inOrder(files.portions) { portion in
        portion.reduce(0) { $0 + $1.weight }
      } work: { [reader, known] portion in
        reader.withSession { session in
          portion.map { LogReading.reading(of: $0, by: session, known: known, limit: limit) }
        }
      } deliver: { portion, readings in
        if Interruption.isWished { try batch.commit() }
        try Interruption.check()
        for index in readings.indices {
          switch readings[index] {
          case .failure(let error): outcome.unusable.append(UnusableFile(error))
          case .known(let sha256):
            outcome.filesSkipped += 1
            try store.note(portion[portion.startIndex + index].path, ofContent: sha256)
          case .large: large.append(portion[portion.startIndex + index])
          case .file(let reading): try batch.add(reading, outcome: &outcome)
          }
        }
        done += portion.count
        doneBytes += portion.reduce(0) { $0 + ($1.bytes ?? 0) }
        progress.show("ingest", done: done, of: files.count, bytes: doneBytes, ofBytes: total)
      }
      try batch.commit()
    } catch {
      batch.rollBack()
      throw error
    }
    return large
  }

  private static func reading(
    of file: Candidate, by session: LogSession, known: Set<ContentDigest>, limit: Int
  ) -> Reading {
    do throws(IngestError) {
      if file.isPerhapsKnown {
        let (sha256, _) = try session.fingerprint(path: file.path)
        if known.contains(sha256) { return .known(sha256) }
      }
      guard let log = try session.read(path: file.path, limit: limit) else { return .large }
      return .file(
        FileReading(
          FileIdentity(path: file.path, log.status), sha256: log.sha256,
          content: FileContent(log.yield)))
    } catch {
      return .failure(error)
    }
  }
}

extension Store {
  /// Notes that a file of known content was moved or touched. A mere copy of a file that is still there changes nothing.
  fileprivate func note(_ path: String, ofContent sha256: ContentDigest) throws {
    guard let known = try file(sha256: sha256), let identity = FileIdentity(path: path) else {
      return
    }
    if known.path == path || FileIdentity(path: known.path) == nil {
      try setIdentity(ofFile: known.id, to: identity)
    }
  }
}
