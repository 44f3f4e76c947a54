import ServiceLevels

/// A column of a figure's table, and what a figure puts there.
public struct FigureColumn<Figure: Sendable>: Sendable {
  public private(set) var column: Column
  public let cell: @Sendable (Figure) -> Cell
  public private(set) var restatement = Restatement.none
  /// The column of a record's public table that shows the same; nil where the figure's own table keeps it.
  public private(set) var source: String?

  init(_ column: Column, _ cell: @escaping @Sendable (Figure) -> Cell) {
    self.column = column
    self.cell = cell
  }
}

/// Whether a change of a column is told once its period was closed.
public enum Restatement: Hashable, Sendable {
  /// It names the row, or says what another column says.
  case none
  case listed
  /// Listed in front.
  case first
}

extension FigureColumn {
  /// Told as a restatement where it changes after its period was closed.
  func restated(_ place: Restatement = .listed) -> Self {
    var copy = self
    copy.restatement = place
    return copy
  }

  func notInCSV(_ reason: String) -> Self {
    var copy = self
    copy.column.absence = reason
    return copy
  }

  /// Its values are keys of another table, or null. A table of the catalog calls its key by its own name.
  func references(_ table: String, _ key: String? = nil) -> Self {
    var copy = self
    copy.column.reference = Reference(table: table, column: key ?? table)
    return copy
  }

  var referringToNothing: Self {
    var copy = self
    copy.column.reference = nil
    return copy
  }

  /// The same column under the name that it had before, kept for one version.
  func former(_ name: String) -> Self {
    Self(column.former(name), cell)
  }

  /// Told by the record that the figure is about: not kept a second time.
  func recorded(as source: String) -> Self {
    var copy = self
    copy.source = source
    return copy
  }

  /// The same column of what has such a figure in it.
  func of<Whole>(
    named name: String? = nil, _ part: @escaping @Sendable (Whole) -> Figure
  ) -> FigureColumn<Whole> {
    FigureColumn<Whole>(name.map { column.named($0) } ?? column) { [cell] in cell(part($0)) }
  }
}

// MARK: - Kinds of column

extension FigureColumn {
  /// The outage of a service that a row is about; null for an account's.
  static func outage(
    _ subject: @escaping @Sendable (Figure) -> Subject,
    start: @escaping @Sendable (Figure) -> Instant
  ) -> Self {
    textOrNull("outage_id", "The outage; null for an account's own", "停止。アカウント自身の停止なら null") {
      guard case .service = subject($0) else { return nil }
      return subject($0).outageID(startingAt: start($0))
    }.references("outage", "outage_id")
  }

  static func text(
    _ name: String, _ english: String, _ japanese: String, unit: Unit = .none,
    _ value: @escaping @Sendable (Figure) -> String
  ) -> Self {
    Self(Column(name, .text, unit: unit, english, japanese)) { .text(value($0)) }
  }

  static func textOrNull(
    _ name: String, _ english: String, _ japanese: String, unit: Unit = .none,
    _ value: @escaping @Sendable (Figure) -> String?
  ) -> Self {
    Self(Column(name, .text, isNullable: true, unit: unit, english, japanese)) { Cell(value($0)) }
  }

  /// Names, separated by commas.
  static func names(
    _ name: String, _ english: String, _ japanese: String,
    _ value: @escaping @Sendable (Figure) -> [String]
  ) -> Self {
    text(name, english, japanese) { NameList.joined(value($0)) }
  }

  /// The period's key.
  static func period(_ value: @escaping @Sendable (Figure) -> String) -> Self {
    text("period", "The period's key", "期間のキー", value).references("period")
  }

  static func integer(
    _ name: String, unit: Unit, _ english: String, _ japanese: String,
    _ value: @escaping @Sendable (Figure) -> Int
  ) -> Self {
    Self(Column(name, .integer, unit: unit, english, japanese)) { .integer(value($0)) }
  }

