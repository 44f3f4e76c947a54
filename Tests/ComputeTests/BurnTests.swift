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

  /// A target that is another from an instant on.
  func targets(seed: UInt64) -> Dated<Objective> {
    var random = SeededRandom(seed: seed)
    let values = [0, 400_000, 750_000, 900_000].map(objective)
    return Dated(
      first: values.randomElement(using: &random) ?? values[0],
      changes: [
        .init(
          from: at(Int.random(in: 0...60, using: &random)),
          value: values.randomElement(using: &random) ?? values[0])
      ])
  }

  func window(
    _ length: Int, endingAt end: Int, _ targets: Dated<Objective>
  ) -> (down: Int, eligible: Int, allowed: Int) {
    let inside = (max(0, end - length)..<max(0, end)).compactMap { instant in
      instant < states.count ? (instant, states[instant]) : nil
    }
    let eligible = inside.filter { $0.1 != .unknown && $0.1 != .excluded }
    return (
      inside.count { $0.1 == .down }, eligible.count,
      eligible.reduce(0) { $0 + 1_000_000 - targets.value(at: at($1.0)).partsPerMillion }
    )
  }
}

struct BurnTests {
  @Test(arguments: 0..<20)
  func `The peak is that of all instants, the earliest of equals`(batch: UInt64) {
    for seed in (batch * 100)..<(batch * 100 + 100) {
      let small = SmallTimeline(seed: seed)
      let targets = small.targets(seed: seed &+ 3)
      let clock = BurnClock(small.timeline, targets: targets)
      var random = SeededRandom(seed: seed &+ 77)
      let start = Int.random(in: 0..<40, using: &random)
      let end = start + Int.random(in: 1...40, using: &random)
      for length in [1, 2, 5, 8, 13, 24] {
        var best: (down: Int, allowed: Int, at: Int)?
        for instant in start...end {
          let (down, eligible, allowed) = small.window(length, endingAt: instant, targets)
          guard eligible * 2 >= length, allowed > 0 else { continue }
          if let best, down * best.allowed <= best.down * allowed { continue }
          best = (down, allowed, instant)
        }
        let peak = clock.peak(ofWindow: length, in: span(start, end))
        #expect(peak?.rate.downMilliseconds == best?.down, "seed \(seed), window \(length)")
        #expect(peak?.rate.allowedMillionths == best?.allowed, "seed \(seed), window \(length)")
        #expect(peak?.at.milliseconds == best?.at, "seed \(seed), window \(length)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func `An alert fires at the first instant at which both windows burn`(batch: UInt64) {
    for seed in (batch * 100)..<(batch * 100 + 100) {
      let small = SmallTimeline(seed: seed)
      let targets = small.targets(seed: seed &+ 4)
      let clock = BurnClock(small.timeline, targets: targets)
      var random = SeededRandom(seed: seed &+ 5)
      let rule = BurnAlertRule(
        name: "small", tenths: Int.random(in: 1...60, using: &random),
        longWindow: Int.random(in: 6...20, using: &random),
        shortWindow: Int.random(in: 1...6, using: &random))
      let start = Int.random(in: 0..<50, using: &random)
      let end = start + Int.random(in: 1...20, using: &random)
      // Known before it began, somewhere in it, or only afterwards.
      let confirmed = [start - 1, start + 2, nil].randomElement(using: &random) ?? nil
      let known = max(start, confirmed ?? end)
      let first = (known...max(known, end)).first { instant in
        guard instant <= end else { return false }
        return [rule.longWindow, rule.shortWindow].allSatisfy { length in
          let (down, eligible, allowed) = small.window(length, endingAt: instant, targets)
          // down / (allowed / 1,000,000) is at least tenths / 10.
          return eligible > 0 && down * 10_000_000 >= rule.tenths * allowed
        }
      }
      let outage = OutageFigure(
        service: "s", account: "a", interval: span(start, end), confirmedAt: confirmed.map(at),
        isOpen: false, isCounted: true)
      #expect(
        clock.firstAlert(rule, for: outage, target: objective(0))?.milliseconds == first,
        "seed \(seed)")
    }
  }

  @Test func `A window that is half eligible counts, one that is less does not`() {
    let clock = BurnClock(timeline([(0, .down)], end: 5), targets: Dated(objective(999_000)))
    #expect(clock.peak(ofWindow: 10, in: span(5, 6))?.rate.downMilliseconds == 5)
    #expect(clock.peak(ofWindow: 11, in: span(5, 6)) == nil)
    #expect(clock.peak(ofWindow: 10, in: span(11, 20)) == nil)
  }

  @Test func `A target without a budget has no burn rate, and alerts at the confirmation`() {
    let target = objective(1_000_000)
    let clock = BurnClock(timeline([(0, .down)], end: hour), targets: Dated(target))
    let outage = OutageFigure(
      service: "s", account: "a", interval: span(0, hour), confirmedAt: at(9), isOpen: false,
      isCounted: true)
    for rule in BurnAlertRule.all {
      #expect(clock.firstAlert(rule, for: outage, target: target) == at(9))
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
          confirmedAt: at(start), isOpen: false, isCounted: true, incidentID: "INC-1")
      ])
    // 14.4 of a budget of 0.1 % is 1.44 % of an hour; 6 is 0.6 % of six; 1 is 0.1 % of 72 h.
    #expect(
      evidence.burnAlerts().map { $0.firesAt?.milliseconds } == [
        start + 51_840, start + 129_600, start + 259_200,
      ])
    #expect(evidence.burnAlerts().allSatisfy { $0.detectedAt == at(start + 7 * minute) })
  }
}
