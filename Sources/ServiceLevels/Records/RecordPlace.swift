/// Where an incident or an operation was read: the record that stands.
public struct RecordPlace: Hashable, Sendable {
  /// The path of the log file.
  public let file: String
  /// From 1.
  public let line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
