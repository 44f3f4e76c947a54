internal import Decompress
package import Ingest
public import ServiceLevels

/// A log file that was left out as a whole: nothing of it is in the store.
public struct UnusableFile: Hashable, Sendable {
  public let path: String
  public let reason: UnusableReason
  /// Where in the file, compressed as it is, it was noticed.
  public let offset: Int
  /// Of a call to the system that failed; otherwise 0.
  public let errno: Int32

  init(path: String, reason: UnusableReason, offset: Int = 0, errno: Int32 = 0) {
    self.path = path
    self.reason = reason
    self.offset = offset
    self.errno = errno
  }

  package init(_ error: IngestError) {
    self.init(
      path: error.path, reason: error.cause.kind, offset: error.cause.offset,
      errno: error.cause.errno)
  }
}
