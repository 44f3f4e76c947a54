/// Reads the parts of a `PosixZoneRule`; what is not there as it should be is nil.
struct PosixZoneScanner {
  private(set) var rest: ArraySlice<UInt8>

  init(rest: ArraySlice<UInt8>) { self.rest = rest }
}

extension PosixZoneScanner {
  /// Skips letters, or anything between `<` and `>`.
  mutating func skipName() -> Bool {
    let before = rest.count
    if skip("<") {
      rest = rest.drop { $0 != UInt8(ascii: ">") }
      return skip(">")
    }
    rest = rest.drop { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    return rest.count < before
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func number(in range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(while: isDigit)
    rest = rest.dropFirst(digits.count)
    guard let number = Int(String(decoding: digits, as: UTF8.self)), range.contains(number) else {
      return nil
    }
    return number
  }

  /// Seconds, as `[+-]h[:mm[:ss]]`.
  mutating func time() -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard var seconds = number(in: 0...167).map({ $0 * 3600 }) else { return nil }
    for unit in [60, 1] where skip(":") {
      guard let part = number(in: 0...59) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `,date[/time]`, at 02:00 where no time is given.
  mutating func turn() -> PosixZoneRule.Turn? {
    guard skip(",") else { return nil }
    let day: PosixZoneRule.Turn.Day
    if skip("M") {
      guard let month = number(in: 1...12), skip("."), let week = number(in: 1...5), skip("."),
        let weekday = number(in: 0...6)
      else { return nil }
      day = .weekday(month: month, week: week, day: weekday)
    } else if skip("J") {
      guard let number = number(in: 1...365) else { return nil }
      day = .julian(number)
    } else {
      guard let number = number(in: 0...365) else { return nil }
      day = .ordinal(number)
    }
    guard skip("/") else { return PosixZoneRule.Turn(day: day, second: 7200) }
    return time().map { PosixZoneRule.Turn(day: day, second: $0) }
  }
}
