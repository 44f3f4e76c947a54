/// What is promised for the loss of the whole region (catalog: `disaster_recovery`). All in milliseconds.
public struct DisasterRecovery: Hashable, Sendable {
  public let rtoMilliseconds: Int?
  public let rpoMilliseconds: Int?
  public let detectMilliseconds: Int?

  public init(rtoMilliseconds: Int?, rpoMilliseconds: Int?, detectMilliseconds: Int?) {
    self.rtoMilliseconds = rtoMilliseconds
    self.rpoMilliseconds = rpoMilliseconds
    self.detectMilliseconds = detectMilliseconds
  }
}
