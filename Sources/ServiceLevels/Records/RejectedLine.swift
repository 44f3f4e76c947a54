/// A line that could not be used (docs/logs.md): kept, never lost.
public struct RejectedLine: Hashable, Sendable {
  /// From 1.
  public let lineNumber: Int
  /// In English, lower case, as in `unknown service "ordr"`.
  public let reason: String
  /// The line's first 200 bytes, damaged UTF-8 repaired.
  public let excerpt: String

  public init(lineNumber: Int, reason: String, excerpt: String) {
    self.lineNumber = lineNumber
    self.reason = reason
    self.excerpt = excerpt
  }
}