  static func integerOrNull(
    _ name: String, unit: Unit, _ english: String, _ japanese: String,
    _ value: @escaping @Sendable (Figure) -> Int?
  ) -> Self {
    Self(Column(name, .integer, isNullable: true, unit: unit, english, japanese)) {
      Cell(value($0))
    }
  }

  /// A number that is no exact decimal.
  static func realOrNull(
    _ name: String, unit: Unit, _ english: String, _ japanese: String,
    _ value: @escaping @Sendable (Figure) -> Double?
  ) -> Self {
    Self(Column(name, .real, isNullable: true, unit: unit, english, japanese)) {
      value($0).map { .real($0) } ?? .none
    }
  }

  /// Millionths of a unit, shown in the unit.
  static func decimalOrNull(
    _ name: String, unit: Unit, _ english: String, _ japanese: String,
    millionths: @escaping @Sendable (Figure) -> Int?
  ) -> Self {
    Self(Column(name, .real, isNullable: true, unit: unit, english, japanese)) {
      millionths($0).map { Cell(millionths: $0) } ?? .none
    }
  }

  static func quantityOrNull(
    _ name: String, unit: Unit, _ english: String, _ japanese: String,
    _ value: @escaping @Sendable (Figure) -> Quantity?
  ) -> Self {
    Self(Column(name, .real, isNullable: true, unit: unit, english, japanese)) {
      value($0).map { .quantity($0) } ?? .none
    }
  }

  /// Parts per million, shown as a percentage with four decimals, truncated.
  static func percentOrNull(
    _ name: String, _ english: String, _ japanese: String,
    _ partsPerMillion: @escaping @Sendable (Figure) -> Int?
  ) -> Self {
    Self(Column(name, .real, isNullable: true, unit: .percent, english, japanese)) {
      partsPerMillion($0).map { .percent($0) } ?? .none
    }
  }

  /// 1 or 0.
  static func flag(
    _ name: String, _ english: String, _ japanese: String,
    _ value: @escaping @Sendable (Figure) -> Bool
  ) -> Self {
    Self(Column(name, .integer, unit: .flag, english, japanese)) { Cell(value($0)) }
  }

  static func flagOrNull(
    _ name: String, _ english: String, _ japanese: String,
    _ value: @escaping @Sendable (Figure) -> Bool?
  ) -> Self {
    Self(Column(name, .integer, isNullable: true, unit: .flag, english, japanese)) {
      Cell(value($0))
    }
  }

  static func milliseconds(
    _ name: String, _ english: String, _ japanese: String,
    _ value: @escaping @Sendable (Figure) -> Int
  ) -> Self {
    integer(name, unit: .milliseconds, english, japanese, value)
  }

  static func millisecondsOrNull(
    _ name: String, _ english: String, _ japanese: String,
    _ value: @escaping @Sendable (Figure) -> Int?
  ) -> Self {
    integerOrNull(name, unit: .milliseconds, english, japanese, value)
  }

  /// An instant as milliseconds since 1970.
  static func epoch(
    _ name: String, _ english: String, _ japanese: String,
    _ value: @escaping @Sendable (Figure) -> Instant
  ) -> Self {
    integer(name, unit: .epoch, english, japanese) { value($0).milliseconds }
  }

  static func epochOrNull(
    _ name: String, _ english: String, _ japanese: String,
    _ value: @escaping @Sendable (Figure) -> Instant?
  ) -> Self {
    integerOrNull(name, unit: .epoch, english, japanese) { value($0)?.milliseconds }
  }

  /// An instant as people read it.
  static func iso8601(
    _ name: String, _ english: String, _ japanese: String,
    _ value: @escaping @Sendable (Figure) -> Instant
  ) -> Self {
    Self(Column(name, .text, unit: .iso8601, english, japanese)) { .instant(value($0)) }
  }

  static func iso8601OrNull(
    _ name: String, _ english: String, _ japanese: String,
    _ value: @escaping @Sendable (Figure) -> Instant?
  ) -> Self {
    Self(Column(name, .text, isNullable: true, unit: .iso8601, english, japanese)) {
      value($0).map { .instant($0) } ?? .none
    }
  }
}
