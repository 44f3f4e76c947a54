/// A time in which nearly all probes were silent together: an outage of the monitoring (rules 6; table `monitor_silence`).
public struct SilenceFigure: Hashable, Sendable {
  public let interval: Interval
  /// The most that were silent at once.
  public let probesSilent: Int
  public let probes: Int

  public init(
    interval: Interval,
    probesSilent: Int,
    probes: Int
  ) {
    self.interval = interval
    self.probesSilent = probesSilent
    self.probes = probes
  }
}
