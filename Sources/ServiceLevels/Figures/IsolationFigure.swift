/// How a service fared while one of its dependencies was down (rules 9; table `isolation`).
public struct IsolationFigure: Hashable, Sendable {
  public let period: String
  public let service: String
  public let provider: String
  /// As far as the service was watched then: time in which nobody looked is no test.
  public let providerDownMilliseconds: Int
  /// Of those, the time in which the service was up or degraded.
  public let withstoodMilliseconds: Int

  public init(
    period: String,
    service: String,
    provider: String,
    providerDownMilliseconds: Int,
    withstoodMilliseconds: Int
  ) {
    self.period = period
    self.service = service
    self.provider = provider
    self.providerDownMilliseconds = providerDownMilliseconds
    self.withstoodMilliseconds = withstoodMilliseconds
  }
}
