internal import ServiceLevels

extension ServiceHours {
  /// The times inside an interval that are outside the service hours (sla-rules 4).
  func timesOutside(in interval: Interval, zone: TimeZoneTable, holidays: Set<CivilDate>)
    -> IntervalSet
  {
    guard !interval.isEmpty else { return IntervalSet() }
    let firstDay = zone.date(at: interval.start).daysSinceEpoch - 1
    let lastDay = zone.date(at: interval.end).daysSinceEpoch + 1
    let open = (firstDay...lastDay).compactMap { day -> Interval? in
      let date = CivilDate(daysSinceEpoch: day)
      guard days.contains(date.weekday), !holidays.contains(date) else { return nil }
      let start = zone.instant(of: date, millisecondsOfDay: from)
      // At the end of the day it is the next midnight that counts, whatever the clock does in between.
      let end =
        to == millisecondsPerDay
        ? zone.instant(of: date.next) : zone.instant(of: date, millisecondsOfDay: to)
      return Interval(start: start, end: max(start, end))
    }
    return IntervalSet([interval]).subtracting(IntervalSet(open))
  }
}
