public import ServiceLevels

/// A table that analysts see, by the same name in the working store and in the published snapshot.
public struct PublicTable: Hashable, Sendable {
  public let name: String
  /// What a row is, for analysts: a sentence without a full stop.
  public let meaning: LocalizedText
  public let columns: [Column]
  /// The column that tells each row from all others; nil where there is no such column.
  public let key: String?
  /// The columns of each index, for what analysts filter by.
  public var indexes: [[String]] = []
  /// The order of the published rows, as SQL; the same for the same content, however it came about.
  public let order: String
  /// Whether it holds what was published and cannot be computed again: migrations make and alter it, and nothing drops it.
  public var isLasting = false

  public init(
    _ name: String, _ english: String, _ japanese: String, key: String? = nil,
    indexes: [[String]] = [], order: String, isLasting: Bool = false, columns: [Column]
  ) {
    self.name = name
    meaning = LocalizedText(ja: japanese, en: english)
    self.columns = columns
    self.key = key
    self.indexes = indexes
    self.order = order
    self.isLasting = isLasting
  }
}
