internal import ServiceLevels

extension [ServiceHours] {
  /// The times inside an interval that are outside all of these service hours (sla-rules 4).
  func timesOutside(in interval: Interval, zone: TimeZoneTable, holidays: Set<CivilDate>)
    -> IntervalSet
  {
    guard !interval.isEmpty else { return IntervalSet() }
    let firstDay = zone.date(at: interval.start).daysSinceEpoch - 2
    let lastDay = zone.date(at: interval.end).daysSinceEpoch + 1
    let open = (firstDay...lastDay).flatMap { day -> [Interval] in
      let date = CivilDate(daysSinceEpoch: day)
      guard !holidays.contains(date) else { return [] }
      return filter { $0.days.contains(date.weekday) }.map { $0.span(on: date, zone: zone) }
    }
    return IntervalSet([interval]).subtracting(IntervalSet(open))
  }
}
