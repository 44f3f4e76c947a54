import ServiceLevels
import Testing

@Suite struct PeriodTests {
  private static let hour = 3_600_000
  private static let day = 86_400_000
  private static let tokyo = PeriodCalendar(zone: Zones.tokyo, fiscalYearStartMonth: 4)

  @Test(arguments: [
    ("2026-10-07", PeriodKind.day, "2026-10-06T15:00:00.000Z", 1),
    ("2026-10", .month, "2026-09-30T15:00:00.000Z", 31),
    ("2028-02", .month, "2028-01-31T15:00:00.000Z", 29),
    ("2026-Q1", .quarter, "2025-12-31T15:00:00.000Z", 90),
    ("2026-Q4", .quarter, "2026-09-30T15:00:00.000Z", 92),
    ("2026", .year, "2025-12-31T15:00:00.000Z", 365),
    ("2028", .year, "2027-12-31T15:00:00.000Z", 366),
    ("FY2026", .fiscalYear, "2026-03-31T15:00:00.000Z", 365),
    ("FY2027", .fiscalYear, "2027-03-31T15:00:00.000Z", 366),
  ])
  func `A key names a period`(key: String, kind: PeriodKind, start: String, days: Int) throws {
    let period = try #require(Self.tokyo.period(key: key))
    #expect(period.key == key && period.kind == kind)
    #expect(period.interval.start.iso8601 == start)
    #expect(period.interval.milliseconds == days * Self.day)
    #expect(Self.tokyo.days(of: period).count == days)
  }

  @Test(arguments: [
    "", "26", "02026", "2026-", "2026-1", "2026-00", "2026-13", "2026-Q0", "2026-Q5", "2026-q1",
    "2026-02-29", "2026-10-7", "2026-10-07-1", "FY26", "fy2026", "FY2026-04", "0000", "+026",
    "٢٠٢٦",
    "9999", "9999-12", " 2026",
  ])
  func `Other texts name none`(key: String) {
    #expect(Self.tokyo.period(key: key) == nil)
  }

  @Test(arguments: [
    (Zones.newYork, "2026-03", 31 * 24 - 1), (Zones.newYork, "2026-03-08", 23),
    (Zones.newYork, "2026-11", 30 * 24 + 1), (Zones.newYork, "2026-11-01", 25),
    (Zones.newYork, "2026", 365 * 24), (Zones.newYork, "FY2026", 365 * 24),
    (Zones.apia, "2011-12", 30 * 24), (Zones.apia, "2011-12-30", 0),
    (Zones.saoPaulo, "2018-11-04", 23), (Zones.saoPaulo, "2018-02-17", 25),
  ])
  func `Its length is that of the instants`(zone: TimeZoneTable, key: String, hours: Int) throws {
    let calendar = PeriodCalendar(zone: zone, fiscalYearStartMonth: 4)
    #expect(try #require(calendar.period(key: key)).interval.milliseconds == hours * Self.hour)
  }

  @Test(
    arguments: [Zones.tokyo, Zones.newYork, Zones.lordHowe, Zones.apia, Zones.saoPaulo],
    ["2011", "2018", "2026", "FY2026", "2026-Q1"])
  func `Its days and months follow each other without a gap`(zone: TimeZoneTable, key: String)
    throws
  {
    let calendar = PeriodCalendar(zone: zone, fiscalYearStartMonth: 4)
    let period = try #require(calendar.period(key: key))
    for parts in [calendar.days(of: period), calendar.months(of: period)] {
      #expect(parts.first?.interval.start == period.interval.start)
      #expect(parts.last?.interval.end == period.interval.end)
      #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.interval.end == $1.interval.start })
    }
  }

  @Test func `An instant lies in a month, a quarter and a fiscal year of the report's zone`() {
    // 2026-04-01 00:00 in Tokyo, and a millisecond before.
    let start = Instant(milliseconds: 1_774_969_200_000)
    let before = start.advanced(byMilliseconds: -1)
    let calendar = Self.tokyo
    #expect([start, before].map { calendar.month(containing: $0)?.key } == ["2026-04", "2026-03"])
    #expect(
      [start, before].map { calendar.quarter(containing: $0)?.key } == ["2026-Q2", "2026-Q1"])
    #expect(
      [start, before].map { calendar.fiscalYear(containing: $0)?.key } == ["FY2026", "FY2025"])
  }

  @Test(arguments: 1...12)
  func `A fiscal year begins in the month that the catalog says`(month: Int) throws {
    let calendar = PeriodCalendar(zone: .utc, fiscalYearStartMonth: month)
    let year = try #require(calendar.fiscalYear(2026))
    #expect((year.firstDay.year, year.firstDay.month, year.firstDay.day) == (2026, month, 1))
    #expect(year.dayAfter.year == 2027 && calendar.months(of: year).count == 12)
    #expect(calendar.fiscalYear(containing: year.interval.start) == year)
    let before = year.interval.start.advanced(byMilliseconds: -1)
    #expect(calendar.fiscalYear(containing: before)?.key == "FY2025")
  }
}
