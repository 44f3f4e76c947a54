import Decompress
import Glibc
import ServiceLevels
import Testing

@testable import Ingest

/// What is known by heart must mean what the strict reading says.
struct PredictionTests {
  @Test(arguments: 0..<8)
  func `Prediction never changes what is read`(part: Int) throws {
    // SLA_FUZZ_LOGS asks for more than the few that fit an ordinary run.
    let wanted = getenv("SLA_FUZZ_LOGS").flatMap { Int(String(cString: $0)) } ?? 30
    let strict = LogReader(scope: scope, isPredicting: false)
    // By plans, by plans as long as little credit lasts, and by scanning alone.
    let quick = [Attention.mostCredit, 2_000, 0].map {
      LogReader(scope: scope, isPredicting: true, learningCredit: $0)
    }
    for log in 0..<wanted {
      var maker = LineMaker(seed: UInt64(part * 1_000_000 + log))
      let bytes = maker.log(lines: 250, damage: 12)
      let expected = try strict.read(bytes: bytes)
      for (place, quick) in quick.enumerated() {
        let actual = try quick.read(bytes: bytes)
        if expected != actual {
          Issue.record("log \(log) of part \(part), \(place): \(difference(expected, actual))")
          return
        }
      }
    }
  }

  private typealias Attention = LinePredictor.Attention

  private func difference(_ one: FileYield, _ other: FileYield) -> String {
    let rejects = zip(one.rejects, other.rejects).first { $0 != $1 }
    let probes = zip(one.probes, other.probes).first { $0 != $1 }
    return "lines \(one.lines) \(other.lines), rejects \(one.rejects.count) "
      + "\(other.rejects.count) \(String(describing: rejects)) \(String(describing: probes))"
  }

  @Test func `Most lines of an ordinary log are known by heart`() throws {
    var text = ""
    for index in 0..<10_000 {
      let zone = ["a", "b", "c"][index % 3]
      text +=
        "{\"time\":\(1_790_812_800_000 + index * 3000),\"service\":\"order\",\"zone\":\"\(zone)\","
        + "\"status\":\"up\",\"latency_ms\":\(index % 1500)}\n"
    }
    let bytes = Array(text.utf8)
    let buffer = LineBuffer(try ByteStream(bytes: bytes), reusing: [])
    var pass = LogPass(
      buffer, .all(verbatim: []), Workspace(scope, Attention.mostCredit), isPredicting: true)
    let lines = try pass.run().yield.lines
    #expect(lines == 10_000)
    // Each zone has to be met before it is known.
    #expect(pass.expectedLines >= 9_990)
    #expect(try read(bytes, isPredicting: true) == read(bytes, isPredicting: false))
  }

  /// The line that is scanned comes after one that has all of its keys and names.
  @Test(arguments: [
    "{\"status\":\"up\",\"service\":\"order\",\"time\":1790812801000}",
    " { \"status\" : \"up\" ,\t\"service\" : \"order\" , \"time\" : 1790812801 } \r",
    "{\"time\":\"2026-10-01T09:00:01.123456789+09:00\",\"service\":\"order\",\"status\":\"down\"}",
    "{\"time\":\"2026-10-01t00:00:01z\",\"zone\":null,\"service\":\"order\",\"status\":\"up\"}",
    "{\"note\":\"正常 \\\" \\n\",\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
    "{\"note\":{\"a\":[1,-0.5e+3,{}],\"a\":[]},\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
    "{\"gauges\":{\"lag\":-2.5,\"other\":null},\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
    "{\"zone\":\"\",\"service\":\"order\",\"check\":\"http\",\"time\":1790812801,\"status\":\"up\"}",
    "{\"id\":1,\"service\":\"order\",\"time\":1790812801,\"status\":\"retired\"}",
    "{\"az\":\"x\",\"zone\":\"a\",\"service\":\"order\",\"time\":1790812801,\"status\":\"up\"}",
  ])
  func `A line of known keys is taken in one pass`(line: String) throws {
    let taken = try expectedLines(of: Self.keys + line + "\n")
    #expect(taken == 1)
  }

