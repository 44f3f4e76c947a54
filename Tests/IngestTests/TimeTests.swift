import Ingest
import ServiceLevels
import Testing

/// Times as they stand in a check line, and the instant that they are.
struct TimeTests {
  @Test(arguments: [
    ("\"2026-10-01T00:00:00.123Z\"", 1_790_812_800_123), ("\"1970-01-01T00:00:00Z\"", 0),
    ("\"2026-10-01T09:00:00+09:00\"", 1_790_812_800_000),
    ("\"2026-09-30t20:30:00-03:30\"", 1_790_812_800_000),
    ("\"2026-10-01 00:00:00z\"", 1_790_812_800_000),
    ("\"2026-10-01T00:00:00-00:00\"", 1_790_812_800_000),
    ("\"2026-10-01T00:00:00.1Z\"", 1_790_812_800_100),
    ("\"2026-10-01T00:00:00.12Z\"", 1_790_812_800_120),
    ("\"2026-10-01T00:00:00.123999Z\"", 1_790_812_800_123),
    ("\"2026-10-01T00:00:00.123456789Z\"", 1_790_812_800_123),
    ("\"2026-10-01T00:00:60Z\"", 1_790_812_859_999),
    ("\"2026-10-01T00:00:60.5Z\"", 1_790_812_859_999),
    ("\"2024-02-29T00:00:00Z\"", 1_709_164_800_000),
    ("\"9999-12-31T23:59:59.999Z\"", 253_402_300_799_999),
    ("\"\\u0032026-10-01T00:00:00Z\"", 1_790_812_800_000),
    ("1790812800", 1_790_812_800_000), ("1790812800123", 1_790_812_800_123),
    ("99999999999", 99_999_999_999_000), ("946684800", 946_684_800_000),
    ("946684800000", 946_684_800_000), ("20261301090000", 20_261_301_090_000),
  ])
  func `A time is read exactly`(text: String, milliseconds: Int) throws {
    let yield = try read("{\"time\":\(text),\"service\":\"order\",\"status\":\"up\"}\n")
    #expect(yield.rejects == [])
    #expect(yield.firstAt == Instant(milliseconds: milliseconds))
    #expect(yield.lastAt == yield.firstAt)
  }

  @Test(arguments: [
    "\"2026-02-29T00:00:00Z\"", "\"2026-13-01T00:00:00Z\"", "\"2026-00-01T00:00:00Z\"",
    "\"2026-10-32T00:00:00Z\"", "\"2026-10-01T24:00:00Z\"", "\"2026-10-01T00:60:00Z\"",
    "\"2026-10-01T00:00:61Z\"", "\"2026-10-01T00:00:00\"", "\"2026-10-01T00:00:00+0900\"",
    "\"2026-10-01T00:00:00.Z\"", "\"2026-10-01T00:00:00.1234567890Z\"", "\"2026-10-01\"",
    "\"2026-10-01T00:00Z\"", "\"2026-10-01T00:00:00Z \"", "\" 2026-10-01T00:00:00Z\"",
    "\"2026-10-01T00:00:00+24:00\"", "\"2026-10-01T00:00:00+09:60\"", "\"2026-10-01_00:00:00Z\"",
    "\"1969-12-31T23:59:59Z\"", "\"1970-01-01T00:00:00+00:01\"",
    "\"9999-12-31T23:59:59-00:01\"", "\"+026-10-01T00:00:00Z\"", "\"1790812800\"", "-1", "1.5",
    "1e10", "1790812800.0", "0", "46296", "946684799", "946684799999", "20261001",
    "202610010900", "20261001090000", "1790812800123456", "1790812800123456789", "253402300800000",
    "99999999999999999999", "true", "[]",
  ])
  func `A time that cannot be is rejected`(text: String) throws {
    let reason = try rejection("{\"time\":\(text),\"service\":\"order\",\"status\":\"up\"}\n")
    #expect(reason?.hasPrefix("time ") == true, "\(reason ?? "accepted")")
  }

  @Test(arguments: [
    ("20261001", "reads as a civil date, not as an epoch; write it as 2026-10-01T09:00:00+09:00"),
    ("20261001090000", "reads as a civil date"), ("202610010900", "reads as a civil date"),
    ("46296", "is a number that means an instant before 2000"),
    ("1790812800123456789", "is no epoch in seconds or milliseconds (micro- or nanoseconds?)"),
    ("1790812800.123", "is no whole number of seconds or milliseconds"),
    ("2026-10-01T09:00:00", "has no UTC offset (Z, or +09:00 for Japan)"),
    ("2026-10-01T09:00:00+0900", "has a UTC offset without a colon; write it as +09:00"),
    ("2026-10-01 00:00:00 UTC", "has a name for its UTC offset; write Z"),
    ("2026/10/01 09:00:00", "is no RFC 3339; write it as 2026-10-01T09:00:00+09:00"),
    (" 2026-10-01T09:00:00Z", "has blanks around it"),
    ("yesterday", "is not a possible RFC 3339 time"),
  ])
  func `The reason says what is wrong with a time`(text: String, fault: String) throws {
    let reason = try rejection("time,service,status\n\(text),order,up\n")
    #expect(reason?.hasPrefix("time \(fault)") == true, "\(reason ?? "accepted")")
    #expect(reason?.hasSuffix(": \"\(text)\"") == true)
  }
}
