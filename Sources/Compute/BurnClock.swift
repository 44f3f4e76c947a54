internal import ServiceLevels

/// The running totals of down, eligible and allowed time along a timeline, for windows that slide over it.
struct BurnClock {
  /// Down and eligible milliseconds, and what the targets allow of these in millionths of a millisecond.
  struct Amounts {
    var down = 0
    var eligible = 0
    var allowed = 0

    static func - (left: Amounts, right: Amounts) -> Amounts {
      Amounts(
        down: left.down - right.down, eligible: left.eligible - right.eligible,
        allowed: left.allowed - right.allowed)
    }
  }

  /// Instants at which the rates change, in milliseconds.
  private let boundaries: [Int]
  private let totals: [Amounts]
  /// How much is added a millisecond from each boundary on.
  private let rates: [Amounts]

  init(_ timeline: Timeline, targets: Dated<Objective>) {
    var boundaries: [Int] = []
    var totals: [Amounts] = []
    var rates: [Amounts] = []
    if let first = timeline.segments.first?.start, first < timeline.end {
      var sum = Amounts()
      for (piece, target) in targets.pieces(in: Interval(start: first, end: timeline.end)) {
        for (stretch, state) in timeline.pieces(in: piece) {
          let isEligible = state != .unknown && state != .excluded
          let rate = Amounts(
            down: state == .down ? 1 : 0, eligible: isEligible ? 1 : 0,
            allowed: isEligible ? 1_000_000 - target.partsPerMillion : 0)
          boundaries.append(stretch.start.milliseconds)
          totals.append(sum)
          rates.append(rate)
          let length = stretch.milliseconds
          sum = Amounts(
            down: sum.down + rate.down * length, eligible: sum.eligible + rate.eligible * length,
            allowed: sum.allowed + rate.allowed * length)
        }
      }
      boundaries.append(timeline.end.milliseconds)
      totals.append(sum)
      rates.append(Amounts())
    }
    self.boundaries = boundaries
    self.totals = totals
    self.rates = rates
  }
}

extension BurnClock {
  /// The amounts of the window of a length that ends at an instant.
  func window(_ length: Int, endingAt end: Int) -> Amounts {
    amounts(at: end) - amounts(at: end - length)
  }

  /// The instants in a closed range at which a window's rates of change may change, with the range's ends, in order.
  func turningPoints(ofWindows lengths: [Int], in range: ClosedRange<Int>) -> [Int] {
    var points = [range.lowerBound, range.upperBound]
    for shift in [0] + lengths {
      var index = boundaries.partitioningIndex { range.lowerBound - shift <= $0 }
      while index < boundaries.count, boundaries[index] + shift <= range.upperBound {
        points.append(boundaries[index] + shift)
        index += 1
      }
    }
    points.sort()
    var distinct: [Int] = []
    for point in points where distinct.last != point { distinct.append(point) }
    return distinct
  }

  private func amounts(at instant: Int) -> Amounts {
    let next = boundaries.partitioningIndex { instant < $0 }
    guard next > 0 else { return Amounts() }
    let (sum, rate) = (totals[next - 1], rates[next - 1])
    let elapsed = instant - boundaries[next - 1]
    return Amounts(
      down: sum.down + rate.down * elapsed, eligible: sum.eligible + rate.eligible * elapsed,
      allowed: sum.allowed + rate.allowed * elapsed)
  }
}
