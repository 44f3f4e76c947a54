public import ServiceLevels

/// A table of the snapshot as analysts are told of it: the data dictionary as values.
public struct PublishedTable: Hashable, Sendable {
  public let name: String
  /// What a row is.
  public let meaning: LocalizedText
  public let columns: [PublishedColumn]
}

public struct PublishedColumn: Hashable, Sendable {
  public let name: String
  /// `INTEGER`, `REAL` or `TEXT`.
  public let type: String
  /// Empty where there is none.
  public let unit: LocalizedText
  public let meaning: LocalizedText
}

extension PublishedTable {
  /// Every table of the snapshot, in the order in which analysts read of them.
  public static let all = DataDictionary.explained.map { table in
    PublishedTable(
      name: table.name, meaning: JapaneseTexts.beside(table.meaning),
      columns: table.columns.map {
        PublishedColumn(
          name: $0.name, type: $0.type.rawValue, unit: JapaneseTexts.beside($0.unit),
          meaning: JapaneseTexts.beside($0.meaning))
      })
  }
}
