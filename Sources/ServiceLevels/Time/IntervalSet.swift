/// A set of instants, held as sorted intervals that neither overlap nor touch.
public struct IntervalSet: Hashable, Sendable {
  public let intervals: [Interval]

  /// Makes the union of `intervals`, in whatever order they come; empty ones count for nothing.
  public init(_ intervals: some Sequence<Interval> = []) {
    var merged: [Interval] = []
    for interval in intervals.filter({ !$0.isEmpty }).sorted(by: { $0.start < $1.start }) {
      if let last = merged.last, interval.start <= last.end {
        merged[merged.count - 1] = Interval(start: last.start, end: max(last.end, interval.end))
      } else {
        merged.append(interval)
      }
    }
    self.intervals = merged
  }
}

extension IntervalSet {
  public var isEmpty: Bool { intervals.isEmpty }

  /// The length of all intervals together.
  public var milliseconds: Int { intervals.reduce(0) { $0 + $1.milliseconds } }

  public func contains(_ instant: Instant) -> Bool {
    let next = intervals.partitioningIndex { instant < $0.start }
    return next > 0 && intervals[next - 1].contains(instant)
  }

  /// The length of the part inside an interval.
  public func milliseconds(in interval: Interval) -> Int {
    var sum = 0
    var index = intervals.partitioningIndex { interval.start < $0.end }
    while index < intervals.count, let shared = intervals[index].clamped(to: interval) {
      sum += shared.milliseconds
      index += 1
    }
    return sum
  }

  public func union(_ other: IntervalSet) -> IntervalSet {
    IntervalSet(intervals + other.intervals)
  }

  /// The instants that belong to both sets.
  public func intersection(_ other: IntervalSet) -> IntervalSet {
    var shared: [Interval] = []
    var (mine, theirs) = (0, 0)
    while mine < intervals.count, theirs < other.intervals.count {
      let (left, right) = (intervals[mine], other.intervals[theirs])
      if let both = left.clamped(to: right) { shared.append(both) }
      if left.end < right.end { mine += 1 } else { theirs += 1 }
    }
    return IntervalSet(shared)
  }

  /// The instants of this set that `other` does not hold.
  public func subtracting(_ other: IntervalSet) -> IntervalSet {
    var rest: [Interval] = []
    var theirs = 0
    for interval in intervals {
      var start = interval.start
      while theirs < other.intervals.count, other.intervals[theirs].end <= start { theirs += 1 }
      var next = theirs
      while next < other.intervals.count, other.intervals[next].start < interval.end {
        let hole = other.intervals[next]
        if start < hole.start { rest.append(Interval(start: start, end: hole.start)) }
        start = max(start, hole.end)
        next += 1
      }
      if start < interval.end { rest.append(Interval(start: start, end: interval.end)) }
    }
    return IntervalSet(rest)
  }
}
