import Aggregate
import ServiceLevels
import Testing

struct ExcludedTimeTests {
  private let downForTwoMinutes =
    [run(.up, 0, 90)] + (10..<22).map { run(.down, $0 * 10) } + [run(.up, 220, 300)]

  private func maintenance(_ start: Int, _ end: Int, announced: Int? = nil) -> OperationRecord {
    var record = OperationRecord(id: "M", kind: .maintenance, startedAt: seconds(start))
    record.services = ["s"]
    record.endedAt = seconds(end)
    record.announcedAt = announced.map(seconds)
    return record
  }

  private func correction(_ id: String, _ state: CorrectedState, _ start: Int, _ end: Int, at: Int)
    -> OperationRecord
  {
    var record = OperationRecord(id: id, kind: .correction, startedAt: seconds(start))
    record.services = ["s"]
    record.endedAt = seconds(end)
    record.updatedAt = seconds(at)
    record.correctedState = state
    return record
  }

  @Test func `Maintenance excludes its time, and does not split an outage`() {
    let history = history(
      ["1a": downForTwoMinutes], asOf: 330, operations: [maintenance(150, 170)])
    #expect(text(history.timeline) == "0 up, 100 down, 150 excluded, 170 down, 220 up")
    #expect(history.outages.map(\.interval) == [interval(100, 220)])
    #expect(history.outages.map(\.durationMilliseconds) == [100_000])
    #expect(history.outages.map(\.endedBy) == [.recovered])
    #expect(history.outages.map(\.confirmedAt) == [seconds(120)])
    #expect(text(history.gross) == "0 up, 100 down, 220 up")
  }

  @Test func `Maintenance counts from its announcement plus the notice on`() {
    let history = history(
      ["1a": downForTwoMinutes], in: catalog(notice: 60), asOf: 330,
      operations: [maintenance(100, 200, announced: 90)])
    #expect(text(history.timeline) == "0 up, 100 down, 150 excluded, 200 down, 220 up")
  }

  @Test func `Maintenance of the account excludes its services too`() {
    var operation = maintenance(100, 220)
    operation.services = []
    operation.accounts = ["a"]
    let history = history(["1a": downForTwoMinutes], asOf: 330, operations: [operation])
    #expect(text(history.timeline) == "0 up, 100 excluded, 220 up")
  }

  @Test func `An outage below the minimum counts as up and stays listed`() {
    let history = history(
      ["1a": downForTwoMinutes], in: catalog(minOutage: 121), asOf: 330)
    #expect(history.timeline.totals(in: interval(0, 330)) == StateTotals(up: 330_000))
    #expect(history.outages.map(\.isCounted) == [false])
  }

  @Test func `An outage of just the minimum counts`() {
    let history = history(["1a": downForTwoMinutes], in: catalog(minOutage: 120), asOf: 330)
    #expect(history.outages.map(\.isCounted) == [true])
  }

  @Test func `A correction overrides everything, and the one decided later stands`() {
    let history = history(
      ["1a": downForTwoMinutes], asOf: 330,
      operations: [
        correction("C2", .up, 100, 160, at: 1_000), correction("C1", .degraded, 140, 200, at: 900),
      ])
    #expect(text(history.timeline) == "0 up, 160 degraded, 200 down, 220 up")
    #expect(text(history.scheduled) == "0 up, 100 down, 220 up")
  }

  @Test func `A correction may make an outage, which nobody confirmed`() {
    let history = history(
      ["1a": [run(.up, 0, 300)]], asOf: 330, operations: [correction("C", .down, 50, 80, at: 1_000)]
    )
    #expect(history.outages.map(\.interval) == [interval(50, 80)])
    #expect(history.outages.map(\.confirmedAt) == [nil])
  }

  @Test func `Time outside service hours is excluded`() {
    // 1970-01-01 was a Thursday: open from 09:00 to 10:00, closed on Friday.
    let hours = [ServiceHours(days: [.thursday], from: 9 * 3_600_000, to: 10 * 3_600_000)]
    let history = history(
      ["1a": [run(.up, 0, 172_770)]],
      in: catalog(checks: policy(hold: nil, confirm: 1), hours: hours),
      asOf: 172_800)
    let totals = history.timeline.totals(in: interval(0, 172_800))
    #expect(totals == StateTotals(up: 3_600_000, excluded: 172_800_000 - 3_600_000))
  }
}
