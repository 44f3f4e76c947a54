/// A stretch of the calendar that figures are given for, cut in the report time zone (rules 1).
public struct Period: Hashable, Sendable {
  /// `2026-10-07`, `2026-W41`, `2026-10`, `2026-Q4`, `2026`, `FY2026-Q3`, `FY2026-H2` or `FY2026`: the key of every table (docs/data-dictionary.md).
  public let key: String
  public let kind: PeriodKind
  /// From local midnight to local midnight: its length is a difference of instants, daylight saving included.
  public let interval: Interval
  /// Its first day.
  public let firstDay: CivilDate
  /// The day after its last.
  public let dayAfter: CivilDate

  public init(
    key: String, kind: PeriodKind, firstDay: CivilDate, dayAfter: CivilDate, zone: TimeZoneTable
  ) {
    self.key = key
    self.kind = kind
    self.firstDay = firstDay
    self.dayAfter = dayAfter
    interval = Interval(start: zone.instant(of: firstDay), end: zone.instant(of: dayAfter))
  }
}

/// The kinds of period; the raw value is what the store's `period_kind` says.
public enum PeriodKind: String, Hashable, Sendable, CaseIterable {
  case day
  case month
  case quarter
  case year
  case fiscalYear = "fiscal_year"
  /// Monday to Monday.
  case week
  case fiscalQuarter = "fiscal_quarter"
  case fiscalHalf = "fiscal_half"
}

/// Cuts the calendar into periods, in one time zone and with one start of the fiscal year.
public struct PeriodCalendar: Hashable, Sendable {
  public let zone: TimeZoneTable
  /// The month (1 to 12) in which the fiscal year begins.
  public let fiscalYearStartMonth: Int

  public init(zone: TimeZoneTable, fiscalYearStartMonth: Int) {
    precondition((1...12).contains(fiscalYearStartMonth), "a fiscal year starts in a month")
    self.zone = zone
    self.fiscalYearStartMonth = fiscalYearStartMonth
  }
}

extension PeriodCalendar {
  public func day(_ date: CivilDate) -> Period {
    Period(key: date.description, kind: .day, firstDay: date, dayAfter: date.next, zone: zone)
  }

  /// A calendar month (1 to 12), or nil where there is none such.
  public func month(year: Int, month: Int) -> Period? {
    guard (1...12).contains(month) else { return nil }
    return span(
      key: "\(zeroPadded(year, to: 4))-\(zeroPadded(month, to: 2))", kind: .month,
      year: year, month: month, months: 1)
  }

  /// A calendar quarter (1 to 4), or nil where there is none such.
  public func quarter(year: Int, quarter: Int) -> Period? {
    guard (1...4).contains(quarter) else { return nil }
    return span(
      key: "\(zeroPadded(year, to: 4))-Q\(quarter)", kind: .quarter,
      year: year, month: quarter * 3 - 2, months: 3)
  }

  public func year(_ year: Int) -> Period? {
    span(key: zeroPadded(year, to: 4), kind: .year, year: year, month: 1, months: 12)
  }

  /// The fiscal year that begins in the given calendar year: FY2026 is 2026-04-01 to 2027-04-01.
  public func fiscalYear(_ year: Int) -> Period? {
    span(
      key: "FY\(zeroPadded(year, to: 4))", kind: .fiscalYear,
      year: year, month: fiscalYearStartMonth, months: 12)
  }

  /// A quarter (1 to 4) of the fiscal year that begins in the given calendar year.
  public func fiscalQuarter(_ year: Int, quarter: Int) -> Period? {
    guard (1...4).contains(quarter) else { return nil }
    return fiscalSpan(
      year, key: "Q\(quarter)", kind: .fiscalQuarter, monthsBefore: quarter * 3 - 3, months: 3)
  }

  /// A half (1 or 2) of the fiscal year that begins in the given calendar year.
  public func fiscalHalf(_ year: Int, half: Int) -> Period? {
    guard (1...2).contains(half) else { return nil }
    return fiscalSpan(
      year, key: "H\(half)", kind: .fiscalHalf, monthsBefore: half * 6 - 6, months: 6)
  }

