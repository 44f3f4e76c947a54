internal import Glibc
internal import ServiceLevels
internal import Store
internal import Tables

/// Brings a lost store back, from a backup or from what analysts were given.
public struct Restoration: Sendable {
  /// Where the store that stood there is now; nil where there was none.
  public let former: String?
  public let source: Source

  /// What it was brought back from.
  public enum Source: Hashable, Sendable {
    /// A whole store, with so many files and these closed periods.
    case backup(files: Int, closedPeriods: [String])
    /// A published snapshot: only what cannot be made again from logs.
    case snapshot(periods: [String], present: [String], decisions: Int)
  }

  /// - Parameters:
  ///   - file: a backup, or a published `sla.sqlite`.
  ///   - path: the store; from a backup it must not be there yet, and is made with `isForced` in the place of the one that
  ///     is, which is kept beside it. What a snapshot has is added to the one that is there.
  ///   - waits: whether to wait while a run holds the store.
  public init(
    from file: String, to path: String, isForced: Bool, waits: Bool, clock: RunClock
  ) throws {
    if FileIdentity(path: file) == nil { throw PipelineError.unreadable(path: file, errno: ENOENT) }
    if isSameFile(file, path) { throw PipelineError.occupied(path: path, .source) }
    if let network = NetworkFileSystem.holding(path) {
      throw PipelineError.store(path: path, .onNetwork, detail: network)
    }
    let lock = try StoreLock(store: path, waits: waits, clock: clock)
    do {
      (source, former) = try Restoration.bring(file, to: path, isForced: isForced, clock: clock)
    } catch let error as StoreError {
      throw PipelineError(error, store: path)
    }
    _ = consume lock
  }

  private static func bring(
    _ file: String, to path: String, isForced: Bool, clock: RunClock
  ) throws -> (Source, former: String?) {
    switch try naming(file, { try StoreFile(path: file) }) {
    case .store?:
      let backup = try naming(file) { try checked(file) }
      var former: String?
      if try isTaken(path) {
        guard isForced else { throw PipelineError.occupied(path: path, .store) }
        former = Store.freeName("\(path).replaced-\(clock.now.compact)")
      }
      try replace(path, with: backup, keeping: former)
      let periods = try backup.closedPeriods().map(\.key)
      return (.backup(files: try backup.files().count, closedPeriods: periods), former)
    case .snapshot?:
      try naming(file) { try Store.checkSnapshot(file) }
      let store = try Store(path: path, keepsCopy: true)
      try store.check()
      let brought = try store.bringBack(fromSnapshot: file)
      for period in brought.periods
      where try store.meta(Fingerprints.compute + period) != nil {
        // Held against what was published when it is computed the next time.
        try store.setMeta(Fingerprints.compute + period, to: "")
      }
      let source = Source.snapshot(
        periods: brought.periods, present: brought.present, decisions: brought.decisions)
      return (source, nil)
    case nil: throw PipelineError.store(path: file, .notAStore, detail: "")
    }
  }

  /// What is wrong with the file is not said of the store.
  private static func naming<Value>(_ file: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw PipelineError(error, store: file)
    }
  }

  /// A backup that is whole, and that nobody changed.
  private static func checked(_ file: String) throws -> Store {
    let backup = try Store(path: file, mode: .readOnly)
    try backup.checkEverything()
    let broken = try backup.brokenSeals()
    if !broken.isEmpty { throw StoreError.damaged(path: file, complaints: broken) }
    return backup
  }

  /// Whether a store lies there; anything else is not ours to move away.
  private static func isTaken(_ path: String) throws -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw PipelineError.unwritable(path: path, errno: EISDIR)
    }
    if status.st_size == 0 { return false }
    guard status.st_mode & S_IFMT == S_IFREG, try StoreFile(path: path) == .store else {
      throw PipelineError.occupied(path: path, .other)
    }
    return true
  }

  /// The copy is made and looked over beside the old store before that is moved away. What SQLite has beside a store goes
  /// with it: a write-ahead log must not come upon another database.
  private static func replace(_ path: String, with backup: Store, keeping former: String?) throws {
    let aside = former ?? Store.freeName("\(path).leftover")
    try backup.restore(to: path) { () throws(StoreError) in
      if let former {
        guard rename(path, former) == 0 else {
          throw StoreError.cannotWrite(path: former, errno: errno)
        }
      }
      for ending in ["-wal", "-shm"] where FileIdentity(path: path + ending) != nil {
        guard rename(path + ending, aside + ending) == 0 else {
          throw StoreError.cannotWrite(path: aside + ending, errno: errno)
        }
      }
    }
  }
}

extension Instant {
  /// `20261130T201500Z`, for the name of a file.
  fileprivate var compact: String {
    String(iso8601.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
  }
}
