import SQLite
import ServiceLevels

/// A column of a figure's table, and what a figure puts there.
struct FigureColumn<Figure: Sendable>: Sendable {
  let column: Column
  let value: @Sendable (Figure) -> SQLiteValue
}

// MARK: - Kinds of column

extension FigureColumn {
  static func text(
    _ name: String, _ meaning: String, unit: String = "",
    _ value: @escaping @Sendable (Figure) -> String
  ) -> Self {
    Self(column: Column(name, .text, unit: unit, meaning)) { .text(value($0)) }
  }

  static func textOrNull(
    _ name: String, _ meaning: String, unit: String = "",
    _ value: @escaping @Sendable (Figure) -> String?
  ) -> Self {
    Self(column: Column(name, .text, isNullable: true, unit: unit, meaning)) {
      SQLiteValue(value($0))
    }
  }

  static func integer(
    _ name: String, unit: String, _ meaning: String,
    _ value: @escaping @Sendable (Figure) -> Int
  ) -> Self {
    Self(column: Column(name, .integer, unit: unit, meaning)) { .integer(value($0)) }
  }

  static func integerOrNull(
    _ name: String, unit: String, _ meaning: String,
    _ value: @escaping @Sendable (Figure) -> Int?
  ) -> Self {
    Self(column: Column(name, .integer, isNullable: true, unit: unit, meaning)) {
      SQLiteValue(value($0))
    }
  }

  static func realOrNull(
    _ name: String, unit: String, _ meaning: String,
    _ value: @escaping @Sendable (Figure) -> Double?
  ) -> Self {
    Self(column: Column(name, .real, isNullable: true, unit: unit, meaning)) {
      SQLiteValue(value($0))
    }
  }

  /// 1 or 0.
  static func flag(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Figure) -> Bool
  ) -> Self {
    Self(column: Column(name, .integer, unit: "0 or 1", meaning)) { SQLiteValue(value($0)) }
  }

  static func flagOrNull(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Figure) -> Bool?
  ) -> Self {
    Self(column: Column(name, .integer, isNullable: true, unit: "0 or 1", meaning)) {
      SQLiteValue(value($0))
    }
  }

  /// Milliseconds.
  static func milliseconds(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Figure) -> Int
  ) -> Self {
    integer(name, unit: "ms", meaning, value)
  }

  static func millisecondsOrNull(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Figure) -> Int?
  ) -> Self {
    integerOrNull(name, unit: "ms", meaning, value)
  }

  /// An instant as milliseconds since 1970.
  static func epoch(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Figure) -> Instant
  ) -> Self {
    integer(name, unit: "ms since 1970 UTC", meaning) { value($0).milliseconds }
  }

  static func epochOrNull(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Figure) -> Instant?
  ) -> Self {
    integerOrNull(name, unit: "ms since 1970 UTC", meaning) { value($0)?.milliseconds }
  }

  /// An instant as people read it.
  static func iso8601(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Figure) -> Instant
  ) -> Self {
    text(name, meaning, unit: "ISO 8601 UTC") { value($0).iso8601 }
  }

  static func iso8601OrNull(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Figure) -> Instant?
  ) -> Self {
    textOrNull(name, meaning, unit: "ISO 8601 UTC") { value($0)?.iso8601 }
  }

  /// Parts per million, shown as a percentage with four decimals, truncated.
  static func percentOrNull(
    _ name: String, _ meaning: String, _ partsPerMillion: @escaping @Sendable (Figure) -> Int?
  ) -> Self {
    Self(column: Column(name, .real, isNullable: true, unit: "percent", meaning)) {
      SQLiteValue(percentOf: partsPerMillion($0))
    }
  }
}
