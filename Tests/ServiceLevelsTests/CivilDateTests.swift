import ServiceLevels
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    (2026, 2, 29), (2026, 0, 1), (2026, 13, 1), (2026, 4, 31), (2026, 1, 0), (0, 1, 1),
    (10_000, 1, 1), (1900, 2, 29),
  ])
  func `The calendar has no such day`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2026, 10, 7, 20_733),
    (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
  ])
  func `Days are counted from 1970`(year: Int, month: Int, day: Int, days: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.daysSinceEpoch == days)
    #expect(CivilDate(daysSinceEpoch: days) == date)
  }

  @Test func `From year 1 to 9999 each day follows the one before, on the next weekday`() throws {
    var date = try #require(CivilDate(year: 1, month: 1, day: 1))
    var days = date.daysSinceEpoch
    var weekday = 0
    #expect(date.weekday == .monday)
    var wrong = 0
    for year in 1...9999 {
      for month in 1...12 {
        for day in 1...CivilDate.daysInMonth(year: year, month: month) {
          let isRight =
            (date.year, date.month, date.day) == (year, month, day)
            && date.daysSinceEpoch == days && date.weekday == Weekday.allCases[weekday]
          if !isRight { wrong += 1 }
          date = date.next
          days += 1
          weekday = (weekday + 1) % 7
        }
      }
    }
    #expect(wrong == 0)
    #expect(days == 2_932_897)
  }

  @Test func `Dates are ordered, and written with leading zeros`() throws {
    let dates = try [(987, 3, 2), (2026, 1, 31), (2026, 2, 1), (2027, 1, 1)].map {
      try #require(CivilDate(year: $0, month: $1, day: $2))
    }
    #expect(dates.shuffled().sorted() == dates)
    #expect(dates.map(\.description) == ["0987-03-02", "2026-01-31", "2026-02-01", "2027-01-01"])
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
    (1_790_812_800_123, "2026-10-01T00:00:00.123Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
  ])
  func `Instants are written in UTC`(milliseconds: Int, text: String) {
    #expect(Instant(milliseconds: milliseconds).iso8601 == text)
  }
}
