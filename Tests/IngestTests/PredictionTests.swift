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
    let clock = ContinuousClock()
    let quick = try clock.measure { _ = try read(bytes, isPredicting: true) }
    let strict = try clock.measure { _ = try read(bytes, isPredicting: false) }
    #expect(quick * 3 < strict)
    #expect(try read(bytes, isPredicting: true) == read(bytes, isPredicting: false))
  }

  private func read(_ bytes: [UInt8], isPredicting: Bool) throws -> FileYield {
    try LogReader(scope: scope, isPredicting: isPredicting).read(bytes: bytes)
  }
}
