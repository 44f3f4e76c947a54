import ServiceLevels
import Testing

@testable import Render

struct DisplayTests {
  private let ja = Display(language: .ja, zone: SampleCatalog.tokyo)
  private let en = Display(language: .en, zone: SampleCatalog.tokyo)

  @Test(arguments: [
    (0, "0秒", "0s"),
    (1, "1ミリ秒", "1ms"),
    (999, "999ミリ秒", "999ms"),
    (1_000, "1秒", "1s"),
    (1_001, "1.1秒", "1.1s"),
    (12_345, "12.4秒", "12.4s"),
    (59_900, "59.9秒", "59.9s"),
    (59_901, "1分", "1m"),
    (252_000, "4分12秒", "4m 12s"),
    (252_001, "4分13秒", "4m 13s"),
    (5_025_000, "1時間23分45秒", "1h 23m 45s"),
    (3_600_000, "1時間", "1h"),
    (86_399_001, "1日", "1d"),
    (93_784_000, "1日2時間4分", "1d 2h 4m"),
    (-252_001, "−4分12秒", "−4m 12s"),
  ])
  func `Time lost is shown as people say it, rounded up`(
    milliseconds: Int, japanese: String, english: String
  ) {
    #expect(ja.duration(milliseconds) == japanese)
    #expect(en.duration(milliseconds) == english)
  }

  @Test(arguments: [
    (252_999, "4分12秒", "4m 12s"),
    (1_099, "1秒", "1s"),
    (-252_001, "−4分13秒", "−4m 13s"),
    (86_459_999, "1日", "1d"),
  ])
  func `Time left is rounded down, an overspent budget away from zero`(
    milliseconds: Int, japanese: String, english: String
  ) {
    #expect(ja.allowance(milliseconds) == japanese)
    #expect(en.allowance(milliseconds) == english)
  }

  @Test(arguments: [
    (999_899, "99.9899%"), (999_900, "99.9900%"), (1_000_000, "100.0000%"), (0, "0.0000%"),
    (50_001, "5.0001%"),
  ])
  func `A share always has four decimals`(partsPerMillion: Int, text: String) {
    #expect(ja.percent(partsPerMillion: partsPerMillion) == text)
  }

  @Test(arguments: [
    (999_900, "99.99%"), (999_500, "99.95%"), (990_000, "99%"), (1_000_000, "100%"),
    (999_999, "99.9999%"),
  ])
  func `A target has no zeros that say nothing`(partsPerMillion: Int, text: String) {
    #expect(en.target(partsPerMillion: partsPerMillion) == text)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_234, "−1,234"),
  ])
  func `Numbers are grouped by three`(value: Int, text: String) {
    #expect(ja.number(value) == text)
  }

  @Test(arguments: [
    (37_500_000, "37.5"), (8_120_500_000, "8,120.5"), (-250_000, "−0.25"), (1, "0"),
    (5_000_000, "5"),
  ])
  func `Millionths are shown with at most three decimals`(millionths: Int, text: String) {
    #expect(ja.decimal(millionths: millionths) == text)
  }

  @Test(arguments: [
    (99, 100, "99%"), (999, 1_000, "99%"), (0, 5, "0%"), (-1, 1_000, "−1%"), (5, 2, "250%"),
  ])
  func `A share in whole percent is floored`(part: Int, whole: Int, text: String) {
    #expect(ja.wholePercent(part, of: whole) == text)
  }

  @Test func `There is no share of nothing`() {
    #expect(ja.wholePercent(1, of: 0) == nil)
  }

  @Test(arguments: [
    (0.0, "0"), (14.4, "14.40"), (0.001, "0.01"), (99.999, "100.00"), (3_641.2, "3,642"),
  ])
  func `A burn rate is never shown smaller than it is`(rate: Double, text: String) {
    #expect(ja.rate(rate) == text)
  }

  @Test func `Yen are written as each language does`() {
    #expect(ja.yen(1_234_567) == "1,234,567円")
    #expect(en.yen(1_234_567) == "¥1,234,567")
  }

  @Test func `Dates and times are Tokyo's`() {
    let instant = SampleReport.at(7, 14, 5, 32)
    #expect(ja.dateTime(instant) == "2026年10月7日(水) 14:05 JST")
    #expect(en.dateTime(instant) == "Wed 7 Oct 2026, 14:05 JST")
    #expect(ja.shortDateTime(instant) == "10月7日 14:05:32")
    #expect(en.shortDateTime(instant) == "7 Oct 14:05:32")
    #expect(en.shortDateTime(instant, year: 2025) == "7 Oct 2026 14:05:32")
    #expect(ja.shortEnd(SampleReport.at(7, 15, 0), after: instant) == "15:00:00")
    #expect(ja.shortEnd(SampleReport.at(8, 15, 0), after: instant) == "10月8日 15:00:00")
  }

  @Test(arguments: [
    ("2026-10", "2026年10月", "October 2026"),
    ("2026-Q4", "2026年10〜12月", "Oct–Dec 2026"),
    ("2026", "2026年", "2026"),
    ("FY2026", "2026年度", "FY2026"),
    ("FY2026-Q3", "2026年度第3四半期（10〜12月）", "FY2026 Q3 (Oct–Dec 2026)"),
    ("FY2026-Q4", "2026年度第4四半期（1〜3月）", "FY2026 Q4 (Jan–Mar 2027)"),
    ("FY2026-H1", "2026年度上期（4〜9月）", "FY2026 H1 (Apr–Sep 2026)"),
    ("FY2026-H2", "2026年度下期（10〜3月）", "FY2026 H2 (Oct 2026–Mar 2027)"),
    ("2026-W44", "2026年第44週（10月26日〜11月1日）", "Week 44 of 2026 (26 Oct – 1 Nov)"),
    ("2026-10-07", "2026年10月7日(水)", "Wed 7 Oct 2026"),
  ])
  func `Periods have names`(key: String, japanese: String, english: String) throws {
    let period = try #require(SampleReport.calendar.period(key: key))
    #expect(ja.period(period) == japanese)
    #expect(en.period(period) == english)
  }

  @Test(arguments: [(0, "UTC"), (9, "UTC+09:00"), (-5, "UTC−05:00")])
  func `A zone without a certain short name is its offset`(hours: Int, name: String) {
    let zone = TimeZoneTable(identifier: "X", firstOffsetMilliseconds: hours * 3_600_000)
    #expect(Display(language: .en, zone: zone).zoneName(at: Instant(milliseconds: 0)) == name)
  }
}
