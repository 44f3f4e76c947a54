/// A column or member of a log that is not used, but whose name is close to one that would be (table `unused_field`).
public struct UnusedField: Hashable, Sendable {
  /// As the file has it: `az`.
  public let name: String
  /// The name that was probably meant: `zone`.
  public let nearest: String
  /// How many lines of the file have it.
  public let lines: Int

  public init(name: String, nearest: String, lines: Int) {
    self.name = name
    self.nearest = nearest
    self.lines = lines
  }
}
