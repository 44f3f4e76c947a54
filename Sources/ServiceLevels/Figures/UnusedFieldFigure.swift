/// A column or member of a log that is not used, with its file (table `unused_field`).
public struct UnusedFieldFigure: Hashable, Sendable {
  public let file: String
  public let field: UnusedField

  public init(file: String, field: UnusedField) {
    self.file = file
    self.field = field
  }
}
