/// A table of the published snapshot as its dictionary explains it, in English.
public struct DictionaryTable: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public let name: String
    /// `INTEGER`, `REAL` or `TEXT`.
    public let type: String
    /// Empty where there is none.
    public let unit: String
    public let meaning: String

    public init(name: String, type: String, unit: String, meaning: String) {
      self.name = name
      self.type = type
      self.unit = unit
      self.meaning = meaning
    }
  }

  public let name: String
  /// What a row is: a sentence without a full stop.
  public let meaning: String
  public let columns: [Column]

  public init(name: String, meaning: String, columns: [Column]) {
    self.name = name
    self.meaning = meaning
    self.columns = columns
  }
}
