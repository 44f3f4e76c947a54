import ServiceLevels
import Testing

@testable import Compute

/// Every id of the requirements register.
let registerIDs = """
  T-C-A T-C-RTO T-C-RPO T-H-A T-H-RTO T-H-RPO T-M-A T-M-RTO T-M-RPO
  A-120 A-APP A-NONPROD A-SHARED A-SEC A-NET D-MAP D-ATTR D-ISOLATE
  E-AUTH E-ORDER E-MFG E-IOT E-ROLLBACK E-SCALE E-CLUSTER E-SPOT E-CONNECT E-ECR E-DEPLOY
  R-LAG R-RPO R-FAILOVER R-BACKUP-C R-BACKUP-H R-TOPOLOGY R-ACU R-PROXY R-PAUSE
  N-TGW N-DX N-VPN N-ATTACH N-LINKS N-DNS N-R53 Q-HUB Q-EDGE Q-SIEM
  M-CW M-XRAY M-CRIT M-HIGH M-MED M-LOW
  DR-RTO DR-RPO DR-DETECT DR-STEPS DR-SNAPSHOT DR-CONFIG
  G-AZ G-REGION G-FULL G-GAMEDAY S-UPTIME S-MTTD S-MTTR S-IMPACT
  """.split { $0 == " " || $0 == "\n" }.map(String.init)

/// What only a snapshot of the configuration could prove: the logs never can, and the matrix must not pretend so.
let configurationIDs: Set<String> = [
  "E-SCALE", "E-CLUSTER", "E-SPOT", "E-ECR", "R-TOPOLOGY", "R-ACU", "R-PROXY", "N-ATTACH",
  "N-LINKS", "N-DNS", "Q-HUB", "Q-EDGE", "M-CW", "M-XRAY",
]

/// What the catalog itself proves, whatever the logs say.
private let catalogIDs: Set<String> = ["A-120", "D-MAP"]

struct ConformanceTests {
  private func verdicts(_ world: TechNova) -> [String: RequirementVerdict] {
    world.verdicts(in: world.year)
  }

  @Test func `Every id of the register has a row in the matrix`() throws {
    let world = try TechNova()
    let evidence = world.evidence
    let rows = evidence.requirementFigures(
      in: world.year, availability: evidence.availability(in: world.year))
    #expect(rows.filter { $0.subject == .all }.map(\.id) == registerIDs)
    #expect(rows.allSatisfy { $0.period == "FY2026" })
  }

  @Test func `In a good year every requirement that a log can prove is kept`() throws {
    let verdicts = verdicts(try .kept)
    for id in registerIDs {
      #expect(verdicts[id] == (configurationIDs.contains(id) ? .noEvidence : .met), "\(id)")
    }
  }

  @Test func `In a bad year every requirement that a log can prove is missed`() throws {
    let (broken, mute) = (verdicts(try .broken), verdicts(try .mute))
    // The figures on incidents are broken where incidents are recorded without what they need.
    let needsMute: Set = ["S-MTTD", "S-MTTR", "S-IMPACT", "M-LOW"]
    for id in registerIDs {
      let verdict = needsMute.contains(id) ? mute[id] : broken[id]
      #expect(verdict == (configurationIDs.contains(id) ? .noEvidence : .missed), "\(id)")
    }
  }

  @Test func `A year without any log proves nothing`() throws {
    var world = try TechNova()
    for subject in world.subjects { world.segments[subject] = [] }
    let verdicts = verdicts(world)
    for id in registerIDs {
      #expect(verdicts[id] == (catalogIDs.contains(id) ? .met : .noEvidence), "\(id)")
    }
  }

  @Test func `Nothing is proved of a year not begun, not even by the catalog`() throws {
    let world = try TechNova.kept
    let next = period("FY2027", world.catalog.calendar)
    #expect(world.verdicts(in: next).values.allSatisfy { $0 == .noEvidence })
  }

  @Test func `Each row says where its evidence is`() throws {
    let world = try TechNova.broken
    let evidence = world.evidence
    let rows = evidence.requirementFigures(
      in: world.year, availability: evidence.availability(in: world.year))
    #expect(rows.allSatisfy { !$0.evidence.isEmpty })
    func row(_ id: String, _ subject: RequirementSubject) -> RequirementFigure? {
      rows.first { $0.id == id && $0.subject == subject }
    }
    let rollback = row("E-ROLLBACK", .operation("OP-ROLLBACK"))
    #expect(rollback?.evidence == [.record(id: "OP-ROLLBACK", line: 7, isFailed: false)])
    #expect(rollback?.measured == Quantity(45_000, .milliseconds))
    #expect(row("M-CRIT", .incident("INC-CRIT"))?.evidence == [.incident("INC-CRIT")])
    let lag = row("R-LAG", .service("aurora-sales-order"))
    #expect(lag?.evidence == [.samples(outside: 1, of: 1)])
    #expect(lag?.measured == Quantity(3_600_001_000_000, .millionths(of: "ms")))
    #expect(row("T-C-A", .all)?.limit?.digits == "99.99")
  }

  @Test func `An outage that goes on within its time to recover is neither kept nor missed`() throws
  {
    var world = try TechNova()
    let length = world.year.interval.milliseconds
    world.segments[.service("order")] = [(0, .up), (length - minute, .down)]
    #expect(verdicts(world)["T-C-RTO"] == .noEvidence)
    world.segments[.service("order")] = [(0, .up), (length - hour, .down)]
    #expect(verdicts(world)["T-C-RTO"] == .missed)
  }

  @Test func `Recovery is counted, with worst, median and the share kept`() throws {
    let kept = try TechNova.kept
    let times = kept.evidence.recoveries(in: kept.year)
    #expect(
      times.map(\.scope).prefix(4) == [.tier("critical"), .tier("high"), .tier("medium"), .region])
    let critical = try #require(times.first)
    #expect(critical.kind == .time && critical.limitMilliseconds == 15 * minute)
    #expect(critical.count == 1 && critical.kept == 1 && critical.worstMilliseconds == 5 * minute)
    let region = times.filter { $0.scope == .region }
    // Four exercises on the region, and the full one.
    #expect(region.map(\.count) == [5, 5] && region.map(\.kept) == [5, 5])
    #expect(region.map(\.medianMilliseconds) == [hour, 10 * minute])
    let broken = try TechNova.broken
    let missed = broken.evidence.recoveries(in: broken.year)
    #expect(missed.allSatisfy { $0.kept < $0.count })
  }
}
