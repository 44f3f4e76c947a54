import ServiceLevels
import Testing

struct RejectTallyTests {
  @Test func `What differs from line to line is one reason, what is not known is not`() {
    var tally = RejectTally()
    for line in 1...9 {
      tally.add("time has no UTC offset: \"2026-10-01T00:0\(line):00\"", file: "b", line: line)
      tally.add("not valid JSON at byte \(line)", file: "b", line: 10 + line)
      tally.add("unknown service \"s\(line % 2)\"", file: "a", line: line)
    }
    tally.add("missing time", file: "c", line: 7)
    #expect(tally.lines == 28)
    #expect(
      tally.commonest.map { "\($0.lines) \($0.text) \($0.first.file):\($0.first.line)" } == [
        "9 time has no UTC offset: \"2026-10-01T00:01:00\" b:1",
        "9 not valid JSON at byte 1 b:11", "5 unknown service \"s1\" a:1",
        "4 unknown service \"s0\" a:2", "1 missing time c:7",
      ])
  }

  @Test func `Tallies of files add up under the files' names`() {
    var file = RejectTally()
    for line in 1...3 { file.add("missing time", file: "", line: line) }
    var all = RejectTally()
    all.add(file, ofFile: "b.csv")
    all.add(file, ofFile: "c.csv")
    #expect(all.commonest.map(\.lines) == [6])
    #expect(all.commonest.map(\.first) == [RecordPlace(file: "b.csv", line: 1)])
  }

  @Test func `Names without end do not fill the memory`() {
    var tally = RejectTally()
    for line in 0..<10_000 { tally.add("unknown service \"s\(line)\"", file: "a", line: line) }
    #expect(tally.lines == 10_000)
    #expect(tally.commonest.count < 300)
    #expect(tally.commonest[0].lines > 9_000)
  }
}

struct UnfoldingTests {
  private let probe = ProbeKey(account: "a", service: "s", zone: "", check: "")

  private func run(_ status: CheckStatus, _ first: Int, _ last: Int) -> CheckRun {
    CheckRun(
      status: status, first: Instant(milliseconds: first), last: Instant(milliseconds: last))
  }

  @Test func `A run becomes checks as far apart as any of its own were`() {
    let folded = ProbeChecks(
      probe: probe, runs: [run(.up, 0, 25), run(.down, 30, 30)], isVerbatim: false,
      longestGapMilliseconds: 10)
    let unfolded = folded.unfolded()
    #expect(
      unfolded.runs == [
        run(.up, 0, 0), run(.up, 10, 10), run(.up, 20, 20), run(.up, 25, 25), run(.down, 30, 30),
      ])
    #expect(unfolded.isVerbatim && unfolded.longestGapMilliseconds == 0)
  }

  @Test func `What one file says under two names is joined, whatever lies inside a run`() {
    let steady = ProbeChecks(
      probe: probe, runs: [run(.up, 0, 40)], isVerbatim: false, longestGapMilliseconds: 20)
    let same = ProbeChecks(
      probe: probe, runs: [run(.up, 10, 50)], isVerbatim: false, longestGapMilliseconds: 20)
    let other = ProbeChecks(
      probe: probe, runs: [run(.down, 30, 30)], isVerbatim: false, longestGapMilliseconds: 0)
    #expect(steady.joined(with: same).runs == [run(.up, 0, 50)])
    #expect(
      steady.joined(with: other).runs == [
        run(.up, 0, 0), run(.up, 20, 20), run(.down, 30, 30), run(.up, 40, 40),
      ])
  }
}
