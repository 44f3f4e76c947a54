/// One probe's checks, and what they say at an instant (sla-rules 2).
struct Probe {
  struct Sample {
    var time: Int
    var status: CheckWord
    /// The run of failed checks that it belongs to.
    var run: Int?
  }

  /// A longest series of failed checks without unknown time between them.
  struct Run {
    var times: [Int]
    var isConfirmed: Bool
    /// The instant of its `confirm`-th check.
    var confirmedAt: Int?
  }

  let zone: String
  let samples: [Sample]
  let runs: [Run]
  let hold: Hold
  let asOf: Int

  /// `checks` are those of this probe, in any order.
  init(zone: String, checks: [Check], policy: Policy, asOf: Int) {
    self.zone = zone
    self.asOf = asOf
    hold = policy.hold

    var worst: [Int: CheckWord] = [:]
    for check in checks where check.time < asOf {
      let other = worst[check.time] ?? .paused
      worst[check.time] = CheckWord.allCases.first { $0 == check.status || $0 == other }
    }
    var samples: [Sample] = worst.map { Sample(time: $0.key, status: $0.value) }
    samples.sort { $0.time < $1.time }

    var runs: [Run] = []
    for index in samples.indices where samples[index].status == .down {
      let time = samples[index].time
      if index > 0, let run = samples[index - 1].run,
        policy.hold == .unlimited || policy.hold.milliseconds >= time - samples[index - 1].time
      {
        runs[run].times.append(time)
        samples[index].run = run
      } else {
        samples[index].run = runs.count
        runs.append(Run(times: [time], isConfirmed: false))
      }
    }
    for index in runs.indices where runs[index].times.count >= policy.confirm {
      runs[index].isConfirmed = true
      runs[index].confirmedAt = runs[index].times[policy.confirm - 1]
    }
    self.samples = samples
    self.runs = runs
  }
}

/// How failed checks are read.
enum Reading: Equatable {
  /// As the rules say.
  case ruled
  /// An outage began right after the previous check: the longest down time that the checks allow.
  case longest
  /// An outage ended right after the last failed check: the shortest down time that the checks allow.
  case shortest
  /// Only what was confirmed by then: down from a run's `confirm`-th check on.
  case confirmed
  /// Runs whose `confirm`-th check is at or before an instant are down, others up.
  case confirmedBy(Int)
}

extension Probe {
  func state(at instant: Int, _ reading: Reading = .ruled) -> State {
    guard instant < asOf,
      let index = lastIndex(of: samples.count, { samples[$0].time <= instant })
    else { return .unknown }

    if reading == .longest, index + 1 < samples.count, let next = samples[index + 1].run,
      runs[next].isConfirmed, runs[next].times.first == samples[index + 1].time
    {
      return .down
    }

    if case .milliseconds(let hold) = hold, instant >= samples[index].time + hold {
      return .unknown
    }
    switch samples[index].status {
    case .up: return .up
    case .degraded: return .degraded
    case .paused: return .excluded
    case .down: break
    }
    guard let run = samples[index].run.map({ runs[$0] }), run.isConfirmed,
      let confirmedAt = run.confirmedAt, let last = run.times.last
    else { return .up }
    switch reading {
    case .ruled, .longest: return .down
    case .shortest: return instant < last ? .down : .up
    case .confirmed: return instant >= confirmedAt ? .down : .up
    case .confirmedBy(let limit): return confirmedAt <= limit ? .down : .up
    }
  }

  /// Every instant at which the state may change.
  var cuts: [Int] {
    samples.flatMap { sample in
      if case .milliseconds(let hold) = hold { return [sample.time, sample.time + hold] }
      return [sample.time]
    }
  }

  /// The first failed check of each flap.
  var flaps: [Int] { runs.filter { !$0.isConfirmed }.compactMap(\.times.first) }
}

extension Hold {
  /// The longest that a check speaks.
  var milliseconds: Int {
    switch self {
    case .unlimited: .max
    case .milliseconds(let milliseconds): milliseconds
    }
  }
}
