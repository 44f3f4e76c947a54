public import ServiceLevels

/// A table of the published snapshot as its dictionary explains it.
public struct DictionaryTable: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public let name: String
    /// `INTEGER`, `REAL` or `TEXT`.
    public let type: String
    /// Empty where there is none.
    public let unit: LocalizedText
    public let meaning: LocalizedText

    public init(name: String, type: String, unit: LocalizedText, meaning: LocalizedText) {
      self.name = name
      self.type = type
      self.unit = unit
      self.meaning = meaning
    }
  }

  public let name: String
  /// What a row is: a sentence without a full stop.
  public let meaning: LocalizedText
  public let columns: [Column]

  public init(name: String, meaning: LocalizedText, columns: [Column]) {
    self.name = name
    self.meaning = meaning
    self.columns = columns
  }
}
