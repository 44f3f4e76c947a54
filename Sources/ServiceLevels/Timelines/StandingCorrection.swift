/// A stretch of time in which one of several corrections that overlap stands.
public struct StandingCorrection {
  public let interval: Interval
  let operationID: String
  public let state: CorrectedState
  /// What would stand were it not there; nil is no correction.
  let stateWithout: CorrectedState?
}

extension [Correction] {
  /// What stands when, in order, each instant at most once; only inside a life.
  public func stretches(within life: Life) -> [StandingCorrection] {
    let inside = compactMap { correction in
      life.clamped(correction.interval).map { (interval: $0, correction: correction) }
    }
    // The one that stands against all others in front.
    let ranked = inside.sorted { $1.correction < $0.correction }
    let byStart = ranked.indices.sorted {
      ranked[$0].interval.start < ranked[$1].interval.start
    }
    let cuts = Set(inside.flatMap { [$0.interval.start, $0.interval.end] }).sorted()
    var begun = Heap<Int>()
    /// The first that has begun; those that are over are taken off when they come to the front.
    func first(at instant: Instant) -> Int? {
      while let rank = begun.least, ranked[rank].interval.end <= instant { begun.removeLeast() }
      return begun.least
    }
    var stretches: [StandingCorrection] = []
    var next = 0
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      while next < byStart.count, ranked[byStart[next]].interval.start <= start {
        begun.insert(byStart[next])
        next += 1
      }
      guard let top = first(at: start) else { continue }
      begun.removeLeast()
      let second = first(at: start)
      begun.insert(top)
      stretches.append(
        StandingCorrection(
          interval: Interval(start: start, end: end),
          operationID: ranked[top].correction.operationID, state: ranked[top].correction.state,
          stateWithout: second.map { ranked[$0].correction.state }))
    }
    return stretches
  }
}

extension Timeline {
  /// The timeline as corrected: where corrections overlap, the one that stands counts.
  func corrected(by corrections: [Correction], within life: Life) -> Timeline {
    corrected(by: corrections.stretches(within: life))
  }

  func corrected(by stretches: [StandingCorrection]) -> Timeline {
    overlaid(with: stretches.map { ($0.interval, ServiceState($0.state)) })
  }
}

extension ServiceState {
  public init(_ state: CorrectedState) {
    switch state {
    case .up: self = .up
    case .degraded: self = .degraded
    case .down: self = .down
    case .excluded: self = .excluded
    case .unknown: self = .unknown
    }
  }
}
