import ServiceLevels

/// A row as a table keeps it, read by the names of its columns.
public protocol TableRow {
  func integerOrNil(_ column: String) -> Int?
  func realOrNil(_ column: String) -> Double?
  func textOrNil(_ column: String) -> String?
}

/// What cannot be read back: the table is damaged, or was changed by hand.
public struct TableError: Error, Hashable, Sendable {
  public let detail: String
}

// MARK: - Values of the domain

extension TableRow {
  func integer(_ column: String) -> Int { integerOrNil(column) ?? 0 }
  func text(_ column: String) -> String { textOrNil(column) ?? "" }
  func flag(_ column: String) -> Bool { integer(column) != 0 }
  func flagOrNil(_ column: String) -> Bool? { integerOrNil(column).map { $0 != 0 } }
  func names(_ column: String) -> [String] { NameList.names(in: text(column)) }
  func instant(_ column: String) -> Instant { Instant(milliseconds: integer(column)) }

  func instantOrNil(_ column: String) -> Instant? {
    integerOrNil(column).map { Instant(milliseconds: $0) }
  }

  func interval(_ start: String, _ end: String) throws(TableError) -> Interval {
    let (start, end) = (instant(start), instant(end))
    guard start <= end else { throw TableError(detail: "an interval ends before it starts") }
    return Interval(start: start, end: end)
  }

  /// A value that is written as a text.
  func value<Value>(
    _ column: String, _ read: (String) -> Value?
  ) throws(TableError) -> Value {
    let text = text(column)
    guard let value = read(text) else { throw TableError(detail: "\(column) is \"\(text)\"") }
    return value
  }

  /// A value of an enumeration by its word.
  func word<Word: RawRepresentable<String>>(_ column: String) throws(TableError) -> Word {
    try value(column, Word.init(rawValue:))
  }

  func wordOrNil<Word: RawRepresentable<String>>(_ column: String) throws(TableError) -> Word? {
    try textOrNil(column) == nil ? nil : word(column)
  }

  /// An objective from its parts per million.
  func objectiveOrNil(_ column: String) throws(TableError) -> Objective? {
    guard let partsPerMillion = integerOrNil(column) else { return nil }
    do {
      return try Objective(partsPerMillion: partsPerMillion)
    } catch {
      throw TableError(detail: "\(column) is \(partsPerMillion)")
    }
  }

  func objective(_ column: String) throws(TableError) -> Objective {
    guard let objective = try objectiveOrNil(column) else {
      throw TableError(detail: "\(column) is null")
    }
    return objective
  }

  func digest(_ column: String) throws(TableError) -> ContentDigest {
    try value(column, ContentDigest.init(hexadecimal:))
  }

  /// The parts per million that a percentage with four decimals shows.
  func partsPerMillionOrNil(percent column: String) -> Int? {
    realOrNil(column).flatMap { Int(exactly: ($0 * 10_000).rounded()) }
  }
}
