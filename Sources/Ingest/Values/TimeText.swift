import ServiceLevels

/// Reads the times of a log (docs/logs.md).
enum TimeText {
  /// The last millisecond of 9999, UTC.
  static let latest = 253_402_300_799_999

  /// Reads RFC 3339: any offset, `T`, `t` or a space between date and time, 0 to 9 digits of a fraction, floored to the
  /// millisecond. A second of `:60` is the last millisecond before. Nil where it is no such time, or is not in 1970 to 9999.
  static func instant(_ bytes: [UInt8], in range: Range<Int>) -> Instant? {
    var text = Digits(bytes: bytes, position: range.lowerBound, end: range.upperBound)
    guard let year = text.number(4), text.skip("-"), let month = text.number(2), text.skip("-"),
      let day = text.number(2), let date = CivilDate(year: year, month: month, day: day),
      text.skip("T") || text.skip("t") || text.skip(" "),
      let hour = text.number(2), hour < 24, text.skip(":"),
      let minute = text.number(2), minute < 60, text.skip(":"),
      let second = text.number(2), second <= 60, var fraction = text.fraction(),
      let offset = text.offset(), text.isAtEnd
    else { return nil }
    var wholeSecond = second
    if second == 60 { (wholeSecond, fraction) = (59, 999) }
    let minutes = date.daysSinceEpoch * 1440 + hour * 60 + minute - offset
    let milliseconds = minutes * 60_000 + wholeSecond * 1000 + fraction
    guard (0...latest).contains(milliseconds) else { return nil }
    return Instant(milliseconds: milliseconds)
  }

  /// Reads an integer since the epoch: seconds below 10^11, milliseconds from there on. Nil where it is none, reads as a
  /// civil date, or is not in 2000 to 9999: a smaller number is a day of Excel, a duration or a row, and no time of a log.
  static func instant(epoch bytes: [UInt8], in range: Range<Int>) -> Instant? {
    guard let value = wholeNumber(bytes, in: range) else { return nil }
    let milliseconds = value < 100_000_000_000 ? value * 1000 : value
    guard (earliestOfNumbers...latest).contains(milliseconds),
      range.count != 14 || !isCivil(bytes, in: range)
    else { return nil }
    return Instant(milliseconds: milliseconds)
  }

  /// Reads a date such as `2026-11-20`.
  static func date(_ text: String) -> CivilDate? {
    let bytes = Array(text.utf8)
    var text = Digits(bytes: bytes, position: 0, end: bytes.count)
    guard let year = text.number(4), text.skip("-"), let month = text.number(2), text.skip("-"),
      let day = text.number(2), text.isAtEnd
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The first millisecond of 2000, UTC.
  private static let earliestOfNumbers = 946_684_800_000

  /// Whether digits read as a day, or a day with hour and minute, or with seconds too: `20261001`, `202610010900`,
  /// `20261001090000`.
  private static func isCivil(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    guard [8, 12, 14].contains(range.count) else { return false }
    var text = Digits(bytes: bytes, position: range.lowerBound, end: range.upperBound)
    guard let year = text.number(4), year >= 1900, let month = text.number(2),
      let day = text.number(2), CivilDate(year: year, month: month, day: day) != nil
    else { return false }
    if text.isAtEnd { return true }
    guard let hour = text.number(2), hour < 24, let minute = text.number(2), minute < 60 else {
      return false
    }
    return text.isAtEnd || text.number(2).map { $0 <= 60 } ?? false
  }
}

// MARK: - What is wrong

extension TimeText {
  /// What is wrong with a time that means no instant, to go after the field's name.
  static func fault(_ bytes: [UInt8], in range: Range<Int>) -> String {
    let digits = bytes[range].prefix { (48...57).contains($0) }.count
    if digits == range.count {
      if isCivil(bytes, in: range) {
        return "reads as a civil date, not as an epoch; write it as 2026-10-01T09:00:00+09:00"
      }
      if digits >= 16 { return "is no epoch in seconds or milliseconds (micro- or nanoseconds?)" }
      // A number in JSON would have been taken.
      if instant(epoch: bytes, in: range) != nil {
        return "is an epoch in quotes; write the number"
      }
      if let value = wholeNumber(bytes, in: range),
        value < 100_000_000_000 || value < earliestOfNumbers
      {
        return "is a number that means an instant before 2000 (no epoch in seconds or milliseconds)"
      }
      return "is no epoch in seconds or milliseconds"
    }
    if digits > 0, digits + 1 < range.count, bytes[range.lowerBound + digits] == 46,
      bytes[range].dropFirst(digits + 1).allSatisfy({ (48...57).contains($0) })
    {
      return "is no whole number of seconds or milliseconds"
    }
    return faultOfText(Array(bytes[range]))
  }

