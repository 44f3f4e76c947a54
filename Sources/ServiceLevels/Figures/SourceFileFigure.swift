/// A log file that was read (table `source_file`).
public struct SourceFileFigure: Hashable, Sendable {
  public let path: String
  /// Of the file as it lies there, compressed.
  public let sha256: ContentDigest
  public let bytes: Int
  public let lines: Int
  public let rejected: Int
  public let firstAt: Instant?
  public let lastAt: Instant?
  public let ingestedAt: Instant

  public init(
    path: String,
    sha256: ContentDigest,
    bytes: Int,
    lines: Int,
    rejected: Int,
    firstAt: Instant? = nil,
    lastAt: Instant? = nil,
    ingestedAt: Instant
  ) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.lines = lines
    self.rejected = rejected
    self.firstAt = firstAt
    self.lastAt = lastAt
    self.ingestedAt = ingestedAt
  }
}