  /// A week of a year as ISO 8601 counts them: the first is the one that holds 4 January.
  public func week(year: Int, week: Int) -> Period? {
    guard week >= 1, let fourth = CivilDate(year: year, month: 1, day: 4),
      let nextFourth = CivilDate(year: year + 1, month: 1, day: 4)
    else { return nil }
    let monday = fourth.monday.daysSinceEpoch + 7 * (week - 1)
    guard monday < nextFourth.monday.daysSinceEpoch else { return nil }
    return Period(
      key: "\(zeroPadded(year, to: 4))-W\(zeroPadded(week, to: 2))", kind: .week,
      firstDay: CivilDate(daysSinceEpoch: monday), dayAfter: CivilDate(daysSinceEpoch: monday + 7),
      zone: zone)
  }

  /// The ISO week that holds a date.
  public func week(containing date: CivilDate) -> Period? {
    let monday = date.monday
    // The week is of the year in which its Thursday lies.
    let year = CivilDate(daysSinceEpoch: monday.daysSinceEpoch + 3).year
    guard let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
    return week(
      year: year, week: (monday.daysSinceEpoch - fourth.monday.daysSinceEpoch) / 7 + 1)
  }

  /// The period with a key of the store, or nil where the text is no such key.
  public func period(key: String) -> Period? {
    let parts = key.split(separator: "-", omittingEmptySubsequences: false)
    guard let head = parts.first else { return nil }
    if head.hasPrefix("FY"), let year = digits(head.dropFirst(2), count: 4) {
      if parts.count == 1 { return fiscalYear(year) }
      guard parts.count == 2, let part = digits(parts[1].dropFirst(), count: 1) else { return nil }
      switch parts[1].first {
      case "Q": return fiscalQuarter(year, quarter: part)
      case "H": return fiscalHalf(year, half: part)
      default: return nil
      }
    }
    guard let year = digits(head, count: 4) else { return nil }
    switch parts.count {
    case 1: return self.year(year)
    case 2 where parts[1].hasPrefix("Q"):
      return digits(parts[1].dropFirst(), count: 1).flatMap { quarter(year: year, quarter: $0) }
    case 2 where parts[1].hasPrefix("W"):
      return digits(parts[1].dropFirst(), count: 2).flatMap { week(year: year, week: $0) }
    case 2: return digits(parts[1], count: 2).flatMap { month(year: year, month: $0) }
    case 3:
      guard let month = digits(parts[1], count: 2), let day = digits(parts[2], count: 2) else {
        return nil
      }
      return CivilDate(year: year, month: month, day: day).map { self.day($0) }
    default: return nil
    }
  }

  /// The days of a period, in order.
  public func days(of period: Period) -> [Period] {
    (period.firstDay.daysSinceEpoch..<period.dayAfter.daysSinceEpoch).map {
      day(CivilDate(daysSinceEpoch: $0))
    }
  }

  /// The calendar months that begin in a period, in order.
  public func months(of period: Period) -> [Period] {
    var months: [Period] = []
    var date = period.firstDay
    while date < period.dayAfter, let month = month(year: date.year, month: date.month) {
      months.append(month)
      date = month.dayAfter
    }
    return months
  }

  /// The month that holds an instant.
  public func month(containing instant: Instant) -> Period? {
    let date = zone.date(at: instant)
    return month(year: date.year, month: date.month)
  }

  /// The calendar quarter that holds an instant.
  public func quarter(containing instant: Instant) -> Period? {
    let date = zone.date(at: instant)
    return quarter(year: date.year, quarter: (date.month + 2) / 3)
  }

  /// The fiscal year that holds an instant.
  public func fiscalYear(containing instant: Instant) -> Period? {
    let date = zone.date(at: instant)
    return fiscalYear(date.month >= fiscalYearStartMonth ? date.year : date.year - 1)
  }

  private func fiscalSpan(
    _ year: Int, key: String, kind: PeriodKind, monthsBefore: Int, months: Int
  ) -> Period? {
    let first = year * 12 + fiscalYearStartMonth - 1 + monthsBefore
    return span(
      key: "FY\(zeroPadded(year, to: 4))-\(key)", kind: kind, year: first / 12,
      month: first % 12 + 1, months: months)
  }

  private func span(key: String, kind: PeriodKind, year: Int, month: Int, months: Int) -> Period? {
    let after = year * 12 + month - 1 + months
    guard let first = CivilDate(year: year, month: month, day: 1),
      let next = CivilDate(year: after / 12, month: after % 12 + 1, day: 1)
    else { return nil }
    return Period(key: key, kind: kind, firstDay: first, dayAfter: next, zone: zone)
  }

  private func digits(_ text: Substring, count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