  @Test(arguments: [
    "{\"time\":1790812801,\"service\":\"order\",\"status\":\"up\",\"time\":1790812801}",
    "{\"time\":1790812801,\"service\":\"order\",\"status\":\"up\",}",
    "{\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}}",
    "{\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"",
    "{\"time\":1790812801,\"service\":\"order,\"status\":\"up\"}",
    "{\"time\":\"2026-10-01T00:00:01\",\"service\":\"order\",\"status\":\"up\"}",
    "{\"time\":\"2026-10-01T00:00:60Z\",\"service\":\"order\",\"status\":\"up\"}",
    "{\"time\":\"2026-10-01T00:00:01.0123456789Z\",\"service\":\"order\",\"status\":\"up\"}",
    "{\"time\":\"2026-10-01T00:00:01+24:00\",\"service\":\"order\",\"status\":\"up\"}",
    "{\"time\":20261001090000,\"service\":\"order\",\"status\":\"up\"}",
    "{\"time\":1790812801.5,\"service\":\"order\",\"status\":\"up\"}",
    "{\"time\":1790812801,\"service\":\"order\",\"status\":\"ups\"}",
    "{\"time\":1790812801,\"service\":\"orde\",\"status\":\"up\"}",
    "{\"time\":1790812801,\"service\":7,\"status\":\"up\"}",
    "{\"time\":1790812801,\"service\":\"order\"}",
    "{\"service\":\"order\",\"status\":\"up\"}",
    "{\"id\":1,\"started_at\":1790812801,\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
    "{\"az\":\"a\",\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
    "{\"unmet\":1,\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
    "{\"note\":\"\\x\",\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
    "{\"note\":01,\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
    "{\"note\":1.,\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
    "{\"note\":1e,\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
    "{\"note\":[1,],\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
    "{\"note\":nul,\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
    "{\"gauges\":{\"lag\":1,\"lag\":1},\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
    "{\"gauges\":{\"lag\":1e3},\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
    "{\"gauges\":[],\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}",
  ])
  func `A line that may mean another thing is read strictly`(line: String) throws {
    #expect(try expectedLines(of: Self.keys + line + "\n") == 0)
  }

  @Test(arguments: [63, 64, 100_000])
  func `What is passed over nests as deeply as in the strict reading`(depth: Int) throws {
    let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let line = "{\"note\":\(nested),\"time\":1790812801,\"service\":\"order\",\"status\":\"up\"}\n"
    #expect(try expectedLines(of: Self.keys + line) == (depth < 64 ? 1 : 0))
  }

  @Test(arguments: [[0xc3, 0x28], [0x80], [0xed, 0xa0, 0x80], [0x0a]] as [[UInt8]])
  func `Damaged text is never passed over`(damage: [UInt8]) throws {
    let before =
      Self.keys + "{\"time\":1790812801,\"service\":\"order\",\"status\":\"up\",\"note\":\""
    #expect(try expectedLines(of: Array(before.utf8) + damage + Array("\"}\n".utf8)) == 0)
  }

  /// A line with every key that is met later, of each probe.
  private static let keys =
    ["", ",\"check\":\"http\"", ",\"zone\":\"a\""].map {
      "{\"time\":1790812800,\"service\":\"order\",\"status\":\"up\"\($0),\"note\":1,\"id\":null}\n"
    }.joined() + """
      {"time":1790812800,"service":"auth","status":"up","gauges":{"lag":1e0,"other":1e0},"started_at":1,"zone":"a","az":1}

      """

  /// How many of the lines were not read strictly by a reader that only scans, whose result is the strict one.
  private func expectedLines(of text: String) throws -> Int {
    try expectedLines(of: Array(text.utf8))
  }

  private func expectedLines(of bytes: [UInt8]) throws -> Int {
    let stream = try ByteStream(bytes: bytes)
    var pass = LogPass(
      LineBuffer(stream, reusing: []), .all(verbatim: []), Workspace(scope, 0), isPredicting: true)
    let yield = try pass.run().yield
    #expect(yield == (try read(bytes, isPredicting: false)))
    return pass.expectedLines
  }

  @Test func `What is known of names is bounded, and forgotten as a whole`() throws {
    let names = KnownNames(maximumBytes: 64 << 10)
    var record = JSONRecord()
    for probe in 0..<20_000 {
      let line = Array("{\"service\":\"service-\(probe)\",\"time\":1,\"status\":\"up\"}".utf8)
      try record.load(line, line.indices)
      names.learn(record, probe: probe) { _ in 0 }
      #expect(names.bytes < 128 << 10)
    }
  }

  /// What nothing was read before may be taken for what is already known.
  @Test(arguments: [
    String(repeating: "\0", count: 16), "1971-01-01T00:00", "2026-10-05T24:00", "2026-10-05T12:60",
    "2026-10-0\u{0}T12:10", "2026-10-05T1a:10", "2026-10-05T12;10", "2026-02-29T12:10",
  ])
  func `A time is read like the strict reading, whatever came before`(minute: String) throws {
    func line(_ minute: String) -> String {
      "{\"time\":\"\(minute):07Z\",\"service\":\"order\",\"status\":\"up\"}\n"
    }
    let epoch = "{\"time\":1790812800000,\"service\":\"order\",\"status\":\"up\"}\n"
    for lines in [
      line(minute) + line(minute), line("2026-10-05T12:09") + line(minute) + line(minute),
      epoch + line(minute), line("2026-10-05T12:09") + line("2026-10-05T12:10") + line(minute),
    ] {
      let bytes = Array(lines.utf8)
      #expect(try read(bytes, isPredicting: true) == read(bytes, isPredicting: false))
    }
  }

  private func read(_ bytes: [UInt8], isPredicting: Bool) throws -> FileYield {
    try LogReader(scope: scope, isPredicting: isPredicting).read(bytes: bytes)
  }
}
