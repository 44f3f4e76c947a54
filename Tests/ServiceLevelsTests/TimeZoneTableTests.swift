import ServiceLevels
import TestSupport
import Testing

@Suite struct TimeZoneTableTests {
  /// A local date and time, and the instant it is, in UTC.
  @Test(arguments: [
    (Zones.tokyo, 2026, 10, 1, "00:00", "2026-09-30T15:00:00.000Z"),
    (Zones.tokyo, 2026, 10, 1, "24:00", "2026-10-01T15:00:00.000Z"),
    // Clocks skip 02:00 to 03:00: such a time is read with the offset before.
    (Zones.newYork, 2026, 3, 8, "01:59", "2026-03-08T06:59:00.000Z"),
    (Zones.newYork, 2026, 3, 8, "02:00", "2026-03-08T07:00:00.000Z"),
    (Zones.newYork, 2026, 3, 8, "02:30", "2026-03-08T07:30:00.000Z"),
    (Zones.newYork, 2026, 3, 8, "03:00", "2026-03-08T07:00:00.000Z"),
    // Clocks show 01:00 to 02:00 twice: such a time is the first.
    (Zones.newYork, 2026, 11, 1, "00:59", "2026-11-01T04:59:00.000Z"),
    (Zones.newYork, 2026, 11, 1, "01:00", "2026-11-01T05:00:00.000Z"),
    (Zones.newYork, 2026, 11, 1, "01:59", "2026-11-01T05:59:00.000Z"),
    (Zones.newYork, 2026, 11, 1, "02:00", "2026-11-01T07:00:00.000Z"),
    (Zones.lordHowe, 2026, 4, 5, "01:30", "2026-04-04T14:30:00.000Z"),
    (Zones.lordHowe, 2026, 4, 5, "02:00", "2026-04-04T15:30:00.000Z"),
    (Zones.lordHowe, 2026, 10, 4, "02:15", "2026-10-03T15:45:00.000Z"),
    (Zones.lordHowe, 2026, 10, 4, "02:30", "2026-10-03T15:30:00.000Z"),
    (Zones.apia, 2011, 12, 29, "23:59", "2011-12-30T09:59:00.000Z"),
    (Zones.apia, 2011, 12, 30, "00:00", "2011-12-30T10:00:00.000Z"),
    (Zones.apia, 2011, 12, 31, "00:00", "2011-12-30T10:00:00.000Z"),
    // Midnight itself is skipped, and read with the offset before; or it comes after the hour that is repeated.
    (Zones.saoPaulo, 2018, 11, 4, "00:00", "2018-11-04T03:00:00.000Z"),
    (Zones.saoPaulo, 2018, 2, 17, "23:30", "2018-02-18T01:30:00.000Z"),
    (Zones.saoPaulo, 2018, 2, 18, "00:00", "2018-02-18T03:00:00.000Z"),
  ])
  func `A time of day is an instant`(
    zone: TimeZoneTable, year: Int, month: Int, day: Int, time: String, utc: String
  ) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    let parts = time.split(separator: ":").compactMap { Int($0) }
    let instant = zone.instant(of: date, millisecondsOfDay: (parts[0] * 60 + parts[1]) * 60_000)
    #expect(instant.iso8601 == utc)
  }

  @Test func `At each instant the clock shows one date and time`() {
    let parts = Zones.apia.localParts(at: Instant(milliseconds: 1_325_239_199_999))
    #expect(CivilDate(daysSinceEpoch: parts.days).description == "2011-12-29")
    #expect(parts.millisecondsOfDay == 86_399_999)
    #expect(
      Zones.apia.date(at: Instant(milliseconds: 1_325_239_200_000)).description == "2011-12-31")
    let before = Zones.newYork.localParts(at: Instant(milliseconds: -18_000_001))
    #expect(before.days == -1 && before.millisecondsOfDay == 50_399_999)
  }

  @Test(arguments: 0..<200)
  func `Local times are found as a search through all offsets finds them`(seed: Int) throws {
    var generator = SeededRandom(seed: UInt64(seed))
    var at = 0
    let changes = (0..<12).map { _ in
      // Clocks change at the soonest after two days, by up to a day and more.
      at += Int.random(in: 172_800...4_000_000, using: &generator)
      return (at, Int.random(in: -48...56, using: &generator) * 15)
    }
    let zone = Zones.zone("X", Int.random(in: -48...56, using: &generator) * 15, changes)
    for _ in 0..<200 {
      let near = changes.randomElement(using: &generator)?.0 ?? 0
      let local = near * 1000 + Int.random(in: -180_000_000...180_000_000, using: &generator)
      let date = CivilDate(daysSinceEpoch: (local + 864_000_000_000) / 86_400_000 - 10_000)
      let rest = local - date.daysSinceEpoch * 86_400_000
      let found = zone.instant(of: date, millisecondsOfDay: rest).milliseconds
      #expect(found == slowInstant(ofLocal: local, in: zone))
    }
  }

  /// The first instant whose clock shows a time; where none does, the time with the offset before the change that skips it.
  private func slowInstant(ofLocal local: Int, in zone: TimeZoneTable) -> Int? {
    let offsets = [zone.firstOffsetMilliseconds] + zone.changes.map(\.offsetMilliseconds)
    let shown = offsets.map { local - $0 }.filter {
      zone.offsetMilliseconds(at: Instant(milliseconds: $0)) == local - $0
    }
    if let first = shown.min() { return first }
    for (change, before) in zip(zone.changes, offsets) {
      let at = change.at.milliseconds
      if at + before <= local, local < at + change.offsetMilliseconds { return local - before }
    }
    return nil
  }
}

struct LocalTimeTests {
  @Test(arguments: [
    (32_400_000, "1970-01-01T09:00:00+09:00"), (-12_600_000, "1969-12-31T20:30:00-03:30"),
    (0, "1970-01-01T00:00:00+00:00"), (33_539_000, "1970-01-01T00:00:00.000Z"),
  ])
  func `An instant is written as clocks of a zone show it`(offset: Int, text: String) {
    let zone = TimeZoneTable(identifier: "X", firstOffsetMilliseconds: offset)
    #expect(Instant(milliseconds: 0).iso8601(in: zone) == text)
  }
}
