/// When a service is promised at all (one mapping of the catalog's `service_hours`, or of its `maintenance`), by the clock
/// of the report time zone.
public struct ServiceHours: Hashable, Sendable {
  public let days: Set<Weekday>
  /// Milliseconds since midnight.
  public let from: Int
  /// Milliseconds since midnight; 24:00 is a whole day. At or before `from` it is of the next day.
  public let to: Int

  public init(days: Set<Weekday>, from: Int, to: Int) {
    precondition(
      (0..<millisecondsPerDay).contains(from) && (0...millisecondsPerDay).contains(to),
      "service hours outside of a day")
    self.days = days
    self.from = from
    self.to = to
  }
}

extension ServiceHours {
  /// The span that begins on a date, whatever its weekday; empty where a change of the clock leaves nothing of it.
  public func span(on date: CivilDate, zone: TimeZoneTable) -> Interval {
    let start = zone.instant(of: date, millisecondsOfDay: from)
    let end: Instant =
      if to == millisecondsPerDay {
        // At the end of the day it is the next midnight that counts, whatever the clock does in between.
        zone.instant(of: date.next)
      } else if to <= from {
        zone.instant(of: date.next, millisecondsOfDay: to)
      } else {
        zone.instant(of: date, millisecondsOfDay: to)
      }
    return Interval(start: start, end: max(start, end))
  }
}
