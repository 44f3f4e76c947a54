internal import Glibc
public import ServiceLevels

/// The time of day as a run sees it: the system's, or an instant that stands for it throughout (`--now`).
///
/// Made in one place and handed down, so that a run can be repeated to the byte. No figure depends on it but through the
/// default as-of.
public struct RunClock: Sendable {
  private let given: Instant?

  /// - Parameter instant: what the clock shows at all times; nil is the system's clock.
  public init(standingAt instant: Instant? = nil) {
    given = instant
  }

  public var now: Instant {
    if let given { return given }
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: time.tv_sec * 1_000 + time.tv_nsec / 1_000_000)
  }
}
