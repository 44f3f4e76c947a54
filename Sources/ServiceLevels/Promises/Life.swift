/// When a service or an account is in service: `[from, until)`, either of which may be open (rules 4).
public struct Life: Hashable, Sendable {
  public let from: Instant?
  public let until: Instant?

  public init(from: Instant? = nil, until: Instant? = nil) {
    precondition(
      from.map { from in until.map { from <= $0 } ?? true } ?? true, "a life ends before it begins")
    self.from = from
    self.until = until
  }

  /// In service at all times.
  public static let always = Life()
}

extension Life {
  public func contains(_ instant: Instant) -> Bool {
    (from.map { $0 <= instant } ?? true) && (until.map { instant < $0 } ?? true)
  }

  /// The part of an interval that is in service; nil where none is.
  public func clamped(_ interval: Interval) -> Interval? {
    let start = max(interval.start, from ?? interval.start)
    let end = min(interval.end, until ?? interval.end)
    return start < end ? Interval(start: start, end: end) : nil
  }
}
