/// A point in time, in milliseconds since the Unix epoch (UTC).
///
/// Every comparison and every sum in the product is made on these integers (rules, introduction).
public struct Instant: Hashable, Sendable {
  public let milliseconds: Int

  @inlinable
  public init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }
}

extension Instant {
  /// The first day of the year 1: before anything that is recorded.
  public static let distantPast = Instant(milliseconds: -62_135_596_800_000)
  /// The end of the year 9999: after anything that is recorded.
  public static let distantFuture = Instant(milliseconds: 253_402_300_800_000)

  /// The instant that lies the given milliseconds later, or earlier where they are negative.
  @inlinable
  public func advanced(byMilliseconds offset: Int) -> Instant {
    Instant(milliseconds: milliseconds + offset)
  }

  /// The milliseconds from `other` to this instant.
  @inlinable
  public func milliseconds(since other: Instant) -> Int {
    milliseconds - other.milliseconds
  }
}

// MARK: - Comparable

extension Instant: Comparable {
  @inlinable
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
}
