import Glibc
import ServiceLevels
import SQLite

/// The working store: what the stages leave for each other, in one SQLite file.
///
/// One owner at a time writes it, under a lock that is the caller's. It can be rebuilt from the logs, but for the
/// closed periods. What analysts get is a copy (`publish`).
public final class Store {
  public let path: String
  let connection: Connection
  let mode: Mode
  /// The numbers of probes met so far. A transaction that fails may leave numbers that are gone, so it empties this.
  var probeIDs: [ProbeKey: Int] = [:]
  /// Which parts of packs are in force, until something changes it.
  var knownParts: LiveParts?
  /// How many runs a part can have, until something changes it.
  var knownMostRuns: Int?
  /// What was copied before the store was brought to the newest schema; nil where it was of that already, or new.
  public internal(set) var keptCopy: KeptCopy?

  /// A store as it was before it was changed.
  public struct KeptCopy: Hashable, Sendable {
    public let path: String
    /// Of its schema.
    public let version: Int
  }

  public enum Mode: Hashable, Sendable {
    /// Made if it is not there, and brought to the newest schema.
    case create
    /// Must be there; brought to the newest schema.
    case existing
    case readOnly
  }

  /// Opens a store. Refuses a file that is not a store, and one of a newer schema.
  ///
  /// - Parameter keepsCopy: whether a store of an earlier schema is copied beside itself before it is changed (`keptCopy`).
  public init(
    path: String, mode: Mode = .create, busyTimeoutMilliseconds: Int32 = 30_000,
    keepsCopy: Bool = false
  ) throws(StoreError) {
    if mode == .create {
      try Store.makeFile(path)
    } else {
      try Store.lookAtFile(path, mode)
    }
    do {
      connection = try Connection(
        path: path, mode: mode == .readOnly ? .readOnly : .readWrite,
        busyTimeoutMilliseconds: busyTimeoutMilliseconds)
      self.path = path
      self.mode = mode
      try connection.execute("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY")
    } catch {
      throw Store.error(error, path: path)
    }
    try checkIdentity(mayBeEmpty: mode != .readOnly)
    guard mode != .readOnly else { return }
    try attempt { () throws(SQLiteError) in
      // Of a new store only. A fifth less work for the ledger of tens of thousands of files than with the usual 4096.
      try connection.execute("PRAGMA page_size = 8192")
      _ = try connection.setPragma("journal_mode", "WAL")
      // A commit that was reported survives a power cut.
      try connection.execute("PRAGMA synchronous = FULL")
      // In pages: what a large commit wrote is brought home at once, while files are read, and not all of it at the end.
      try connection.execute("PRAGMA wal_autocheckpoint = 500")
      // In KiB: what thousands of small files change in one transaction, the indexes included, is written once.
      try connection.execute("PRAGMA cache_size = -16384")
    }
    try migrate(keepsCopy: keepsCopy)
  }

  /// Says what SQLite would not: that the file is missing, forbidden, or a folder.
  private static func lookAtFile(_ path: String, _ mode: Mode) throws(StoreError) {
    var status = stat()
    if stat(path, &status) != 0 {
      if errno == ENOENT || errno == ENOTDIR { throw .missing(path: path) }
      throw .cannotRead(path: path, errno: errno)
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .cannotRead(path: path, errno: EISDIR) }
    if access(path, R_OK) != 0 { throw .cannotRead(path: path, errno: errno) }
  }

  /// Makes an empty file that only its owner reads, unless there is one.
  private static func makeFile(_ path: String) throws(StoreError) {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    Glibc.close(descriptor)
  }
}

// MARK: - Health

extension Store {
  /// Looks the file over, and throws `damaged` where something is wrong.
  public func check() throws(StoreError) {
    var complaints = try attempt { () throws(SQLiteError) in
      let damage = try connection.quickCheck()
      return damage.isEmpty ? try connection.foreignKeyCheck() : damage
    }
    if complaints.isEmpty { complaints = try incompletePacks() }
    if !complaints.isEmpty { throw .damaged(path: path, complaints: complaints) }
  }

  /// Writes the file anew without the pages that nothing is in. Needs room for a copy beside it meanwhile.
  public func compact() throws(StoreError) {
    try attempt { () throws(SQLiteError) in
      connection.forgetStatements()
      try connection.execute("VACUUM")
    }
    try checkpoint()
  }

  /// Brings what was written into the one file, and empties the log beside it, as far as readers allow.
  public func checkpoint() throws(StoreError) {
    try attempt { () throws(SQLiteError) in try connection.checkpoint() }
  }
}

// MARK: - Transactions

extension Store {
  /// Does all of `body` or nothing of it. One inside another fails alone.
  public func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try connection.transaction(failing: { Store.error($0, path: path) as any Error }, body)
    } catch {
      forget()
      throw error
    }
  }

  /// The same, for what only the store can fail at.
  func atomically<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
    do throws(StoreError) {
      return try connection.transaction(failing: { Store.error($0, path: path) }, body)
    } catch {
      forget()
      throw error
    }
  }

  func commit(_ transaction: Connection.Transaction) throws(StoreError) {
    do {
      try connection.commit(transaction)
    } catch {
      forget()
      throw Store.error(error, path: path)
    }
  }

  func rollBack(_ transaction: Connection.Transaction) {
    connection.rollBack(transaction)
    forget()
  }

  /// Forgets what was remembered of the file, since it may not be so any more.
  private func forget() {
    probeIDs.removeAll()
    forgetParts()
  }

  func beginTransaction() throws(StoreError) -> Connection.Transaction {
    try attempt { () throws(SQLiteError) in try connection.beginTransaction() }
  }
}
