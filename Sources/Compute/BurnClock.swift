internal import ServiceLevels

/// The running totals of down and eligible time along a timeline, for windows that slide over it.
struct BurnClock {
  /// Instants at which the rates change, in milliseconds.
  let boundaries: [Int]
  private let down: [Int]
  private let eligible: [Int]
  private let isDown: [Bool]
  private let isEligible: [Bool]

  init(_ timeline: Timeline) {
    var boundaries: [Int] = []
    var down: [Int] = []
    var eligible: [Int] = []
    var isDown: [Bool] = []
    var isEligible: [Bool] = []
    func advance(to instant: Int, isDown downNow: Bool, isEligible eligibleNow: Bool) {
      let elapsed = boundaries.last.map { instant - $0 } ?? 0
      down.append((down.last ?? 0) + (isDown.last == true ? elapsed : 0))
      eligible.append((eligible.last ?? 0) + (isEligible.last == true ? elapsed : 0))
      boundaries.append(instant)
      isDown.append(downNow)
      isEligible.append(eligibleNow)
    }
    for segment in timeline.segments {
      advance(
        to: segment.start.milliseconds, isDown: segment.state == .down,
        isEligible: segment.state != .unknown && segment.state != .excluded)
    }
    if !timeline.segments.isEmpty {
      advance(to: timeline.end.milliseconds, isDown: false, isEligible: false)
    }
    self.boundaries = boundaries
    self.down = down
    self.eligible = eligible
    self.isDown = isDown
    self.isEligible = isEligible
  }
}

extension BurnClock {
  /// Down and eligible milliseconds of the window of a length that ends at an instant.
  func window(_ length: Int, endingAt end: Int) -> (down: Int, eligible: Int) {
    let (until, before) = (totals(at: end), totals(at: end - length))
    return (until.down - before.down, until.eligible - before.eligible)
  }

  /// The instants in a closed range at which a window's rates of change may change, with the range's ends, in order.
  func turningPoints(ofWindows lengths: [Int], in range: ClosedRange<Int>) -> [Int] {
    var points: Set<Int> = [range.lowerBound, range.upperBound]
    for boundary in boundaries {
      if range.contains(boundary) { points.insert(boundary) }
      for length in lengths where range.contains(boundary + length) {
        points.insert(boundary + length)
      }
    }
    return points.sorted()
  }

  private func totals(at instant: Int) -> (down: Int, eligible: Int) {
    let last = boundaries.partitioningIndex { instant < $0 } - 1
    guard last >= 0 else { return (0, 0) }
    let elapsed = instant - boundaries[last]
    return (
      down[last] + (isDown[last] ? elapsed : 0),
      eligible[last] + (isEligible[last] ? elapsed : 0)
    )
  }
}
