/// A log file that was left out as a whole: nothing of it is in any figure.
public struct UnusableFileFigure: Hashable, Sendable {
  public let path: String
  public let reason: UnusableReason

  public init(path: String, reason: UnusableReason) {
    self.path = path
    self.reason = reason
  }
}
