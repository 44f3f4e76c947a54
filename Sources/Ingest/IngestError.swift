public import Decompress

/// A file that could not be read: nothing of it counts.
public struct IngestError: Error, Hashable, Sendable {
  public let path: String
  public let cause: DecompressError

  public init(path: String, cause: DecompressError) {
    self.path = path
    self.cause = cause
  }
}
