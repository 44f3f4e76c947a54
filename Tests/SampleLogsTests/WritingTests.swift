import ServiceLevels
import Testing

@testable import SampleLogs

struct WritingTests {
  @Test(arguments: [
    (
      CheckFormat.ndjson,
      #"{"time":"2026-10-01T00:00:00.123Z","account":"a","service":"s","zone":"z","check":"grpc","status":"down","latency_ms":12,"code":14,"gauges":{"lag":37.5,"use":4}}"#
    ),
    (.csv, "2026-10-01T00:00:00.123Z,a,s,z,grpc,down,12,14"),
  ])
  func `A check line has the contract's fields`(format: CheckFormat, line: String) {
    let key = ProbeKey(account: "a", service: "s", zone: "z", check: "grpc")
    var finding = Finding(status: .down, latencyMilliseconds: 12, code: 14)
    finding.gauges = [.init(name: "lag", tenths: 375), .init(name: "use", tenths: 40)]
    var clock = TimestampWriter(style: .utcMilliseconds)
    var log: [UInt8] = []
    CheckLineWriter(format: format, probe: key).write(
      finding, at: Instant(milliseconds: 1_790_812_800_123), clock: &clock, to: &log)
    #expect(String(decoding: log, as: UTF8.self) == line + "\n")
  }

  @Test
  func `Text is escaped in JSON and quoted in CSV`() {
    var (json, csv): ([UInt8], [UInt8]) = ([], [])
    json.append(json: "a\"b\\c\n受")
    csv.append(csv: "a\"b,c")
    #expect(String(decoding: json, as: UTF8.self) == #""a\"b\\c\u000a受""#)
    #expect(String(decoding: csv, as: UTF8.self) == #""a""b,c""#)
  }

  @Test(arguments: [
    (["--seed", "7"], "7"), (["--seed=8"], "8"),
  ])
  func `An option's value follows it or an equals sign`(words: [String], value: String) throws {
    #expect(try Arguments(words, options: ["--seed"]).text("--seed") == value)
  }

  @Test
  func `An unknown option is named`() {
    #expect(throws: UsageError.unknownOption("--sed")) {
      try Arguments(["--sed", "7"], options: ["--seed"])
    }
  }
}
