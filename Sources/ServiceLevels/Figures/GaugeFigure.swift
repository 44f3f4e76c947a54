/// A gauge over a period (requirements R-LAG, N-TGW; table `gauge`). Values in millionths of the gauge's unit.
public struct GaugeFigure: Hashable, Sendable {
  public let period: String
  public let account: String
  public let service: String
  public let zone: String
  public let check: String
  public let name: String
  public let samples: Int
  public let greatestMillionths: Int
  public let leastMillionths: Int
  /// The requirement that limits it.
  public let requirementID: String?
  public let limitMillionths: Int?
  /// Time in which the samples broke the limit.
  public let outsideMilliseconds: Int?

  public init(
    period: String,
    account: String,
    service: String,
    zone: String,
    check: String = "",
    name: String,
    samples: Int,
    greatestMillionths: Int,
    leastMillionths: Int,
    requirementID: String? = nil,
    limitMillionths: Int? = nil,
    outsideMilliseconds: Int? = nil
  ) {
    self.period = period
    self.account = account
    self.service = service
    self.zone = zone
    self.check = check
    self.name = name
    self.samples = samples
    self.greatestMillionths = greatestMillionths
    self.leastMillionths = leastMillionths
    self.requirementID = requirementID
    self.limitMillionths = limitMillionths
    self.outsideMilliseconds = outsideMilliseconds
  }
}
