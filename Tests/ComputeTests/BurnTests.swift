import ServiceLevels
import TestSupport
import Testing

@testable import Compute

/// A timeline of so few milliseconds that every instant can be tried.
private struct SmallTimeline {
  let states: [ServiceState]
  let timeline: Timeline

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let length = Int.random(in: 1...60, using: &random)
    var states: [ServiceState] = []
    while states.count < length {
      let state =
        ServiceState.allCases.filter { _ in Bool.random(using: &random) }.first ?? .down
      states += [ServiceState](
        repeating: state, count: Int.random(in: 1...9, using: &random))
    }
    states = Array(states.prefix(length))
    self.states = states
    timeline = ComputeTests.timeline(Array(states.enumerated()), end: length)
  }

  func window(_ length: Int, endingAt end: Int) -> (down: Int, eligible: Int) {
    let inside = (max(0, end - length)..<max(0, end)).compactMap {
      $0 < states.count ? states[$0] : nil
    }
    return (
      inside.count { $0 == .down }, inside.count { $0 != .unknown && $0 != .excluded }
    )
  }
}

struct BurnTests {
  @Test(arguments: 0..<20)
  func `The peak is that of all instants, the earliest of equals`(batch: UInt64) {
    for seed in (batch * 100)..<(batch * 100 + 100) {
      let small = SmallTimeline(seed: seed)
      let clock = BurnClock(small.timeline)
      var random = SeededRandom(seed: seed &+ 77)
      let start = Int.random(in: 0..<40, using: &random)
      let end = start + Int.random(in: 1...40, using: &random)
      for length in [1, 2, 5, 8, 13, 24] {
        var best: (down: Int, eligible: Int, at: Int)?
        for instant in start...end {
          let (down, eligible) = small.window(length, endingAt: instant)
          guard eligible * 2 >= length else { continue }
          if let best, down * best.eligible <= best.down * eligible { continue }
          best = (down, eligible, instant)
        }
        let peak = clock.peak(ofWindow: length, in: span(start, end))
        #expect(peak?.down == best?.down, "seed \(seed), window \(length)")
        #expect(peak?.eligible == best?.eligible, "seed \(seed), window \(length)")
        #expect(peak?.at.milliseconds == best?.at, "seed \(seed), window \(length)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func `An alert fires at the first instant at which both windows burn`(batch: UInt64) {
    for seed in (batch * 100)..<(batch * 100 + 100) {
      let small = SmallTimeline(seed: seed)
      let clock = BurnClock(small.timeline)
      var random = SeededRandom(seed: seed &+ 5)
      let target = objective([0, 400_000, 750_000, 900_000].randomElement(using: &random) ?? 0)
      let rule = BurnAlertRule(
        name: "small", tenths: Int.random(in: 1...60, using: &random),
        longWindow: Int.random(in: 6...20, using: &random),
        shortWindow: Int.random(in: 1...6, using: &random))
      let start = Int.random(in: 0..<50, using: &random)
      let end = start + Int.random(in: 1...20, using: &random)
      let first = (start...end).first { instant in
        [rule.longWindow, rule.shortWindow].allSatisfy { length in
          let (down, eligible) = small.window(length, endingAt: instant)
          // down / eligible / (1 - target) is at least tenths / 10.
          return eligible * 2 >= length
            && down * 10_000_000 >= rule.tenths * eligible * (1_000_000 - target.partsPerMillion)
        }
      }
      #expect(
        clock.firstAlert(rule, target: target, in: span(start, end))?.milliseconds == first,
        "seed \(seed)")
    }
  }

  @Test func `A window that is half eligible counts, one that is less does not`() {
    let clock = BurnClock(timeline([(0, .down)], end: 5))
    #expect(clock.peak(ofWindow: 10, in: span(5, 6))?.down == 5)
    #expect(clock.peak(ofWindow: 11, in: span(5, 6)) == nil)
    #expect(clock.peak(ofWindow: 10, in: span(11, 20)) == nil)
  }

  @Test func `A target without a budget has no burn rate and no alert`() {
    let clock = BurnClock(timeline([(0, .down)], end: hour))
    for rule in BurnAlertRule.all {
      #expect(clock.firstAlert(rule, target: objective(1_000_000), in: span(0, hour)) == nil)
    }
    let catalog = catalog([service("s", target: 1_000_000)])
    let evidence = evidence(
      catalog, asOf: at(hour),
      histories: [history(.service("s"), timeline([(0, .down)], end: hour))])
    #expect(evidence.burns(in: period("1970-01")).allSatisfy { $0.peak == nil })
  }

  @Test func `The three alerts of the workbook fire beside when people knew`() {
    let start = 30 * day
    let up: [(Int, ServiceState)] = [(0, .up), (start, .down), (start + 2 * hour, .up)]
    let catalog = catalog([service("s", target: 999_000)])
    let known = incident("INC-1", at: at(start), toDetect: 7 * minute)
    var evidence = evidence(
      catalog, asOf: at(40 * day),
      histories: [history(.service("s"), timeline(up, end: 40 * day))], incidents: [known])
    let outage = evidence.outages[0]
    evidence = ComputeTests.evidence(
      catalog, asOf: at(40 * day), histories: evidence.histories, incidents: [known],
      outages: [
        OutageFigure(
          service: "s", account: outage.account, tier: "t", interval: outage.interval,
          isOpen: false, isCounted: true, incidentID: "INC-1")
      ])
    // 14.4 of a budget of 0.1 % is 1.44 % of an hour; 6 is 0.6 % of six; 1 is 0.1 % of 72 h.
    #expect(
      evidence.burnAlerts().map { $0.firesAt?.milliseconds } == [
        start + 51_840, start + 129_600, start + 259_200,
      ])
    #expect(evidence.burnAlerts().allSatisfy { $0.detectedAt == at(start + 7 * minute) })
  }
}
