import Foundation

/// A date of the calendar, as a count of days since 1970-01-01.
struct Day: Hashable, Comparable {
  let number: Int

  init(number: Int) { self.number = number }

  init(_ year: Int, _ month: Int, _ day: Int) {
    var parts = DateComponents()
    (parts.year, parts.month, parts.day) = (year, month, day)
    let date = Self.calendar.date(from: parts) ?? .distantPast
    number = Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
  }

  var parts: (year: Int, month: Int, day: Int) {
    let parts = Self.calendar.dateComponents(
      [.year, .month, .day], from: Date(timeIntervalSince1970: Double(number) * 86_400))
    return (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }

  var text: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// 0 is Monday; 1970-01-01 was a Thursday.
  var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  var next: Day { Day(number: number + 1) }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    return calendar
  }()
}
