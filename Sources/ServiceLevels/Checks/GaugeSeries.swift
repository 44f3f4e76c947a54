/// The samples of one gauge of one probe, as one file holds them, in order of time, one an instant.
public struct GaugeSeries: Hashable, Sendable {
  public let probe: ProbeKey
  /// The gauge's name, as in `replication_lag_ms`.
  public let name: String
  public let samples: [GaugeSample]

  public init(probe: ProbeKey, name: String, samples: [GaugeSample]) {
    self.probe = probe
    self.name = name
    self.samples = samples
  }
}

/// One number that a check brought along.
public struct GaugeSample: Hashable, Sendable {
  public let time: Instant
  /// The value in millionths, so that `37.5` stays exact; digits beyond the sixth are floored away.
  public let millionths: Int

  @inlinable
  public init(time: Instant, millionths: Int) {
    self.time = time
    self.millionths = millionths
  }
}
