import Ingest
import ServiceLevels
import TestSupport
import Testing

struct FoldingTests {
  private func runs(_ text: String) throws -> ProbeChecks {
    let yield = try read(text)
    return try #require(yield.probes.first)
  }

  @Test func `Neighbours of one status become a run`() throws {
    let checks = try runs(check(0) + check(10) + check(25) + check(35, "degraded") + check(45))
    #expect(
      checks.runs == [
        CheckRun(.up, 0, 25_000), CheckRun(.degraded, 35_000), CheckRun(.up, 45_000),
      ])
    #expect(checks.longestGapMilliseconds == 15_000)
    #expect(!checks.isVerbatim)
  }

  @Test func `A gap of the hold is bridged, a longer one is not`() throws {
    #expect(try runs(check(0) + check(30)).runs == [CheckRun(.up, 0, 30_000)])
    let apart = try runs(
      check(0) + "{\"time\":\"1970-01-01T00:00:30.001Z\",\"service\":\"order\",\"status\":\"up\"}")
    #expect(apart.runs == [CheckRun(.up, 0), CheckRun(.up, 30_001)])
    #expect(apart.longestGapMilliseconds == 0)
  }

  @Test func `With an unlimited hold any gap is bridged`() throws {
    let scope = IngestScope(
      services: ["order"], accounts: [], serviceGaps: ["order": .init(general: .max)],
      accountGaps: .init(general: 1))
    let bytes = Array((check(0) + check(1_000_000)).utf8)
    let yield = try LogReader(scope: scope).read(bytes: bytes)
    #expect(yield.probes[0].runs == [CheckRun(.up, 0, 1_000_000_000)])
  }

  @Test func `Failed checks are never put together, paused ones are`() throws {
    let text = check(0, "down") + check(10, "down") + check(20, "paused") + check(30, "paused")
    #expect(
      try runs(text).runs == [
        CheckRun(.down, 0), CheckRun(.down, 10_000), CheckRun(.paused, 20_000, 30_000),
      ])
  }

  @Test func `A check that comes twice counts once`() throws {
    let once = try runs(check(0) + check(10, "down") + check(20))
    let twice = try runs(
      check(0) + check(0) + check(10, "down") + check(10, "down") + check(20) + check(20))
    #expect(twice == once)
  }

  @Test func `Checks out of order are kept one by one`() throws {
    let text = check(0) + check(20) + check(10) + check(30, "down") + check(30, "degraded")
    let checks = try runs(text)
    #expect(checks.isVerbatim)
    #expect(
      checks.runs == [
        CheckRun(.up, 0), CheckRun(.up, 10_000), CheckRun(.up, 20_000), CheckRun(.down, 30_000),
      ])
    #expect(checks.longestGapMilliseconds == 0)
  }

  @Test func `Of two findings at one instant the worst stands`() throws {
    let names = CheckStatus.allCases
    for one in names {
      for other in names where one != other {
        let checks = try runs(check(0, one.name) + check(0, other.name))
        #expect(checks.runs == [CheckRun(max(one, other), 0)])
      }
    }
  }

  @Test func `A probe that is asked for is kept check by check, others are folded`() throws {
    let other = "{\"time\":1000000000,\"service\":\"auth\",\"status\":\"up\"}\n"
    let yield = try read(check(0) + other + check(10) + check(10), verbatim: [probe()])
    #expect(yield.probes.map(\.probe.service) == ["auth", "order"])
    #expect(yield.probes.map(\.isVerbatim) == [false, true])
    #expect(yield.probes[1].runs == [CheckRun(.up, 0), CheckRun(.up, 10_000)])
  }

  @Test(arguments: 0..<20)
  func `The order of lines does not matter where every check is kept`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var lines: [String] = []
    for _ in 0..<300 {
      let status = CheckStatus.allCases.randomElement(using: &random)?.name ?? "up"
      let service = ["order", "auth"].randomElement(using: &random) ?? "order"
      let time = Int.random(in: 0..<150, using: &random)
      lines.append(
        "{\"time\":\(1_000_000_000 + time),\"service\":\"\(service)\",\"status\":\"\(status)\"}\n")
    }
    let keys: Set = [probe("order"), probe("auth")]
    let one = try read(lines.joined(), verbatim: keys)
    lines.shuffle(using: &random)
    let other = try read(lines.joined(), verbatim: keys)
    #expect(one == other)
    #expect(try read(lines.joined()).probes == other.probes)
  }
}
