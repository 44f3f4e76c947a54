internal import Glibc

/// How long something takes, by a clock that never goes back.
struct Stopwatch: Sendable {
  private let started = Stopwatch.reading

  var milliseconds: Int { Stopwatch.reading - started }

  private static var reading: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
