/// How much of a service's down time a provider caused (rules 9; table `attribution`).
public struct AttributionFigure: Hashable, Sendable {
  public let period: String
  public let service: String
  /// Nil is the service itself.
  public let provider: String?
  public let downMilliseconds: Int

  public init(
    period: String,
    service: String,
    provider: String? = nil,
    downMilliseconds: Int
  ) {
    self.period = period
    self.service = service
    self.provider = provider
    self.downMilliseconds = downMilliseconds
  }
}
