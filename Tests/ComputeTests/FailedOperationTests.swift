import ServiceLevels
import Testing

@testable import Compute

struct FailedOperationTests {
  private let month = period("2026-10")
  private let requirements = [
    requirement(
      "LINK", .duration(event: .drill, step: nil, scope: nil, atMostMilliseconds: hour)),
    requirement("RTO", .recoveryTime(.region)), requirement("RPO", .recoveryPoint(.region)),
  ]

  /// What is said of one drill on the region, as `verdict evidence`, and of the region's recovery.
  private func judge(
    _ outcome: String, scope: String = "region", recorded seconds: Int?
  ) -> (rows: [String: String], recoveries: [RecoveryFigure]) {
    let drill = operation(
      "AZ drill, Q4", .drill, from: month.interval.start, milliseconds: minute
    ) {
      $0.outcome = outcome
      $0.scope = scope
      $0.recoveryTimeSeconds = seconds
      $0.recoveryPointSeconds = seconds
    }
    let evidence = evidence(
      catalog(
        [service("s")], requirements: requirements,
        recovery: DisasterRecovery(
          rtoMilliseconds: hour, rpoMilliseconds: hour, detectMilliseconds: nil)),
      asOf: month.interval.end, operations: [drill])
    let rows = evidence.requirementFigures(in: month, availability: [])
      .filter { $0.subject == .operation(drill.id) }
      .map { ($0.id, "\($0.verdict.rawValue) \($0.evidence.english())") }
    return (
      Dictionary(rows, uniquingKeysWith: { $1 }),
      evidence.recoveries(in: month).filter { $0.scope == .region }
    )
  }

  @Test(arguments: ["region", "full"])
  func `A drill that succeeded in time is kept`(scope: String) {
    let (rows, recoveries) = judge("succeeded", scope: scope, recorded: 1)
    #expect(
      rows == [
        "LINK": "met \"AZ drill, Q4\"", "RTO": "met drill \"AZ drill, Q4\"",
        "RPO": "met drill \"AZ drill, Q4\"",
      ])
    #expect(recoveries.map(\.kept) == [1, 1] && recoveries.map(\.count) == [1, 1])
  }

  @Test func `What failed is missed whatever it took, and the evidence says so`() {
    let (rows, recoveries) = judge("failed", recorded: 1)
    #expect(
      rows == [
        "LINK": "missed \"AZ drill, Q4\" (failed)", "RTO": "missed drill \"AZ drill, Q4\" (failed)",
        "RPO": "missed drill \"AZ drill, Q4\" (failed)",
      ])
    #expect(recoveries.map(\.kept) == [0, 0] && recoveries.map(\.count) == [1, 1])
  }

  @Test func `A drill that failed without a time keeps no recovery objective either`() {
    let (rows, recoveries) = judge("aborted", recorded: nil)
    #expect(rows["RTO"]?.hasPrefix("missed ") == true && rows["RPO"]?.hasPrefix("missed ") == true)
    #expect(recoveries.map(\.count) == [0, 0] && recoveries.map(\.withoutRecord) == [1, 1])
  }

  @Test func `A drill that was called off says nothing of recovery`() {
    let (rows, recoveries) = judge("cancelled", recorded: nil)
    #expect(rows["RTO"] == nil && rows["RPO"] == nil)
    #expect(recoveries.map(\.withoutRecord) == [0, 0])
  }
}

struct RecoveryScopeTests {
  private let month = period("2026-10")

  /// The recovery points of an incident, of the tier and of the region.
  private func points(
    down: Int = 0, _ change: (inout IncidentRecord) -> Void
  ) -> [RecoveryFigure] {
    let incident = incident("INC-1", at: month.interval.start, down: down) {
      $0.services = ["s"]
      change(&$0)
    }
    return evidence(
      catalog(
        [service("s")], tiers: [tier("t", rpo: minute)],
        recovery: DisasterRecovery(
          rtoMilliseconds: hour, rpoMilliseconds: hour, detectMilliseconds: nil)),
      asOf: month.interval.end, incidents: [incident]
    ).recoveries(in: month).filter { $0.kind == .point }
  }

  @Test(arguments: [("region", 1), ("full", 1), ("zone", 0)])
  func `An incident counts with its tier, or with the region`(scope: String, region: Int) {
    let points = points {
      $0.scope = scope
      $0.dataLossSeconds = 120
    }
    #expect(points.map(\.scope) == [.tier("t"), .region])
    #expect(points.map(\.count) == [1 - region, region])
    // Two minutes are too much for the tier, not for the region.
    #expect(points.map(\.kept) == [0, region])
  }

  @Test func `An incident without data loss on record lacks it where something was down`() {
    #expect(points { $0.impact = "down" }.map(\.withoutRecord) == [1, 0])
    #expect(points(down: 1) { $0.impact = "degraded" }.map(\.withoutRecord) == [1, 0])
    #expect(points { $0.impact = "degraded" }.map(\.withoutRecord) == [0, 0])
  }
}
