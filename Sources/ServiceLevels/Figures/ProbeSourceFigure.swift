/// A log file that holds checks of a probe.
public struct ProbeSourceFigure: Hashable, Sendable {
  public let probe: ProbeKey
  public let file: String
  /// Of the file as it lies there, compressed.
  public let sha256: String
  public let first: Instant
  public let last: Instant

  public init(
    probe: ProbeKey,
    file: String,
    sha256: String,
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
