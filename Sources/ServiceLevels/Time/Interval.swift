/// A half-open stretch of time: `start` belongs to it, `end` does not (rules 1).
///
/// An interval may be empty; it is never reversed.
public struct Interval: Hashable, Sendable {
  public let start: Instant
  public let end: Instant

  /// Makes `[start, end)`. `end` before `start` is a bug of the caller and traps.
  @inlinable
  public init(start: Instant, end: Instant) {
    precondition(start <= end, "an interval ends before it starts")
    self.start = start
    self.end = end
  }
}

extension Interval {
  @inlinable
  public var milliseconds: Int { end.milliseconds - start.milliseconds }

  @inlinable
  public var isEmpty: Bool { start == end }

  @inlinable
  public func contains(_ instant: Instant) -> Bool {
    start <= instant && instant < end
  }

  /// The part of this interval that lies inside `other`, or nil where they share no time.
  @inlinable
  public func clamped(to other: Interval) -> Interval? {
    let start = max(start, other.start)
    let end = min(end, other.end)
    return start < end ? Interval(start: start, end: end) : nil
  }

  /// The part before `instant`; empty, at the interval's own start, where that is later.
  public func cut(at instant: Instant) -> Interval {
    Interval(start: start, end: max(start, min(end, instant)))
  }
}
