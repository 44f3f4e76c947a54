/// What somebody decided by hand, and answers for.
public struct Decision: Hashable, Sendable {
  public let author: String
  public let reason: String
  public let at: Instant

  public init(author: String, reason: String, at: Instant) {
    self.author = author
    self.reason = reason
    self.at = at
  }
}
