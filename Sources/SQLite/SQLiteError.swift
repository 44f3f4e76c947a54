internal import CSQLite

/// What SQLite said when it refused. Bound values are never in it, since they may be anybody's data.
public struct SQLiteError: Error, Hashable, Sendable {
  /// The primary result code, as in `SQLITE_FULL`.
  public let code: Int32
  /// The extended result code, as in `SQLITE_IOERR_FSYNC`.
  public let extendedCode: Int32
  public let message: String
  /// The statement that failed, with its `?` as they are.
  public let sql: String?

  public init(extendedCode: Int32, message: String, sql: String? = nil) {
    code = extendedCode & 0xff
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
  }

  /// The error of the last call on a database.
  init(database: OpaquePointer?, sql: String?) {
    self.init(
      extendedCode: sqlite3_extended_errcode(database),
      message: String(cString: sqlite3_errmsg(database)), sql: sql)
  }
}

extension SQLiteError {
  /// What kind of failure it is, as far as an operator would act on it.
  public enum Kind: Hashable, Sendable {
    /// Another connection holds the database.
    case busy
    case diskFull
    case inputOutput
    case readOnly
    /// The file cannot be opened, or not by this user.
    case cannotOpen
    case corrupt
    case notADatabase
    /// A uniqueness, foreign-key, type or CHECK rule was broken.
    case constraint
    case other
  }

  public var kind: Kind {
    switch code {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_FULL: .diskFull
    case SQLITE_IOERR: .inputOutput
    case SQLITE_READONLY: .readOnly
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_CONSTRAINT: .constraint
    default: .other
    }
  }
}

// MARK: - CustomStringConvertible

extension SQLiteError: CustomStringConvertible {
  public var description: String {
    "\(message) (\(extendedCode))" + (sql.map { ", in: \($0)" } ?? "")
  }
}
