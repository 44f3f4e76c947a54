internal import Decompress
package import Ingest

/// What an ingest did, for the operator and the exit status.
public struct IngestOutcome: Sendable {
  /// Files read now.
  public internal(set) var filesRead = 0
  /// Files whose content was in the store already.
  public internal(set) var filesSkipped = 0
  /// Files read again because others interleave with them, or the catalog changed.
  public internal(set) var filesReadAgain = 0
  /// Of the files read now.
  public internal(set) var lines = 0
  public internal(set) var rejected = 0
  /// Files that were left out as a whole.
  public internal(set) var unusable: [UnusableFile] = []
}

extension IngestOutcome {
  /// Whether more of the lines just read were rejected than `partsPerMillion` allows.
  public func exceeds(rejectedPartsPerMillion limit: Int) -> Bool {
    rejected * 1_000_000 > lines * limit
  }
}

/// A log file that was left out as a whole: nothing of it is in the store.
public struct UnusableFile: Hashable, Sendable {
  public let path: String
  public let reason: Reason
  /// Where in the file, compressed as it is, it was noticed.
  public let offset: Int

  public enum Reason: Hashable, Sendable {
    case notFound
    case permissionDenied
    case notRegularFile
    /// A call to the system failed with this `errno`.
    case system(Int32)
    case truncated
    case corrupt
    case checksumMismatch
    case trailingGarbage
    case changedWhileRead
    case outOfMemory
    case nameIsNotUTF8
  }

  init(path: String, reason: Reason, offset: Int) {
    self.path = path
    self.reason = reason
    self.offset = offset
  }

  package init(_ error: IngestError) {
    path = error.path
    offset = error.cause.offset
    reason =
      switch error.cause.kind {
      case .notFound: .notFound
      case .permissionDenied: .permissionDenied
      case .notRegularFile: .notRegularFile
      case .system(let code): .system(code)
      case .truncated: .truncated
      case .corrupt: .corrupt
      case .checksumMismatch: .checksumMismatch
      case .trailingGarbage: .trailingGarbage
      case .changedWhileRead: .changedWhileRead
      case .outOfMemory: .outOfMemory
      }
  }
}
