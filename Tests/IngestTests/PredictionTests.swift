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
    let quick = LogReader(scope: scope, isPredicting: true)
    for log in 0..<wanted {
      var maker = LineMaker(seed: UInt64(part * 1_000_000 + log))
      let bytes = maker.log(lines: 250, damage: 12)
      let expected = try strict.read(bytes: bytes)
      let actual = try quick.read(bytes: bytes)
      if expected != actual {
        Issue.record("log \(log) of part \(part): \(difference(expected, actual))")
        return
      }
    }
  }

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
      buffer, .all(verbatim: []), Workspace(scope), isPredicting: true)
    let lines = try pass.run().yield.lines
    #expect(lines == 10_000)
    // Each zone has to be met before it is known.
    #expect(pass.expectedLines >= 9_990)
    #expect(try read(bytes, isPredicting: true) == read(bytes, isPredicting: false))
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
