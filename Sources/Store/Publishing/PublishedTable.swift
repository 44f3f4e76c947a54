/// A table of the snapshot as analysts are told of it: the data dictionary as values.
public struct PublishedTable: Hashable, Sendable {
  public let name: String
  /// What a row is.
  public let meaning: String
  public let columns: [PublishedColumn]
}

public struct PublishedColumn: Hashable, Sendable {
  public let name: String
  /// `INTEGER`, `REAL` or `TEXT`.
  public let type: String
  /// Empty where there is none.
  public let unit: String
  public let meaning: String
}

extension PublishedTable {
  /// Every table of the snapshot, in the order in which analysts read of them.
  public static let all = DataDictionary.explained.map { table in
    PublishedTable(
      name: table.name, meaning: table.meaning,
      columns: table.columns.map {
        PublishedColumn(
          name: $0.name, type: $0.type.rawValue, unit: $0.unit, meaning: $0.meaning)
      })
  }
}
