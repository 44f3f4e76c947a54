/// A rejected line with its file (table `reject`).
public struct RejectFigure: Hashable, Sendable {
  public let file: String
  public let line: RejectedLine

  public init(
    file: String,
    line: RejectedLine
  ) {
    self.file = file
    self.line = line
  }
}
