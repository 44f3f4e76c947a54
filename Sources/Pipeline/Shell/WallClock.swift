internal import Glibc
public import ServiceLevels

/// The time of day: for the ledger and for progress, never for a figure.
public enum WallClock {
  public static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: time.tv_sec * 1_000 + time.tv_nsec / 1_000_000)
  }

  /// Milliseconds of a clock that never goes back.
  static var elapsed: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
