public import ServiceLevels

/// A column of a public table, apart from what is in it.
public struct Column: Hashable, Sendable {
  public private(set) var name: String
  public let type: ColumnType
  public let isNullable: Bool
  public let unit: Unit
  /// For analysts: a sentence without a full stop.
  public let meaning: LocalizedText
  /// Why the CSV of the table goes without it; nil where it does not.
  public var absence: String?
  /// The key of another table that its values are of; nil where there is none. Null refers to nothing.
  public var reference: Reference?

  public init(
    _ name: String, _ type: ColumnType, isNullable: Bool = false, unit: Unit = .none,
    _ english: String, _ japanese: String
  ) {
    self.name = name
    self.type = type
    self.isNullable = isNullable
    self.unit = unit
    meaning = LocalizedText(ja: japanese, en: english)
  }
}

/// The key of a table.
public struct Reference: Hashable, Sendable {
  public let table: String
  public let column: String
}

extension Column {
  func named(_ name: String) -> Column {
    var copy = self
    copy.name = name
    return copy
  }

  func former(_ former: String) -> Column {
    var copy = Column(
      former, type, isNullable: isNullable, unit: unit,
      "The former name of \(name): goes with the next version", "\(name) の旧名。次の版でなくなる")
    copy.absence = absence
    return copy
  }
}

public enum ColumnType: String, Hashable, Sendable {
  case integer = "INTEGER"
  case real = "REAL"
  case text = "TEXT"
}
