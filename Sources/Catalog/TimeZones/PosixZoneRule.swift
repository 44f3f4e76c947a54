internal import ServiceLevels

/// A time zone as the variable `TZ` of POSIX describes it: `EST5EDT,M3.2.0,M11.1.0`, with the extensions of RFC 8536.
///
/// The end of a compiled time zone holds one, for the time after its last transition.
struct PosixZoneRule {
  private let standardOffset: Int
  private let summer: Summer?

  private struct Summer {
    let offset: Int
    let start: Turn
    let end: Turn
  }

  /// The day of a year, and the second of that day, when clocks change.
  struct Turn {
    enum Day {
      /// `Mmonth.week.day`: week 5 is the last, day 0 is Sunday.
      case weekday(month: Int, week: Int, day: Int)
      /// `Jn`: from 1, and 29 February is never counted.
      case julian(Int)
      /// `n`: from 0.
      case ordinal(Int)
    }

    let day: Day
    let second: Int
  }

  /// Nil where the text is no such description.
  init?(_ text: some Sequence<UInt8>) {
    var scanner = PosixZoneScanner(rest: Array(text)[...])
    guard scanner.skipName(), let west = scanner.time() else { return nil }
    standardOffset = -west
    guard !scanner.rest.isEmpty else {
      summer = nil
      return
    }
    guard scanner.skipName() else { return nil }
    var offset = standardOffset + 3600
    if scanner.rest.first != UInt8(ascii: ",") {
      guard let west = scanner.time() else { return nil }
      offset = -west
    }
    guard let start = scanner.turn(), let end = scanner.turn(), scanner.rest.isEmpty else {
      return nil
    }
    summer = Summer(offset: offset, start: start, end: end)
  }
}

extension PosixZoneRule {
  /// The changes that begin in a year, with the offset from each on, in seconds.
  func transitions(inYear year: Int) -> [(at: Int, offset: Int)] {
    guard let summer else { return [] }
    // Each is given by the clocks as they are before it.
    return [
      (summer.start.localSecond(inYear: year) - standardOffset, summer.offset),
      (summer.end.localSecond(inYear: year) - summer.offset, standardOffset),
    ]
  }
}

extension PosixZoneRule.Turn {
  func localSecond(inYear year: Int) -> Int { daysSinceEpoch(inYear: year) * 86_400 + second }

  private func daysSinceEpoch(inYear year: Int) -> Int {
    switch day {
    case .julian(let number):
      let isAfterLeapDay = CivilDate.isLeap(year: year) && number > 59
      return Self.firstDay(ofYear: year, month: 1) + number - 1 + (isAfterLeapDay ? 1 : 0)
    case .ordinal(let number): return Self.firstDay(ofYear: year, month: 1) + number
    case .weekday(let month, let week, let day):
      let first = Self.firstDay(ofYear: year, month: month)
      // 1970-01-01 was a Thursday, the fourth day counted from Sunday.
      let firstWeekday = (first + 4) % 7
      let date = first + (day - firstWeekday + 7) % 7 + (week - 1) * 7
      return date < first + CivilDate.daysInMonth(year: year, month: month) ? date : date - 7
    }
  }

  private static func firstDay(ofYear year: Int, month: Int) -> Int {
    CivilDate(year: year, month: month, day: 1)?.daysSinceEpoch ?? 0
  }
}
