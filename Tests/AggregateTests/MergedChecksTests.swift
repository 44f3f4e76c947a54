@testable import Aggregate
import ServiceLevels
import Testing

struct MergedChecksTests {
  private let probe = ProbeKey(account: "", service: "s", zone: "", check: "")

  private func part(_ runs: [CheckRun], isVerbatim: Bool) -> ProbeChecks {
    ProbeChecks(probe: probe, runs: runs, isVerbatim: isVerbatim, longestGapMilliseconds: 10_000)
  }

  @Test func `Files that do not overlap are joined in order of time, whatever their order`() throws
  {
    let first = part([run(.up, 0, 50)], isVerbatim: false)
    let second = part([run(.up, 60, 90)], isVerbatim: false)
    #expect(try mergedRuns([second, first]) == [run(.up, 0, 50), run(.up, 60, 90)])
  }

  @Test func `Folded checks that overlap with another file's are contested`() {
    let folded = part([run(.up, 0, 50)], isVerbatim: false)
    let inside = part(downs(20), isVerbatim: true)
    #expect(throws: ContestedChecks(probe: probe, interval: interval(0, 50))) {
      try mergedRuns([folded, inside])
    }
  }

  @Test func `Of two checks at one instant the worst stands, once`() throws {
    let left = part([run(.up, 0), run(.up, 10), run(.degraded, 20)], isVerbatim: true)
    let right = part([run(.up, 0)] + downs(10) + [run(.paused, 20)], isVerbatim: true)
    #expect(try mergedRuns([left, right]) == [run(.up, 0), run(.down, 10), run(.degraded, 20)])
  }

  @Test func `Copies of checks in files that overlap are counted once`() throws {
    let runs = [run(.up, 0), run(.up, 10), run(.up, 20)]
    let later = [run(.up, 30), run(.up, 40)]
    let judged = try JudgedSubject(
      rules: rules(catalog()),
      checks: [runs, runs, Array(runs.dropLast()), later].map { part($0, isVerbatim: true) },
      asOf: seconds(60))
    #expect(judged.probes.map(\.checks) == [5])
  }
}
