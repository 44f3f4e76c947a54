/// When a service is promised at all (catalog: `service_hours`), by the clock of the report time zone.
public struct ServiceHours: Hashable, Sendable {
  public let days: Set<Weekday>
  /// Milliseconds since midnight.
  public let from: Int
  /// Milliseconds since midnight, greater than `from`; 24:00 is a whole day.
  public let to: Int

  public init(days: Set<Weekday>, from: Int, to: Int) {
    precondition(0 <= from && from < to && to <= millisecondsPerDay, "service hours run backwards")
    self.days = days
    self.from = from
    self.to = to
  }
}
