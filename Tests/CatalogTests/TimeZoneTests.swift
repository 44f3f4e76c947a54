import ServiceLevels
import Testing

@testable import Catalog

@Suite struct TimeZoneTests {
  @Test(arguments: [
    ("JST", SystemTimeZones.Problem.unknown), ("GMT+9", .unknown), ("asia/tokyo", .unknown),
    ("Asia", .unknown), ("", .unknown), ("../UTC", .unknown), ("/usr/share/zoneinfo/UTC", .unknown),
    ("zone.tab", .unknown), ("tzdata.zi", .unknown), ("right/UTC", .unknown),
    ("posix/UTC", .unknown), ("localtime", .unknown), ("Asia//Tokyo", .unknown),
  ])
  func `Only IANA names are zones`(name: String, problem: SystemTimeZones.Problem) {
    #expect(SystemTimeZones.table(named: name) == .failure(problem))
  }

  @Test(arguments: ["UTC", "Asia/Tokyo", "Etc/GMT-9", "America/Argentina/Buenos_Aires"])
  func `IANA names are zones`(name: String) throws {
    #expect(try SystemTimeZones.table(named: name).get().identifier == name)
  }

  @Test func `The zones that the system has can be suggested`() {
    let names = SystemTimeZones.names
    #expect(names.contains("Asia/Tokyo") && names.contains("UTC") && names.count > 400)
  }

  /// Instants in seconds, offsets in minutes, as published for each zone.
  @Test(arguments: [
    ("Asia/Tokyo", 0, 540), ("Asia/Tokyo", 4_102_000_000, 540),
    // New York: 2026-03-08 07:00 UTC and 2026-11-01 06:00 UTC; the same rule in 2099 (8 March, 1 November).
    ("America/New_York", 1_772_953_199, -300), ("America/New_York", 1_772_953_200, -240),
    ("America/New_York", 1_793_512_799, -240), ("America/New_York", 1_793_512_800, -300),
    ("America/New_York", 4_076_636_399, -300), ("America/New_York", 4_076_636_400, -240),
    // Apia crossed the date line at 2011-12-30 10:00 UTC.
    ("Pacific/Apia", 1_325_239_199, -600), ("Pacific/Apia", 1_325_239_200, 840),
    // Lord Howe moves its clocks by half an hour: 2026-04-04 15:00 UTC, 2026-10-03 15:30 UTC.
    ("Australia/Lord_Howe", 1_775_314_799, 660), ("Australia/Lord_Howe", 1_775_314_800, 630),
    ("Australia/Lord_Howe", 1_791_041_399, 630), ("Australia/Lord_Howe", 1_791_041_400, 660),
    // Dublin's winter time is its exception, Casablanca's Ramadan moves with the moon, Kiritimati is a day ahead.
    ("Europe/Dublin", 1_767_225_600, 0), ("Europe/Dublin", 1_782_864_000, 60),
    ("Pacific/Kiritimati", 1_767_225_600, 840), ("Asia/Kathmandu", 1_767_225_600, 345),
  ])
  func `Offsets are those of the zone`(name: String, seconds: Int, minutes: Int) throws {
    let table = try SystemTimeZones.table(named: name).get()
    let offset = table.offsetMilliseconds(at: Instant(milliseconds: seconds * 1000))
    #expect(offset == minutes * 60_000)
  }

  /// A rule, a year, and its two changes in seconds since that year's beginning.
  @Test(arguments: [
    ("EST5EDT,M3.2.0,M11.1.0", 2026, [(5_727_600, -14_400), (26_287_200, -18_000)]),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", 2026, [(25_664_400, 0), (7_520_400, 3600)]),
    (
      "<-03>3<-02>,M3.5.0/-1,M10.5.0/0", 2026,
      [(7_524_000, -7200), (25_668_000, -10_800)]
    ),
    ("A0B,J60,J300", 2024, [(60 * 86_400 + 7200, 3600), (300 * 86_400 + 3600, 0)]),
    ("A0B,59/0,300/167", 2024, [(59 * 86_400, 3600), (300 * 86_400 + 166 * 3600, 0)]),
  ])
  func `A POSIX rule says when clocks change`(
    rule: String, year: Int, changes: [(Int, Int)]
  ) throws {
    let start = try #require(CivilDate(year: year, month: 1, day: 1)).daysSinceEpoch * 86_400
    let found = try #require(PosixZoneRule(rule.utf8)).transitions(inYear: year)
    #expect(found.map { $0.at - start } == changes.map(\.0))
    #expect(found.map(\.offset) == changes.map(\.1))
  }

  @Test(arguments: [
    "", "5", "EST", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "<EST5", "EST168",
    "EST5EDT,M3.2.0,M11.1.0,", "EST5EDT,J0,J9", "EST5:60", "EST5EDT,366,1",
  ])
  func `What is no POSIX rule is refused`(rule: String) {
    #expect(PosixZoneRule(rule.utf8) == nil)
  }

  @Test func `A damaged zone file is refused, never read beyond its end`() throws {
    let whole = sampleZoneFile
    #expect(ZoneFile(whole) != nil)
    for count in 0..<whole.count { #expect(ZoneFile(Array(whole.prefix(count))) == nil) }
    for index in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[index] ^= 1 << UInt8(bit)
        _ = ZoneFile(bytes)?.table(named: "X")
      }
    }
  }

  @Test func `After the last transition of a file its rule holds, until 2100`() throws {
    let table = try #require(ZoneFile(sampleZoneFile)).table(named: "X")
    #expect(table.firstOffsetMilliseconds == 3_600_000)
    // The file's one transition, in 2000, and then two a year.
    #expect(table.changes.first?.at.milliseconds == 946_684_800_000)
    #expect(table.changes.count == 201)
    #expect(table.changes.allSatisfy { $0.at.milliseconds < 4_102_444_800_000 })
  }

  /// A file of version 2: an hour ahead, since 2000 an hour behind, and daylight saving from then on.
  private var sampleZoneFile: [UInt8] {
    func header(times: UInt8, types: UInt8, chars: UInt8) -> [UInt8] {
      Array("TZif2".utf8) + Array(repeating: 0, count: 15 + 15) + [times]
        + [0, 0, 0, types, 0, 0, 0, chars]
    }
    let time: [UInt8] = [0, 0, 0, 0, 0x38, 0x6D, 0x43, 0x80]
    let ahead: [UInt8] = [0, 0, 0x0E, 0x10, 0, 0]
    let behind: [UInt8] = [0xFF, 0xFF, 0xF1, 0xF0, 0, 0]
    return header(times: 0, types: 1, chars: 2) + ahead + [65, 0]
      + header(times: 1, types: 2, chars: 2) + time + [1] + ahead + behind + [65, 0]
      + Array("\nA1B,M4.1.0,M10.1.0\n".utf8)
  }
}
