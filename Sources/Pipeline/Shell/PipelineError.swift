public import ServiceLevels

/// Why a run could not go on. Holds data; `sla` makes prose and an exit status of it.
public enum PipelineError: Error, Hashable, Sendable {
  /// A file that had to be read could not be: the system's `errno`.
  case unreadable(path: String, errno: Int32)
  /// What had to be read is a FIFO, a device or a socket.
  case notRegularFile(path: String)
  /// What had to be read whole is larger than it may be.
  case tooLarge(path: String, mostBytes: Int)
  /// A file or folder that had to be written could not be: the system's `errno`.
  case unwritable(path: String, errno: Int32)
  /// A result that its library cannot make.
  case unmakeable(path: String, reason: String)
  case catalogFaults(path: String, [Fault])
  case store(path: String, StoreTrouble, detail: String)
  /// Another run holds the store; the holder is as it introduced itself, and may be empty.
  case busy(store: String, holder: String)
  case noSuchStore(path: String)
  /// No check was ever accepted, so there is no as-of to cut at.
  case noChecks(store: String)
  case notAggregated(store: String)
  case notComputed(period: String)
  /// Logs came in, or timelines were made anew, since the period's figures were computed.
  case outdated(period: String)
  /// The checks of a probe could not be put in order even after their files were read again.
  case contested(ProbeKey)
  /// Only a period that is over, and known to its end, can be closed.
  case notCloseable(period: String, ClosingTrouble)
  case alreadyClosed(period: String)
  /// A signal asked to stop; everything that was done until then is in the store.
  case interrupted(signal: Int32)
  /// What is to be written lies among the logs, and would be read as one.
  case amongLogs(option: String, path: String, logs: String)
  /// What one option names would take the place of what another does.
  case sameFile(option: String, path: String, other: String, otherPath: String)
  /// A file is where another is to be written, and is not to be written over.
  case occupied(path: String, Occupant)
  /// No file of that path or content is in the ledger, nor was one forgotten.
  case notInLedger(file: String)
  /// What is no day of the store's calendar, or one that is not over.
  case noDay(String)
  /// A file that would be written anew is there already.
  case alreadyThere(path: String)
  /// A time zone that the system does not have; the nearest that it has, nil where it has none at all.
  case unknownTimeZone(String, nearest: String?)
  /// There is no row of that name whose evidence could be shown.
  case untraceable(String, hint: String)

  /// A fault of the catalog, at a line and column from 1.
  public struct Fault: Hashable, Sendable {
    public let line: Int
    public let column: Int
    public let message: String
  }

  /// Why figures are not to be frozen yet.
  public enum ClosingTrouble: Hashable, Sendable {
    /// By the clock of the run.
    case notOver(end: Instant, now: Instant, zone: TimeZoneTable)
    /// As-of is not late enough after its end for what was under way then to be known.
    case tooEarly(end: Instant, asOf: Instant, zone: TimeZoneTable)
    /// No check of any service or account is of its time.
    case noData
    /// No figure knows of what a record says that cannot be read any more.
    case unreadable(UnreadableRecord)
  }

  /// What lies where something is to be written.
  public enum Occupant: Hashable, Sendable {
    /// What is to be copied itself.
    case source
    /// A store, which only `--force` replaces.
    case store
    /// A file that this program did not write.
    case other
  }

  /// What is wrong with a store.
  public enum StoreTrouble: Hashable, Sendable {
    case notAStore
    case newerVersion
    /// It lies on a file system of several machines, where it would lose data.
    case onNetwork
    /// It can be rebuilt from the logs.
    case damaged
    case full
    case readOnly
    case busy
    case cannotOpen
    case inputOutput
    case other
  }
}
