/// A time zone as a table of its offsets from UTC: a plain value, so that no figure asks the system for the time of day.
public struct TimeZoneTable: Hashable, Sendable {
  /// The IANA name.
  public let identifier: String

  /// The offset in force from an instant on, until the next change.
  public struct Change: Hashable, Sendable {
    public let at: Instant
    /// Milliseconds that local time is ahead of UTC from then on.
    public let offsetMilliseconds: Int

    public init(at: Instant, offsetMilliseconds: Int) {
      self.at = at
      self.offsetMilliseconds = offsetMilliseconds
    }
  }

  /// The offset before the first change.
  public let firstOffsetMilliseconds: Int
  /// Every later change, in order of time.
  public let changes: [Change]

  public init(identifier: String, firstOffsetMilliseconds: Int, changes: [Change] = []) {
    precondition(
      zip(changes, changes.dropFirst()).allSatisfy { $0.at < $1.at },
      "the changes of a time zone are out of order")
    self.identifier = identifier
    self.firstOffsetMilliseconds = firstOffsetMilliseconds
    self.changes = changes
  }

  public static let utc = TimeZoneTable(identifier: "UTC", firstOffsetMilliseconds: 0)
}

extension TimeZoneTable {
  /// Milliseconds that local time is ahead of UTC at an instant.
  public func offsetMilliseconds(at instant: Instant) -> Int {
    let next = changes.partitioningIndex { instant < $0.at }
    return next == 0 ? firstOffsetMilliseconds : changes[next - 1].offsetMilliseconds
  }

  /// The instant at which local clocks show a time of day on a date.
  ///
  /// A time that a change of the clock skips is read with the offset before the change; one that it repeats is its
  /// first occurrence (rules 4). `millisecondsOfDay` may be a whole day: the midnight that ends the date.
  public func instant(of date: CivilDate, millisecondsOfDay: Int = 0) -> Instant {
    let local = date.daysSinceEpoch * millisecondsPerDay + millisecondsOfDay
    // No zone is further than a day from UTC, so only the changes around that time matter.
    let around = Instant(milliseconds: local - millisecondsPerDay)
    var index = changes.firstIndex { $0.at > around } ?? changes.count
    while true {
      let offset = index == 0 ? firstOffsetMilliseconds : changes[index - 1].offsetMilliseconds
      let candidate = Instant(milliseconds: local - offset)
      // Before the next change this is the first occurrence. At or after it, either the time was skipped, or the
      // next offset shows it too.
      guard index < changes.count, changes[index].at <= candidate else { return candidate }
      let nextCandidate = local - changes[index].offsetMilliseconds
      if nextCandidate < changes[index].at.milliseconds { return candidate }
      index += 1
    }
  }

  /// The local date at an instant.
  public func date(at instant: Instant) -> CivilDate {
    CivilDate(daysSinceEpoch: localParts(at: instant).days)
  }

  /// The local date, as days since 1970-01-01, and the milliseconds since its midnight that the clock shows.
  public func localParts(at instant: Instant) -> (days: Int, millisecondsOfDay: Int) {
    let local = instant.milliseconds + offsetMilliseconds(at: instant)
    let days =
      local >= 0
      ? local / millisecondsPerDay : -((-local + millisecondsPerDay - 1) / millisecondsPerDay)
    return (days, local - days * millisecondsPerDay)
  }
}

/// The milliseconds of a day of 24 hours.
public let millisecondsPerDay = 86_400_000
