import TestSupport
import Testing

@testable import ServiceLevels

/// Each correction taken away, held against judging everything anew without it.
struct CorrectionEffectTests {
  @Test(arguments: 0..<400) func `Taking a correction away is judging without it`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let history = history(&random)
    for correction in history.corrections {
      let others = history.corrections.filter { $0.operationID != correction.operationID }
      let anew = Adjudication(
        gross: history.subject.gross, scheduled: history.subject.scheduled, corrections: others,
        life: history.life, patience: history.subject.patience,
        minOutage: history.minOutage)
      let effects = history.effects
      for _ in 0..<4 {
        let start = Int.random(in: 0..<300, using: &random)
        let interval = Interval(
          start: at(start), end: at(start + Int.random(in: 0..<200, using: &random)))
        #expect(
          effects.totals(in: interval, without: correction.operationID)
            == anew.timeline.totals(in: interval),
          "seed \(seed), without \(correction.operationID), \(interval)")
      }
    }
  }

  @Test func `A correction that never stands changes nothing`() {
    var random = SeededRandom(seed: 7)
    let corrections = [
      correction("a", .up, 10..<20, decided: 1), correction("b", .down, 5..<30, decided: 2),
    ]
    let history = history(&random, corrections: corrections)
    let whole = Interval(start: at(0), end: at(300))
    #expect(
      history.effects.totals(in: whole, without: "a")
        == history.subject.timeline.totals(in: whole))
  }

  // MARK: - Worlds

  private func at(_ seconds: Int) -> Instant { Instant(milliseconds: seconds * 1_000) }

  private func correction(
    _ id: String, _ state: CorrectedState, _ seconds: Range<Int>, decided: Int
  ) -> Correction {
    var record = OperationRecord(id: id, kind: .correction, startedAt: at(seconds.lowerBound))
    record.endedAt = at(seconds.upperBound)
    record.correctedState = state
    record.services = ["order"]
    record.updatedAt = at(10_000 + decided)
    guard let correction = Correction(record) else { preconditionFailure("no correction") }
    return correction
  }

  private func timeline(_ random: inout SeededRandom) -> Timeline {
    var segments: [Timeline.Segment] = []
    var time = Int.random(in: 0..<40, using: &random)
    while time < 300 {
      let states: [ServiceState] = [.up, .up, .degraded, .down, .down, .unknown, .excluded]
      segments.append(
        Timeline.Segment(
          start: at(time), state: states[Int.random(in: 0..<states.count, using: &random)]))
      time += 1 + Int.random(in: 0..<30, using: &random)
    }
    return Timeline(segments: segments, end: at(300))
  }

  private func history(
    _ random: inout SeededRandom, corrections given: [Correction]? = nil
  ) -> World {
    let gross = timeline(&random)
    let planned = Int.random(in: 0..<300, using: &random)
    let scheduled = gross.overlaid(
      with: IntervalSet([Interval(start: at(planned), end: at(planned + 20))]), state: .excluded)
    let corrections =
      given
      ?? (0..<Int.random(in: 0..<9, using: &random)).map { number in
        let start = Int.random(in: 0..<300, using: &random)
        let states = CorrectedState.allCases
        return correction(
          "c\(number)", states[Int.random(in: 0..<states.count, using: &random)],
          start..<start + 1 + Int.random(in: 0..<90, using: &random),
          decided: Int.random(in: 0..<4, using: &random))
      }
    let life =
      Int.random(in: 0..<3, using: &random) == 0 ? Life(from: at(30), until: at(260)) : .always
    let patience = Dated(
      first: 20_000,
      changes: [.init(from: at(100), value: Int.random(in: 0..<60, using: &random) * 1_000)])
    let minOutage = Dated(Int.random(in: 0..<40, using: &random) * 1_000)
    let judged = Adjudication(
      gross: gross, scheduled: scheduled, corrections: corrections, life: life,
      patience: patience, minOutage: minOutage)
    return World(
      subject: SubjectHistory(
        subject: .service("order"), timeline: judged.timeline, gross: gross,
        failure: judged.failure, lowest: judged.timeline, highest: judged.timeline,
        scheduled: scheduled, patience: patience, outages: judged.outages, flaps: []),
      corrections: corrections, life: life, minOutage: minOutage)
  }

  private struct World {
    let subject: SubjectHistory
    let corrections: [Correction]
    let life: Life
    let minOutage: Dated<Int>

    var effects: CorrectionEffects {
      CorrectionEffects(subject, corrections: corrections, life: life, minOutage: minOutage)
    }
  }
}
