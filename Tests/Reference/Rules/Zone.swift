import Foundation

/// A time zone, as Foundation knows it.
struct Zone {
  private let zone: TimeZone

  init(_ name: String) throws {
    guard let zone = TimeZone(identifier: name) else { throw ReferenceError("no zone \(name)") }
    self.zone = zone
  }

  /// Milliseconds that local clocks are ahead of UTC.
  func offset(at instant: Int) -> Int {
    let date = Date(timeIntervalSince1970: (Double(instant) / 1000).rounded(.down))
    return zone.secondsFromGMT(for: date) * 1000
  }

  /// The instant at which local clocks show a time of day.
  ///
  /// One that a change skips is read with the offset before it, one that it repeats is its first occurrence
  /// (rules 4). At most one change is expected in the two days around.
  func instant(_ day: Day, minutes: Int = 0) -> Int {
    let wall = day.number * 86_400_000 + minutes * 60_000
    let before = offset(at: wall - 86_400_000)
    let after = offset(at: wall + 86_400_000)
    let shown = [wall - before, wall - after].filter { $0 + offset(at: $0) == wall }
    return shown.min() ?? wall - before
  }

  /// The local date at an instant.
  func day(at instant: Int) -> Day {
    let local = instant + offset(at: instant)
    return Day(number: Int((Double(local) / 86_400_000).rounded(.down)))
  }
}

struct ReferenceError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
