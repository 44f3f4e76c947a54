import ServiceLevels
import TestSupport
import Testing

struct JoinedChecksTests {
  private static let probe = ProbeKey(account: "", service: "s", zone: "", check: "")

  private static func part(_ runs: [CheckRun]) -> ProbeChecks {
    ProbeChecks(
      probe: probe, runs: runs, isVerbatim: runs.allSatisfy { $0.first == $0.last },
      longestGapMilliseconds: 0)
  }

  private static func run(_ status: CheckStatus, _ first: Int, _ last: Int) -> CheckRun {
    CheckRun(
      status: status, first: Instant(milliseconds: first), last: Instant(milliseconds: last))
  }

  /// Neighbouring runs of one status as one, but for failures, as a file's checks are folded.
  private static func folded(_ runs: [CheckRun]) -> [CheckRun] {
    runs.reduce(into: []) { folded, run in
      if let last = folded.last, last.status == run.status, run.status != .down {
        folded[folded.count - 1] = CheckRun(status: run.status, first: last.first, last: run.last)
      } else {
        folded.append(run)
      }
    }
  }

  private static func singles(_ checks: [Int: CheckStatus]) -> [CheckRun] {
    checks.sorted { $0.key < $1.key }.map { run($0.value, $0.key, $0.key) }
  }

  /// What a second file says, beside an `up` from 0 to 50, and which of the two are then to be read again.
  private static let others: [(CheckRun, Set<Int>)] = [
    (run(.up, 20, 30), []), (run(.up, 50, 90), []), (run(.degraded, 51, 90), []),
    (run(.degraded, 50, 90), [0, 1]), (run(.down, 20, 20), [0]), (run(.down, 50, 50), [0]),
  ]

  @Test(arguments: others)
  func `A folded run is contested only where another file found something else meanwhile`(
    other: CheckRun, contested: Set<Int>
  ) {
    let joined = JoinedChecks([Self.part([Self.run(.up, 0, 50)]), Self.part([other])])
    #expect(joined.contested == contested)
  }

  @Test func `Of several checks at one instant the worst stands`() {
    let joined = JoinedChecks(
      [CheckStatus.up, .down, .paused, .up].map { Self.part([Self.run($0, 7, 7)]) })
    #expect(joined.runs == [Self.run(.down, 7, 7)])
    #expect(joined.contested.isEmpty)
  }

  @Test(arguments: 0..<40)
  func `Parts join to what all checks together say, at once or once the contested are read again`(
    block: Int
  ) {
    var settled = 0
    for seed in block * 100..<block * 100 + 100 {
      var random = SeededRandom(seed: UInt64(seed))
      let files = (0..<Int(random.next() % 3 + 2)).map { _ in
        // Few instants and long runs, so that files meet often, and often say the same.
        var checks: [Int: CheckStatus] = [:]
        let start = Int(random.next() % 30)
        for instant in start..<start + Int(random.next() % 30 + 1) where random.next() % 3 > 0 {
          checks[instant] =
            random.next() % 12 == 0 ? .down : instant / 15 % 2 == 0 ? .up : .degraded
        }
        if checks.isEmpty { checks[start] = .up }
        return checks
      }
      let all = files.reduce(into: [Int: CheckStatus]()) { $0.merge($1) { max($0, $1) } }
      let parts = files.map { Self.part(Self.folded(Self.singles($0))) }
      var joined = JoinedChecks(parts)
      if joined.contested.isEmpty {
        settled += 1
      } else {
        joined = JoinedChecks(
          parts.indices.map {
            joined.contested.contains($0) ? Self.part(Self.singles(files[$0])) : parts[$0]
          })
      }
      #expect(joined.contested.isEmpty, "seed \(seed)")
      #expect(Self.folded(joined.runs) == Self.folded(Self.singles(all)), "seed \(seed)")
    }
    #expect(settled > 0)
  }
}
