import Aggregate
import ServiceLevels
import Testing

struct StateIntervalTests {
  private func operation(
    _ kind: OperationKind, _ start: Int, _ end: Int, state: CorrectedState? = nil
  ) -> OperationRecord {
    var record = OperationRecord(id: "\(kind) \(start)", kind: kind, startedAt: seconds(start))
    record.services = ["s"]
    record.endedAt = seconds(end)
    record.correctedState = state
    return record
  }

  /// `100-150 down`, with the reason; a probe's with its zone in front.
  private func texts(_ judged: JudgedSubject) -> [String] {
    judged.intervals.map { row in
      let place = row.zone.map { "\($0) \(row.check ?? "(none)"): " } ?? ""
      let (start, end) = (row.interval.start, row.interval.end)
      return "\(place)\(start.milliseconds / 1_000)-\(end.milliseconds / 1_000) \(row.state)"
        + (row.reason.map { " \($0.rawValue)" } ?? "") + (row.count > 1 ? " ×\(row.count)" : "")
    }
  }

  @Test func `A service that is simply up has no row`() {
    #expect(judged(["1a": [run(.up, 0, 300)]], asOf: 330).intervals.isEmpty)
  }

  @Test func `What was when is told of the service and of each probe, with its reason`() {
    let failing = [run(.up, 0, 90)] + downs(100, 110, 120, 130) + [run(.up, 140, 300)]
    let silent = [run(.up, 0, 90), run(.degraded, 200, 220), run(.paused, 230, 250)]
    #expect(
      texts(judged(["1a": failing, "1c": silent], asOf: 310)) == [
        "100-120 degraded", "120-140 unknown silent", "200-230 degraded",
        "1a http: 100-140 down", "1c http: 120-200 unknown silent", "1c http: 200-230 degraded",
        "1c http: 230-280 excluded paused", "1c http: 280-310 unknown silent",
      ])
  }

  @Test func `Time that does not count has the reason that excludes it`() {
    let judged = judged(
      ["1a": [run(.up, 0, 300)]], asOf: 310,
      operations: [
        operation(.maintenance, 50, 80), operation(.correction, 100, 120, state: .excluded),
        operation(.correction, 150, 160, state: .down),
        operation(.correction, 200, 210, state: .up),
      ])
    #expect(
      texts(judged) == [
        "50-80 excluded maintenance", "100-120 excluded corrected", "150-160 down corrected",
        "200-210 up corrected",
      ])
  }

  @Test func `A failure below the minimum counts as up, and is told`() {
    let judged = judged(
      ["1a": [run(.up, 0, 90)] + downs(100, 110, 120) + [run(.up, 130, 300)]],
      in: catalog(minOutage: 60), asOf: 310)
    #expect(texts(judged) == ["100-130 up below_minimum", "1a http: 100-130 down"])
  }

  @Test
  func
    `A zone of the catalog without a probe is told, and where only it makes the service unknown`()
  {
    let judged = judged(
      ["1a": [run(.up, 0, 90)] + downs(100, 110, 120, 130) + [run(.up, 140, 300)]],
      in: catalog(zones: ["1a", "1c"]), asOf: 310)
    #expect(
      texts(judged) == [
        "100-140 unknown zone_without_probe", "1c (none): 0-310 unknown no_probe",
        "1a http: 100-140 down",
      ])
  }

  @Test func `Failed checks that nothing confirms are unknown, and not silent`() {
    let judged = judged(["1a": [run(.up, 0, 90)] + downs(100)], asOf: 200)
    #expect(
      texts(judged) == [
        "100-200 unknown silent", "1a http: 100-130 unknown unconfirmed",
        "1a http: 130-200 unknown silent",
      ])
  }

  /// Probes that are checked more seldom than a check holds leave a gap after each.
  @Test func `Too many stretches of a day are told in one row, with the same sum`() {
    let hourly = judged(["1a": (0..<48).map { run(.up, $0 * 3_600) }], asOf: 2 * 86_400)
    #expect(hourly.intervals.map(\.count) == [Int](repeating: 1, count: 96))
    let often = (0..<100).map { run(.up, $0 * 864) }
    let judgedOften = judged(["1a": often], asOf: 86_400)
    #expect(judgedOften.intervals.map(\.count) == [100, 100])
    let own = judgedOften.history.timeline.times(in: [.unknown])
    #expect(judgedOften.intervals.map(\.milliseconds) == [own.milliseconds, own.milliseconds])
    #expect(own.intervals.count == 100)
  }
}
