/// The highest burn rate of a window that ends in a period (rules 7; table `burn`).
public struct BurnFigure: Hashable, Sendable {
  public let period: String
  public let service: String
  public let windowMilliseconds: Int
  /// Nil where no window was eligible enough, or the target allows no downtime at all.
  public let peak: BurnRate?
  /// The earliest end of such a window; nil where nothing burned.
  public let peakAt: Instant?

  public init(
    period: String,
    service: String,
    windowMilliseconds: Int,
    peak: BurnRate? = nil,
    peakAt: Instant? = nil
  ) {
    self.period = period
    self.service = service
    self.windowMilliseconds = windowMilliseconds
    self.peak = peak
    self.peakAt = peakAt
  }
}
