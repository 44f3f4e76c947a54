import Ingest
import ServiceLevels
import Testing

struct CheckLineTests {
  @Test func `The line of the contract is read`() throws {
    let yield = try read(
      """
      {"time":"2026-10-01T00:00:00.123Z","account":"technova-sales-prod-app","service":"order",\
      "zone":"ap-northeast-1a","check":"grpc","status":"up","latency_ms":12,"code":0}

      """)
    let key = ProbeKey(
      account: "technova-sales-prod-app", service: "order", zone: "ap-northeast-1a", check: "grpc")
    let runs = [CheckRun(.up, 1_790_812_800_123)]
    #expect(yield.rejects == [])
    #expect(yield.lines == 1)
    #expect(
      yield.probes == [
        ProbeChecks(probe: key, runs: runs, isVerbatim: false, longestGapMilliseconds: 0)
      ])
  }

  @Test(arguments: [
    "{\"status\":\"up\",\"service\":\"order\",\"time\":1000001000}",
    " { \"status\" : \"up\" , \"service\" : \"order\" , \"time\" : 1000001000 } ",
    "{\"st\\u0061tus\":\"\\u0075p\",\"service\":\"\\u006frder\",\"time\":1000001000}",
    "{\"status\":\"up\",\"service\":\"order\",\"time\":1000001000,\"zone\":null,\"check\":\"\"}",
    "{\"status\":\"up\",\"service\":\"order\",\"time\":1000001000,\"x\":{\"time\":[1,{\"a\":null}]}}",
    "{\"status\":\"up\",\"service\":\"order\",\"time\":1000001000,\"latency_ms\":-1.5e+3,\"code\":\"x\"}",
    "{\"status\":\"up\",\"service\":\"order\",\"time\":1000001000,\"id\":\"req-1\",\"kind\":\"x\"}",
    "{\"status\":\"up\",\"service\":\"order\",\"time\":1000001000,\"x\":\"\\ud83d\\ude00\"}",
    "{\"status\":\"up\",\"service\":\"order\",\"time\":1000001000}\r",
    "\u{feff}{\"status\":\"up\",\"service\":\"order\",\"time\":1000001000}",
    "\n  \n\r\n{\"status\":\"up\",\"service\":\"order\",\"time\":1000001000}\n\n",
  ])
  func `Writing it another way changes nothing`(line: String) throws {
    let plain = try read("{\"time\":1000001000,\"service\":\"order\",\"status\":\"up\"}")
    #expect(
      plain.probes == [
        ProbeChecks(
          probe: probe(), runs: [CheckRun(.up, 1_000_001_000_000)], isVerbatim: false,
          longestGapMilliseconds: 0)
      ])
    #expect(try read(line) == plain)
  }

  @Test(arguments: [
    ("{\"time\":1000000001,\"service\":\"order\"}", "missing status"),
    ("{\"status\":\"up\",\"service\":\"order\"}", "missing time"),
    ("{\"time\":1000000001,\"status\":\"up\"}", "neither service nor account"),
    (
      "{\"time\":1000000001,\"status\":\"UP\",\"service\":\"order\"}",
      "unknown status \"UP\": one of up, degraded, down, paused, retired"
    ),
    (
      "{\"time\":1000000001,\"status\":\"up \",\"service\":\"order\"}",
      "unknown status \"up \": one of up, degraded, down, paused, retired"
    ),
    (
      "{\"time\":1000000001,\"status\":1,\"service\":\"order\"}",
      "status is not text: one of up, degraded, down, paused, retired"
    ),
    (
      "{\"timestamp\":1000000001,\"status\":\"up\",\"service\":\"order\"}",
      "has no `time`, but `timestamp`"
    ),
    (
      "{\"time\":1000000001,\"state\":\"up\",\"service\":\"order\"}",
      "has no `status`, but `state`"
    ),
    ("{\"time\":1000000001,\"status\":true,\"service\":\"order\"}", "status is not text"),
    (
      "{\"time\":1000000001,\"status\":\"up\",\"service\":\"ordr\"}",
      "unknown service \"ordr\": nearest is order"
    ),
    ("{\"time\":1000000001,\"status\":\"up\",\"service\":7}", "service is not text"),
    ("{\"time\":1000000001,\"status\":\"up\",\"account\":\"x\"}", "unknown account \"x\""),
    (
      "{\"time\":1000000001,\"status\":\"up\",\"service\":\"or\\u0000der\"}",
      "NUL character in service"
    ),
    (
      "{\"time\":1000000001,\"status\":\"up\",\"service\":\"order\",\"zone\":\"a\\nb\"}",
      "control character in zone \"a\\u{a}b\""
    ),
    (
      "{\"time\":1000000001,\"time\":1000000001,\"status\":\"up\",\"service\":\"order\"}",
      "duplicate key \"time\""
    ),
    (
      "{\"time\":1000000001,\"x\":1,\"\\u0078\":2,\"status\":\"up\",\"service\":\"order\"}",
      "duplicate key \"x\""
    ),
    (
      "{\"time\":1000000001,\"status\":\"up\",\"service\":\"order\"}x",
      "something follows the object at byte 52"
    ),
    (
      "{\"time\":1000000001,\"status\":\"up\",\"service\":\"order\"}{}",
      "more follows on the line than one object at byte 52"
    ),
    ("{\"time\":01,\"status\":\"up\",\"service\":\"order\"}", "not valid JSON at byte 9"),
    ("{\"time\":1.,\"status\":\"up\",\"service\":\"order\"}", "not valid JSON at byte 11"),
    ("{\"time\":1000000001,\"status\":\"up\",\"service\":\"order\",}", "not valid JSON at byte 52"),
    ("{\"time\":1000000001,\"status\":\"up\",\"service\":\"or", "not valid JSON at byte 47"),
    ("{\"time\":1000000001,\"status\":\"up\",\"service\":\"or\\x\"}", "not valid JSON at byte 48"),
    (
      "{\"time\":1000000001,\"status\":\"up\",\"service\":\"or\tder\"}",
      "control character in text at byte 47"
    ),
    (
      "{\"time\":1000000001,\"status\":\"up\",\"service\":\"order\",\"x\":NaN}",
      "not valid JSON at byte 56"
    ),
    (
      "{\"time\":1000000001,\"status\":\"up\",\"service\":\"order\",\"x\":\"\\ud800\"}",
      "lone surrogate at byte 63"
    ),
    (
      "{\"time\":1000000001,\"status\":\"up\",\"service\":\"order\",\"x\":\"\\udc00\"}",
      "lone surrogate at byte 63"
    ),
    ("{\"a\":1}", "neither a check, an incident nor an operation: has `a`"),
    ("{", "not valid JSON at byte 2"), ("{}", "neither a check, an incident nor an operation"),
    (
      "{\"time\":1000000001,\"status\":\"up\",\"service\":\"order\",\"gauges\":[]}",
      "gauges is not an object"
    ),
    (
      "{\"time\":1000000001,\"status\":\"up\",\"service\":\"order\",\"gauges\":{\"a\":\"1\"}}",
      "gauge \"a\" is not a number"
    ),
    (
      "{\"time\":1000000001,\"status\":\"up\",\"service\":\"order\",\"gauges\":{\"a\":1,\"a\":1}}",
      "duplicate key \"a\""
    ),
    (
      "{\"time\":1000000001,\"status\":\"up\",\"service\":\"order\",\"gauges\":{\"a\":1e400}}",
      "gauge \"a\" is out of range: \"1e400\""
    ),
  ])
  func `A line that cannot be used is rejected with a reason`(line: String, reason: String) throws {
    let yield = try read("{\"time\":1000000000,\"status\":\"up\",\"service\":\"auth\"}\n\(line)\n")
    #expect(yield.rejects == [RejectedLine(lineNumber: 2, reason: reason, excerpt: line)])
    #expect(yield.lines == 2)
    #expect(yield.probes.count == 1)
  }

  @Test func `Nesting ends at 64 levels`() throws {
    func line(_ depth: Int) -> String {
      let (open, close) = (
        String(repeating: "[", count: depth), String(repeating: "]", count: depth)
      )
      return "{\"time\":1000000001,\"status\":\"up\",\"service\":\"order\",\"x\":\(open)\(close)}"
    }
    #expect(try rejection(line(63)) == nil)
    #expect(try rejection(line(64)) == "nested deeper than 64 levels")
    #expect(try rejection(line(100_000)) == "nested deeper than 64 levels")
  }

  @Test func `Damaged UTF-8 is rejected and shown repaired`() throws {
    var bytes = Array("{\"time\":1000000001,\"status\":\"up\",\"service\":\"order\",\"x\":\"".utf8)
    bytes += [0xc3, 0x28] + Array("\"}\n".utf8)
    let rejects = try LogReader(scope: scope).read(bytes: bytes).rejects
    #expect(rejects.map(\.reason) == ["not valid UTF-8"])
    #expect(rejects[0].excerpt.contains("\u{fffd}("))
  }

  @Test func `A line of a megabyte is read, a longer one rejected`() throws {
    func line(_ length: Int) -> String {
      let frame = "{\"time\":1000000001,\"status\":\"up\",\"service\":\"order\",\"x\":\"\"}"
      let fill = String(repeating: "a", count: length - frame.utf8.count)
      return frame.replacing("\"x\":\"", with: "\"x\":\"" + fill)
    }
    let text = [line(1 << 20), line(1 << 20 + 1), line(100), line(5 << 20), line(200)]
    let yield = try read(text.joined(separator: "\n"))
    #expect(yield.rejects.map(\.lineNumber) == [2, 4])
    #expect(Set(yield.rejects.map(\.reason)) == ["line too long"])
    #expect(yield.rejects.allSatisfy { $0.excerpt.utf8.count == 200 })
    #expect(yield.lines == 5)
  }

  @Test func `An excerpt is never cut inside a character`() throws {
    let text = String(repeating: "字", count: 100)
    #expect(try read(text).rejects[0].excerpt == String(repeating: "字", count: 66))
  }

  @Test func `Names that the catalog lacks are listed once`() throws {
    let yield = try read(
      """
      {"time":1000000001,"status":"up","service":"b"}
      {"time":1000000001,"status":"up","service":"b"}
      {"time":1000000001,"status":"up","account":"a"}
      {"time":1000000001,"status":"up","service":"order","account":"elsewhere"}
      {"id":"1","started_at":1000000001,"services":["c","b"]}

      """)
    #expect(yield.unknownNames == ["a", "b", "c"])
    #expect(yield.rejects.map(\.lineNumber) == [1, 2, 3, 5])
  }

  @Test func `A check without a service is one of the account`() throws {
    let yield = try read("{\"time\":1000000001,\"status\":\"up\",\"account\":\"acct-a\"}")
    #expect(
      yield.probes.map(\.probe) == [
        ProbeKey(account: "acct-a", service: "", zone: "", check: "")
      ])
  }
}

