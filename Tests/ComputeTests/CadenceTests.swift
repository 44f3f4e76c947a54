import ServiceLevels
import Testing

@testable import Compute

struct CadenceTests {
  private func operation(_ date: String, failed: Bool = false, kind: OperationKind = .drill)
    -> OperationRecord
  {
    ComputeTests.operation(
      "OP-\(date)", kind, from: period(date).interval.start.advanced(byMilliseconds: hour),
      milliseconds: hour
    ) {
      $0.services = ["s"]
      $0.outcome = failed ? "failed" : "succeeded"
    }
  }

  /// The verdicts as `slot verdict`, the one of all first.
  private func verdicts(
    _ every: Cadence, in key: String, asOf: String, _ operations: [OperationRecord]
  ) -> [String] {
    let catalog = catalog(
      [service("s")],
      requirements: [requirement("G", .cadence(event: .drill, scope: nil, every: every))])
    return evidence(catalog, asOf: period(asOf).interval.start, operations: operations)
      .requirementFigures(in: period(key), availability: [])
      .map { "\($0.subject.text) \($0.verdict.rawValue)" }
  }

  @Test func `A month with a drill is kept, one without is missed`() {
    #expect(
      verdicts(
        .month, in: "2026-Q3", asOf: "2026-10-05",
        [operation("2026-07-31"), operation("2026-08-01"), operation("2026-09-10", kind: .backup)])
        == ["all missed", "2026-07 met", "2026-08 met", "2026-09 missed"])
  }

  @Test func `A drill that failed does not count, one that was repeated does`() {
    #expect(
      verdicts(
        .month, in: "2026-07", asOf: "2026-10-05", [operation("2026-07-31", failed: true)])
        == ["all missed", "2026-07 missed"])
    #expect(
      verdicts(
        .month, in: "2026-07", asOf: "2026-10-05",
        [operation("2026-07-11", failed: true), operation("2026-07-21")])
        == ["all met", "2026-07 met"])
  }

  @Test func `A slot is pending until it is over, and kept as soon as it can be`() {
    #expect(
      verdicts(.quarter, in: "2026-08", asOf: "2026-09-15", [operation("2026-06-30")])
        == ["all no_evidence", "2026-Q3 no_evidence"])
    #expect(
      verdicts(.quarter, in: "2026-08", asOf: "2026-09-15", [operation("2026-07-01")])
        == ["all met", "2026-Q3 met"])
    // What comes after the period is not in its report.
    #expect(
      verdicts(.quarter, in: "2026-08", asOf: "2026-12-15", [operation("2026-09-01")])
        == ["all no_evidence", "2026-Q3 no_evidence"])
    #expect(
      verdicts(
        .quarter, in: "2026-09", asOf: "2026-12-15", [operation("2026-08-01", kind: .backup)])
        == ["all missed", "2026-Q3 missed"])
  }

  @Test func `A year of drills is a fiscal year`() {
    #expect(
      verdicts(.year, in: "2027-03", asOf: "2027-05-01", [operation("2026-04-01")])
        == ["all met", "FY2026 met"])
    #expect(
      verdicts(.year, in: "2027-03", asOf: "2027-05-01", [operation("2026-03-31")])
        == ["all no_evidence", "FY2026 no_evidence"])
  }

  @Test func `Where no operation is recorded at all, nobody can tell`() {
    #expect(
      verdicts(.month, in: "2026-07", asOf: "2026-10-05", [])
        == ["all no_evidence", "2026-07 no_evidence"])
  }

  @Test(arguments: [
    ("2026-07-05", "2026-06-29", "2026-W27"), ("2026-12-31", "2027-01-03", "2026-W53"),
    ("2027-01-04", "2027-01-10", "2027-W01"), ("2025-12-29", "2026-01-04", "2026-W01"),
  ])
  func `Weeks are those of ISO 8601`(day: String, drill: String, key: String) {
    let verdicts = verdicts(.week, in: day, asOf: "2027-05-01", [operation(drill)])
    #expect(verdicts.last?.hasPrefix("\(key) ") == true)
  }

  @Test func `A week is kept by a drill on any of its days`() {
    #expect(
      verdicts(.week, in: "2026-07-05", asOf: "2026-10-05", [operation("2026-06-29")])
        == ["all met", "2026-W27 met"])
    #expect(
      verdicts(
        .week, in: "2026-07-05", asOf: "2026-10-05",
        [operation("2026-06-28"), operation("2026-07-01", kind: .backup)])
        == ["all missed", "2026-W27 missed"])
  }
}
