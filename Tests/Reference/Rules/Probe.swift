/// One probe's checks, and what they say at an instant (rules 2).
struct Probe {
  struct Sample {
    var time: Int
    var status: CheckWord
    /// In force at its time.
    var policy: Policy
    /// Until when the probe is live by this check and those before it.
    var liveUntil = Int.min
    /// The run of failed checks that it belongs to.
    var run: Int?
  }

  let zone: String
  let samples: [Sample]
  let runs: [Run]
  /// From when on it is no probe any more, by its dates.
  let until: Int

  /// `checks` are those of this probe, in any order.
  init(zone: String, checks: [(check: Check, policy: Policy)], calendar: Zone) {
    self.zone = zone
    var samples: [Sample] = []
    for (time, same) in Dictionary(grouping: checks, by: \.check.time) {
      let status = CheckWord.allCases.first { word in same.contains { $0.check.status == word } }
      guard let status else { continue }
      samples.append(Sample(time: time, status: status, policy: same[0].policy))
    }
    samples.sort { $0.time < $1.time }
    until = samples.last?.policy.until?.instant(in: calendar) ?? .max

    // Live until `gone_after` after each check, at most until the check `retired`.
    for index in samples.indices where samples[index].status != .retired {
      let sample = samples[index]
      let end = min(
        sample.policy.goneAfter.after(sample.time),
        sample.policy.until?.instant(in: calendar) ?? .max)
      let isContinued = index > 0 && samples[index - 1].status != .retired
      samples[index].liveUntil = max(end, isContinued ? samples[index - 1].liveUntil : .min)
    }

    var spans: [ClosedRange<Int>] = []
    for index in samples.indices where samples[index].status == .down {
      let isContinued =
        index > 0 && samples[index - 1].status == .down
        && samples[index - 1].liveUntil >= samples[index].time
      let first = isContinued ? spans.removeLast().lowerBound : index
      spans.append(first...index)
      samples[index].run = spans.count - 1
    }
    runs = spans.map { Run(samples, $0) }
    self.samples = samples
  }
}

extension Probe {
  private func index(at instant: Int) -> Int? {
    lastIndex(of: samples.count) { samples[$0].time <= instant }
  }

  /// Its last check at or before an instant.
  func lastHeard(at instant: Int) -> Sample? { index(at: instant).map { samples[$0] } }

  func isLive(at instant: Int) -> Bool {
    index(at: instant).map { instant < samples[$0].liveUntil } ?? false
  }

  /// Whether it ended on purpose: by `retired` or by its dates.
  func hasEnded(at instant: Int) -> Bool {
    instant >= until || lastHeard(at: instant)?.status == .retired
  }

  /// What it says while it is live.
  func state(at instant: Int, _ reading: Reading) -> State {
    guard let index = index(at: instant) else { return .unknown }
    let sample = samples[index]
    let next = index + 1 < samples.count ? samples[index + 1] : nil
    if reading == .longest, let run = next?.run, runs[run].kind != .flap,
      // From the check before the run on, and between two failed checks.
      runs[run].times.first == next?.time
        || sample.run == run
    {
      return .down
    }

    if instant >= sample.policy.hold.after(sample.time) { return .unknown }
    switch sample.status {
    case .up: return .up
    case .degraded: return .degraded
    case .paused: return .excluded
    case .retired: return .unknown
    case .down: return sample.run.map { runs[$0].state(at: instant, reading) } ?? .unknown
    }
  }

  /// Every instant at which the state may change.
  var cuts: [Int] {
    samples.flatMap { [$0.time, $0.policy.hold.after($0.time), $0.liveUntil, until] }
  }

  var flaps: [Run] { runs.filter { $0.kind == .flap } }
}
