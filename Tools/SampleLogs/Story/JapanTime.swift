import ServiceLevels

/// The clock that the story is told by: Japan's, nine hours ahead of UTC and without daylight saving.
enum JapanTime {
  static let offsetMilliseconds = 9 * 3_600_000

  /// The instant at which clocks in Japan show a time of a day.
  ///
  /// Dates are written in the story's source, so one that does not exist is a mistake there.
  static func at(_ date: CivilDate, _ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> Instant {
    let time = (hour * 60 + minute) * 60 + second
    return Instant(
      milliseconds: date.daysSinceEpoch * millisecondsPerDay + time * 1000 - offsetMilliseconds)
  }

  static func date(at instant: Instant) -> CivilDate {
    let local = instant.milliseconds + offsetMilliseconds
    return CivilDate(daysSinceEpoch: local / millisecondsPerDay)
  }

  static func secondOfDay(at instant: Instant) -> Int {
    (instant.milliseconds + offsetMilliseconds) % millisecondsPerDay / 1000
  }
}

/// A month of the story.
struct StoryMonth: Hashable, Sendable {
  let year: Int
  let month: Int

  /// The first month of the story.
  static let first = StoryMonth(year: 2025, month: 10)
  /// October 2025 to October 2026.
  static let all = (0..<13).map { StoryMonth(index: first.index + $0) }

  init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  private init(index: Int) {
    self.init(year: index / 12, month: index % 12 + 1)
  }

  private var index: Int { year * 12 + month - 1 }

  var following: StoryMonth { StoryMonth(index: index + 1) }
  var numberOfDays: Int { CivilDate.daysInMonth(year: year, month: month) }

  /// `2026-10`.
  var key: String { (month < 10 ? "\(year)-0" : "\(year)-") + "\(month)" }

  func day(_ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("\(key) has no day \(day)")
    }
    return date
  }

  /// The instant at which clocks in Japan show a time of a day of this month.
  func at(_ day: Int, _ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> Instant {
    JapanTime.at(self.day(day), hour, minute, second)
  }

  var interval: Interval { Interval(start: at(1, 0), end: following.at(1, 0)) }
}

extension Instant {
  func after(seconds: Int) -> Instant { advanced(byMilliseconds: seconds * 1000) }
  func after(minutes: Int, seconds: Int = 0) -> Instant { after(seconds: minutes * 60 + seconds) }
}
