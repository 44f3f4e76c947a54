/// A log file that holds checks of a probe.
public struct ProbeSourceFigure: Hashable, Sendable {
  public let probe: ProbeKey
  public let file: String
  /// Of the file as it lies there, compressed.
  public let sha256: ContentDigest
  public let first: Instant
  public let last: Instant

  public init(
    probe: ProbeKey,
    file: String,
    sha256: ContentDigest,
    first: Instant,
    last: Instant
  ) {
    self.probe = probe
    self.file = file
    self.sha256 = sha256
    self.first = first
    self.last = last
  }
}
