internal import Decompress
internal import Glibc
internal import ServiceLevels
internal import Store

/// Holds a store against itself, and against the logs: nothing in it is changed.
public struct Verification: Sendable {
  /// What was looked at, and found in order.
  public private(set) var proven: [String] = []
  /// What does not hold.
  public private(set) var faults: [String] = []
  /// The files of the store whose content is not among the logs: of these, what the store has was taken as it is.
  public private(set) var missingLogs: [String] = []
  private let clock: RunClock

  /// - Parameters:
  ///   - path: the store; a run may write it meanwhile.
  ///   - logs: where all logs lie that the store was made of; nil leaves them out.
  public init(store path: String, logs: String?, clock: RunClock) async throws {
    self.clock = clock
    do {
      try await verify(path, logs: logs)
    } catch let error as StoreError {
      throw PipelineError(error, store: path)
    }
  }
}

extension Verification {
  private mutating func verify(_ path: String, logs: String?) async throws {
    let original = try Store(path: path, mode: .readOnly)
    try original.checkEverything()
    proven.append("every page, index and reference is whole")
    note(
      try original.brokenSeals(),
      proof: "what no log could bring back is as the program wrote it: closed periods, decisions, "
        + "files, records, rejected lines")
    do {
      try await recompute(original, path, logs: logs)
    } catch  where !faults.isEmpty {
      // Of what was changed nothing can be made: that is said already.
      return
    }
  }

  /// Holds the results against what comes of the rest of the store, and of the logs.
  private mutating func recompute(_ original: Store, _ path: String, logs: String?) async throws {
    // Beside the store, where there is room for it and nobody else may read it.
    Verification.sweep(beside: path)
    let temporary = "\(path)\(Verification.infix)\(getpid())"
    defer { Verification.remove(temporary) }
    try original.copy(to: temporary)
    let copy = try Store(path: temporary, mode: .existing)
    guard let asOf = try copy.asOf(), let sha256 = try copy.meta(Fingerprints.catalog),
      let text = try copy.catalogText(sha256: sha256)
    else {
      proven.append("nothing was computed yet")
      return
    }
    let catalog = try LoadedCatalog(path: path, text: Array(text.utf8))
    let periods = try copy.meta(withPrefix: Fingerprints.compute).map(\.rest)

    note(
      try copy.unreadableRecords().map { "\($0.path):\($0.line): record \($0.id): \($0.detail)" },
      proof: "every record can be read back")
    note(try copy.violations(), proof: "no figure contradicts another")
    let untouched = "\(temporary).untouched"
    defer { Verification.remove(untouched) }
    try copy.copy(to: untouched)
    try recompute(copy, catalog: catalog, asOf: asOf, periods: periods)
    try compare(
      untouched, with: temporary,
      proof: "timelines and figures of \(periods.count) periods are what the runs in the store give"
    )
    if let logs {
      let read = try await rebuild(copy, from: logs, catalog: catalog)
      try recompute(copy, catalog: catalog, asOf: asOf, periods: periods)
      try compare(
        untouched, with: temporary,
        proof: "the \(read) files of logs give the same timelines and figures"
          + (missingLogs.isEmpty ? "" : ", beside what the store has of those that are gone"))
    }
  }

  /// Reads all logs anew into a store, but keeps what it has of files whose logs are gone. Returns how many were read.
  private mutating func rebuild(
    _ store: Store, from logs: String, catalog: LoadedCatalog
  ) async throws -> Int {
    let present = try await Verification.contents(of: logs)
    let ledger = try store.files()
    for file in ledger {
      if present.contains(file.sha256) {
        try store.removeFile(file.id)
      } else {
        missingLogs.append(file.path)
      }
    }
    if missingLogs.isEmpty { try store.forgetFiles() }
    let read = try await Ingestion(
      store: store, catalog: catalog, progress: Progress(isQuiet: true), clock: clock
    ).run(paths: [logs]).filesRead
    try store.putBack(ledger)
    return read
  }

  /// The digests of all files below a folder.
  private static func contents(of logs: String) async throws -> Set<ContentDigest> {
    let paths = Array(try LogDiscovery([logs]).paths)
    var contents: Set<ContentDigest> = []
    try await inOrder(paths) { _ in
      0
    } work: { path in
      try? Fingerprint.read(path: path).fingerprint.sha256
    } deliver: { _, digest in
      if let digest { contents.insert(digest) }
    }
    return contents
  }

  /// Makes everything anew from what the files in a store say.
  private func recompute(
    _ store: Store, catalog: LoadedCatalog, asOf: Instant, periods: [String]
  ) throws {
    try store.forgetResults()
    try store.setMeta(Fingerprints.aggregate, to: nil)
    for period in periods { try store.setMeta(Fingerprints.compute + period, to: "") }
    let progress = Progress(isQuiet: true)
    try Aggregation(store: store, catalog: catalog, progress: progress, clock: clock)
      .run(asOf: asOf)
    if !periods.isEmpty {
      _ = try Computation(store: store, catalog: catalog, progress: progress).run(periods)
    }
  }

  private mutating func compare(_ first: String, with second: String, proof: String) throws {
    note(
      try Store(path: first, mode: .readOnly).differences(fromStoreAt: second), proof: proof)
  }

  private mutating func note(_ found: [String], proof: String) {
    if found.isEmpty { proven.append(proof) } else { faults += found }
  }

  private static let infix = ".verify."

  /// Removes the copies that verifications left which were killed.
  static func sweep(beside store: String) {
    let (folder, file) = DurableFile.parts(of: store)
    Leftovers.sweep(folder) { name in
      name.bytes(after: file + infix).flatMap { pid_t($0.prefix { $0.isNumber }) }
    }
  }

  private static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm", "-journal"] { unlink(path + ending) }
  }
}
