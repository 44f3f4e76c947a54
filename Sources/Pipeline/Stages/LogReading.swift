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
  private static let small = 8 << 10

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
    case known(ContentDigest, FileIdentity)
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
          portion.map { file in
            LogReading.known(file, by: reader, among: known)
              ?? LogReading.reading(of: file, by: session, limit: limit)
          }
        }
      } deliver: { portion, readings in
        if Interruption.isWished { try batch.commit() }
        try Interruption.check()
        for index in readings.indices {
          switch readings[index] {
          case .failure(let error): outcome.unusable.append(UnusableFile(error))
          case .known(let sha256, let identity):
            outcome.filesSkipped += 1
            try store.note(identity, ofContent: sha256)
          case .large: large.append(portion[portion.startIndex + index])
          case .file(let reading): try batch.add(reading, outcome: &outcome)
          }
        }
        done += portion.count
        doneBytes += portion.reduce(0) { $0 + ($1.bytes ?? 0) }
        // Large files are shown when it is their turn.
        if done > large.count {
          progress.show("ingest", done: done, of: files.count, bytes: doneBytes, ofBytes: total)
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
    _ file: Candidate, by reader: LogReader, among known: Set<ContentDigest>
  ) -> Reading? {
    guard file.isPerhapsKnown else { return nil }
    do throws(IngestError) {
      let (sha256, status) = try reader.fingerprint(path: file.path)
      guard known.contains(sha256) else { return nil }
      return .known(sha256, FileIdentity(path: file.path, status))
    } catch {
      return .failure(error)
    }
  }

  private static func reading(
    of file: Candidate, by session: LogSession, limit: Int
  ) -> Reading {
    do throws(IngestError) {
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
  fileprivate func note(_ identity: FileIdentity, ofContent sha256: ContentDigest) throws {
    guard let known = try file(sha256: sha256) else { return }
    if known.path == identity.path || FileIdentity(path: known.path) == nil {
      try setIdentity(ofFile: known.id, to: identity)
    }
  }
}