  private static func faultOfText(_ text: [UInt8]) -> String {
    func isTime(_ text: some Sequence<UInt8>) -> Bool {
      let bytes = Array(text)
      return instant(bytes, in: bytes.indices) != nil
    }
    let z = UInt8(ascii: "Z")
    if isTime(text + [z]) {
      return "has no UTC offset (Z, or +09:00 for Japan)"
    }
    if text.suffix(4).elementsEqual(" UTC".utf8) || text.suffix(4).elementsEqual(" GMT".utf8),
      isTime(text.dropLast(4) + [z])
    {
      return "has a name for its UTC offset; write Z"
    }
    if text.count > 5, isTime(text.dropLast(2) + [58] + text.suffix(2)) {
      return "has a UTC offset without a colon; write it as +09:00"
    }
    if text.count >= 10, text[4] == 47, text[7] == 47 {
      return "is no RFC 3339; write it as 2026-10-01T09:00:00+09:00"
    }
    let spaced = text.drop { $0 == 32 }.reversed().drop { $0 == 32 }.reversed()
    if spaced.count < text.count, isTime(spaced) { return "has blanks around it" }
    return "is not a possible RFC 3339 time"
  }
}

/// A number as records count yen, customers or seconds; nil where it is none, or greater than any of them can be: so
/// large that nothing real is left out, and so small that hundreds of thousands of them add up.
func recordedCount(_ bytes: [UInt8], in range: Range<Int>) -> Int? {
  wholeNumber(bytes, in: range).flatMap { $0 <= 10_000_000_000_000 ? $0 : nil }
}

/// A number of decimal digits without sign and leading zeros; nil where it is none, or does not fit.
func wholeNumber(_ bytes: [UInt8], in range: Range<Int>) -> Int? {
  guard let first = range.first, range.count == 1 || bytes[first] != UInt8(ascii: "0") else {
    return nil
  }
  var value = 0
  for index in range {
    let digit = Int(bytes[index]) - 48
    guard (0...9).contains(digit) else { return nil }
    let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carried) = tenfold.addingReportingOverflow(digit)
    if overflow || carried { return nil }
    value = sum
  }
  return value
}

/// Reads a text of fixed fields from front to back.
private struct Digits {
  let bytes: [UInt8]
  var position: Int
  let end: Int

  var isAtEnd: Bool { position == end }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < end, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func number(_ count: Int) -> Int? {
    guard end - position >= count else { return nil }
    var value = 0
    for index in position..<position + count {
      guard (48...57).contains(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index]) - 48
    }
    position += count
    return value
  }

  /// The milliseconds of an optional fraction of a second.
  mutating func fraction() -> Int? {
    guard skip(".") else { return 0 }
    let first = position
    var value = 0
    while position < end, (48...57).contains(bytes[position]) {
      if position - first < 3 { value = value * 10 + Int(bytes[position]) - 48 }
      position += 1
    }
    switch position - first {
    case 1: return value * 100
    case 2: return value * 10
    case 3...9: return value
    default: return nil
    }
  }

  /// The minutes that local time is ahead of UTC.
  mutating func offset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let isAhead = skip("+")
    guard isAhead || skip("-"), let hours = number(2), hours < 24, skip(":"),
      let minutes = number(2), minutes < 60
    else { return nil }
    return (isAhead ? 1 : -1) * (hours * 60 + minutes)
  }
}
