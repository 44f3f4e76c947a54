/// A log file that was left out as a whole: nothing of it is in any figure.
public struct UnusableFileFigure: Hashable, Sendable {
  public let path: String
  public let reason: Reason

  public enum Reason: String, Hashable, Sendable {
    case forbidden
    case notRegular = "not_regular"
    case unreadable
    case truncated
    case corrupt
    case checksum
    case trailing
    case changing
    case tooLarge = "too_large"
    case name
  }

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
