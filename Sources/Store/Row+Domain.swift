import SQLite
import ServiceLevels

// Domain values as columns hold them.
extension Row {
  func instant(_ column: String) -> Instant { Instant(milliseconds: integer(column)) }

  func instantOrNil(_ column: String) -> Instant? {
    integerOrNil(column).map { Instant(milliseconds: $0) }
  }

  func interval(
    _ start: String, _ end: String, of table: String
  ) throws(StoreError) -> Interval {
    let (start, end) = (instant(start), instant(end))
    guard start <= end else {
      throw .unreadable(table: table, detail: "an interval ends before it starts")
    }
    return Interval(start: start, end: end)
  }

  /// A value that is written as a text.
  func value<Value>(
    _ column: String, of table: String, _ read: (String) -> Value?
  ) throws(StoreError) -> Value {
    let text = text(column)
    guard let value = read(text) else {
      throw .unreadable(table: table, detail: "\(column) is \(text)")
    }
    return value
  }

  /// An objective from its parts per million.
  func objectiveOrNil(_ column: String, of table: String) throws(StoreError) -> Objective? {
    guard let partsPerMillion = integerOrNil(column) else { return nil }
    do {
      return try Objective(partsPerMillion: partsPerMillion)
    } catch {
      throw .unreadable(table: table, detail: "\(column) is \(partsPerMillion)")
    }
  }

  func objective(_ column: String, of table: String) throws(StoreError) -> Objective {
    guard let objective = try objectiveOrNil(column, of: table) else {
      throw .unreadable(table: table, detail: "\(column) is null")
    }
    return objective
  }

  /// The parts per million that a percentage with four decimals shows.
  func partsPerMillionOrNil(percent column: String) -> Int? {
    realOrNil(column).flatMap { Int(exactly: ($0 * 10_000).rounded()) }
  }
}

extension SQLiteValue {
  init(_ instant: Instant?) { self.init(instant?.milliseconds) }

  /// Parts per million as a percentage with four decimals, exactly.
  init(percentOf partsPerMillion: Int?) {
    self.init(partsPerMillion.map { Double($0) / 10_000 })
  }
}
