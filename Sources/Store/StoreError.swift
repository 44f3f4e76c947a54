public import SQLite

/// Why the store could not do what was asked.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no file, and none was to be made.
  case missing(path: String)
  /// The file is some other program's, or no database at all.
  case notAStore(path: String)
  /// The file was written by a later version of the program.
  case newerVersion(path: String, found: Int, known: Int)
  /// The file is damaged; it can be rebuilt from the logs.
  case damaged(path: String, complaints: [String])
  /// What is in a table cannot be read back: the file is damaged, or was changed by hand.
  case unreadable(table: String, detail: String)
  /// The period is closed already.
  case alreadyClosed(period: String)
  /// The file could not be read, or is none: the system's `errno`.
  case cannotRead(path: String, errno: Int32)
  /// A file beside the database could not be written.
  case cannotWrite(path: String, errno: Int32)
  case database(path: String, SQLiteError)
}

extension StoreError {
  /// What is the matter with a database.
  public enum Trouble: Hashable, Sendable {
    case busy
    case full
    case inputOutput
    case readOnly
    case cannotOpen
    case damaged
    case notADatabase
    case other
  }

  /// Nil where it is not the database.
  public var trouble: Trouble? {
    switch sqlite?.kind {
    case nil: nil
    case .busy: .busy
    case .diskFull: .full
    case .inputOutput: .inputOutput
    case .readOnly: .readOnly
    case .cannotOpen: .cannotOpen
    case .corrupt: .damaged
    case .notADatabase: .notADatabase
    case .constraint, .other: .other
    }
  }

  /// What SQLite said, for people; empty where it was not SQLite.
  public var message: String { sqlite?.message ?? "" }

  /// What SQLite said, where it was SQLite.
  public var sqlite: SQLiteError? {
    if case .database(_, let error) = self { error } else { nil }
  }
}

// MARK: - CustomStringConvertible

extension StoreError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path): "\(path): no such store"
    case .notAStore(let path): "\(path): not a store of this program"
    case .newerVersion(let path, let found, let known):
      "\(path): schema version \(found) is newer than this program knows (\(known))"
    case .damaged(let path, let complaints):
      "\(path): damaged: " + complaints.prefix(3).joined(separator: "; ")
    case .unreadable(let table, let detail): "store table \(table): \(detail)"
    case .alreadyClosed(let period): "\(period): closed already"
    case .cannotRead(let path, let errno): "\(path): cannot be read (error \(errno))"
    case .cannotWrite(let path, let errno): "\(path): cannot be written (error \(errno))"
    case .database(let path, let error): "\(path): \(error.message)"
    }
  }
}