struct GaugeTests {
  @Test(arguments: [
    ("420", 420_000_000), ("37.5", 37_500_000), ("0.0000019", 1), ("-0.0000001", -1),
    ("-2", -2_000_000),
    ("-0", 0), ("1e3", 1_000_000_000), ("15E-1", 1_500_000), ("1.5e+2", 150_000_000), ("1e-400", 0),
    ("-1e-400", -1), ("0e999999999999999999999", 0), ("9223372036854.775807", Int.max),
    ("0.000001", 1), ("123456789.123456", 123_456_789_123_456),
  ])
  func `A gauge is read in exact millionths`(text: String, millionths: Int) throws {
    let yield = try read(check(1, "up", ",\"gauges\":{\"lag\":\(text)}"))
    #expect(yield.rejects == [])
    #expect(
      yield.gauges == [
        GaugeSeries(
          probe: probe(), name: "lag",
          samples: [GaugeSample(time: Instant(milliseconds: 1000), millionths: millionths)])
      ])
  }

  @Test(arguments: ["9223372036854.775808", "1e13", "-9223372036855"])
  func `A gauge out of range rejects its line`(text: String) throws {
    let reason = try rejection(check(1, "up", ",\"gauges\":{\"lag\":\(text)}"))
    #expect(reason == "gauge \"lag\" is out of range: \"\(text)\"")
  }

  @Test func `Samples are in order, and the greatest of an instant stands`() throws {
    let yield = try read(
      check(3, "up", ",\"gauges\":{\"b\":1,\"a\":5}") + check(1, "up", ",\"gauges\":{\"a\":1}")
        + check(3, "up", ",\"gauges\":{\"a\":7,\"c\":null}")
        + check(3, "up", ",\"gauges\":{\"a\":6}"))
    #expect(yield.gauges.map(\.name) == ["a", "b"])
    #expect(
      yield.gauges[0].samples == [
        GaugeSample(time: Instant(milliseconds: 1000), millionths: 1_000_000),
        GaugeSample(time: Instant(milliseconds: 3000), millionths: 7_000_000),
      ])
  }
}
