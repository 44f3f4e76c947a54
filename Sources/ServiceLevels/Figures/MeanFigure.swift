/// Mean, median and 90th percentile of one time over the incidents of a period (rules 8; table `incident_mean`).
public struct MeanFigure: Hashable, Sendable {
  public let period: String
  /// All, a tier or a service.
  public let scope: Scope
  public let metric: IncidentMetric
  public let count: Int
  public let meanMilliseconds: Int?
  public let medianMilliseconds: Int?
  public let ninetiethMilliseconds: Int?
  /// Incidents that lack the time.
  public let leftOut: Int

  public init(
    period: String,
    scope: Scope,
    metric: IncidentMetric,
    count: Int,
    meanMilliseconds: Int? = nil,
    medianMilliseconds: Int? = nil,
    ninetiethMilliseconds: Int? = nil,
    leftOut: Int
  ) {
    self.period = period
    self.scope = scope
    self.metric = metric
    self.count = count
    self.meanMilliseconds = meanMilliseconds
    self.medianMilliseconds = medianMilliseconds
    self.ninetiethMilliseconds = ninetiethMilliseconds
    self.leftOut = leftOut
  }
}
