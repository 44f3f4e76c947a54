/// A service or an account, with everything that bears on its timeline (sla-rules 3 and 4).
struct Subject {
  var name: String
  var isAccount = false
  var tier: TierModel?
  var target: Int?
  var probes: [Probe] = []
  /// Zones that the catalog lists and no probe has.
  var silentZones = 0
  var minHealthy = 1
  /// What was announced in time.
  var maintenance: [Range<Int>] = []
  /// When the service is promised; nil is always.
  var hours: [Range<Int>]?
  var minOutage = 0
  var corrections: [Correction] = []
  /// From the first instant that anybody asks about, to as-of.
  var start: Int
  var asOf: Int
}

struct Correction {
  var id: String
  var span: Range<Int>
  var decidedAt: Int
  var state: State
}

/// A subject's timeline at each step, in the order of the rules.
struct Timelines {
  /// What the probes say: nothing is forgiven.
  var gross: Timeline
  /// Without maintenance and outside service hours.
  var eligible: Timeline
  /// Down time that is too short to count.
  var belowMinimum: [Timeline.Piece]
  /// The contract's.
  var final: Timeline
}

extension Subject {
  /// What the probes together say at an instant (sla-rules 3).
  func judged(at instant: Int, _ reading: Reading) -> State {
    let states = probes.map { $0.state(at: instant, reading) }
    let all = states.count + silentZones
    let excluded = states.count { $0 == .excluded }
    if all == 0 { return .unknown }
    if excluded == all { return .excluded }
    let needed = min(minHealthy, all - excluded)
    let answering = states.count { $0 == .up || $0 == .degraded }
    let unknown = states.count { $0 == .unknown } + silentZones
    if states.count(where: { $0 == .up }) == all - excluded { return .up }
    if answering >= needed {
      return states.contains(.down) || states.contains(.degraded) ? .degraded : .up
    }
    if answering + unknown < needed { return .down }
    return .unknown
  }

  func timelines(_ reading: Reading) -> Timelines {
    let gross = Timeline(from: start, to: asOf, cuts: probes.flatMap(\.cuts)) {
      judged(at: $0, reading)
    }

    let windows = maintenance + (hours ?? [])
    let windowCuts = windows.flatMap { [$0.lowerBound, $0.upperBound] }
    let eligible = Timeline(from: start, to: asOf, cuts: gross.cuts + windowCuts) { instant in
      if maintenance.contains(where: { $0.contains(instant) }) { return .excluded }
      if let hours, !hours.contains(where: { $0.contains(instant) }) { return .excluded }
      return gross.state(at: instant)
    }

    let short = eligible.pieces(.down).filter { $0.end - $0.start < minOutage }
    func isShort(_ instant: Int) -> Bool {
      short.contains { $0.start <= instant && instant < $0.end }
    }
    let correctionCuts = corrections.flatMap { [$0.span.lowerBound, $0.span.upperBound] }
    let final = Timeline(from: start, to: asOf, cuts: eligible.cuts + correctionCuts) { instant in
      if let correction = correction(at: instant) { return correction.state }
      if isShort(instant) { return .up }
      return eligible.state(at: instant)
    }
    // What a correction overrides is no outage any more, not even a short one.
    let belowMinimum = Timeline(from: start, to: asOf, cuts: eligible.cuts + correctionCuts) {
      isShort($0) && correction(at: $0) == nil ? .down : .up
    }
    return Timelines(
      gross: gross, eligible: eligible, belowMinimum: belowMinimum.pieces(.down), final: final)
  }

  /// Of the corrections at an instant, the one decided last.
  private func correction(at instant: Int) -> Correction? {
    corrections.filter { $0.span.contains(instant) }
      .max { ($0.decidedAt, $0.id) < ($1.decidedAt, $1.id) }
  }
}
