import ServiceLevels

extension Display {
  /// `2026年10月7日(水) 14:05 JST`, `Wed 7 Oct 2026, 14:05 JST`.
  func dateTime(_ instant: Instant) -> String {
    let date = zone.date(at: instant)
    return pick(
      "\(self.date(date)) \(clock(instant, hasSeconds: false)) \(zoneName(at: instant))",
      "\(self.date(date)), \(clock(instant, hasSeconds: false)) \(zoneName(at: instant))")
  }

  /// For tables, to the second: `10月7日 14:05:32`, `7 Oct 14:05:32`; with the year where `year` is another.
  func shortDateTime(_ instant: Instant, year: Int? = nil) -> String {
    let date = zone.date(at: instant)
    let day = year == nil || year == date.year ? monthDay(date) : fullDate(date)
    return "\(day) \(clock(instant, hasSeconds: true))"
  }

  /// The end of a stretch of time: without its date where that is the start's.
  func shortEnd(_ end: Instant, after start: Instant) -> String {
    zone.date(at: end) == zone.date(at: start)
      ? clock(end, hasSeconds: true) : shortDateTime(end)
  }

  /// `2026年10月7日(水)`, `Wed 7 Oct 2026`.
  func date(_ date: CivilDate) -> String {
    pick("\(fullDate(date))(\(weekday(date)))", "\(weekday(date)) \(fullDate(date))")
  }

  /// `2026年10月7日`, `7 Oct 2026`.
  func fullDate(_ date: CivilDate) -> String {
    pick("\(date.year)年\(monthDay(date))", "\(monthDay(date)) \(date.year)")
  }

  /// `10月7日`, `7 Oct`.
  func monthDay(_ date: CivilDate) -> String {
    pick("\(date.month)月\(date.day)日", "\(date.day) \(monthName(date.month))")
  }

  /// `10月`, `Oct`.
  func monthName(_ month: Int) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return pick("\(month)月", names[month - 1])
  }

  /// `14:05:32`, or without the seconds.
  func clock(_ instant: Instant, hasSeconds: Bool) -> String {
    let seconds = zone.localParts(at: instant).millisecondsOfDay / 1000
    let time = "\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2))"
    return hasSeconds ? "\(time):\(padded(seconds % 60, to: 2))" : time
  }

  /// `JST`, or the offset from UTC where no short name is certain.
  func zoneName(at instant: Instant) -> String {
    if zone.identifier == "Asia/Tokyo" { return "JST" }
    let minutes = zone.offsetMilliseconds(at: instant) / 60_000
    if minutes == 0 { return "UTC" }
    let size = Int(minutes.magnitude)
    return "UTC\(minutes < 0 ? "−" : "+")\(padded(size / 60, to: 2)):\(padded(size % 60, to: 2))"
  }

  private func weekday(_ date: CivilDate) -> String {
    switch date.weekday {
    case .monday: pick("月", "Mon")
    case .tuesday: pick("火", "Tue")
    case .wednesday: pick("水", "Wed")
    case .thursday: pick("木", "Thu")
    case .friday: pick("金", "Fri")
    case .saturday: pick("土", "Sat")
    case .sunday: pick("日", "Sun")
    }
  }
}

// MARK: - Periods

extension Display {
  /// `2026年10月`, `2026年10〜12月`, `2026年`, `2026年度`, `2026年度第3四半期（10〜12月）`, `2026年度下期（10〜3月）`,
  /// `2026年第44週（10月26日〜11月1日）`.
  ///
  /// A calendar quarter is named by its months: 第4四半期 means another one in a company whose year begins in April.
  func period(_ period: Period) -> String {
    let (first, last) = (period.firstDay, lastDay(of: period))
    // Of a key such as `FY2026-Q3` or `2026-W44`.
    let part = period.key.split(separator: "-").last.map { $0.dropFirst() } ?? ""
    let fiscalYear = period.key.dropFirst(2).prefix(4)
    let months = pick(
      "\(first.month)〜\(last.month)月",
      first.year == last.year
        ? "\(monthName(first.month))–\(monthName(last.month)) \(last.year)"
        : "\(monthName(first.month)) \(first.year)–\(monthName(last.month)) \(last.year)")
    switch period.kind {
    case .day: return date(first)
    case .month:
      return pick("\(first.year)年\(first.month)月", "\(fullMonthName(first.month)) \(first.year)")
    case .quarter: return pick("\(first.year)年\(months)", months)
    case .year: return pick("\(first.year)年", "\(first.year)")
    case .fiscalYear: return pick("\(fiscalYear)年度", "FY\(fiscalYear)")
    case .fiscalQuarter:
      return pick("\(fiscalYear)年度第\(part)四半期（\(months)）", "FY\(fiscalYear) Q\(part) (\(months))")
    case .fiscalHalf:
      let half = part == "1" ? "上期" : "下期"
      return pick("\(fiscalYear)年度\(half)（\(months)）", "FY\(fiscalYear) H\(part) (\(months))")
    case .week:
      let (year, week) = (period.key.prefix(4), Int(part) ?? 0)
      return pick(
        "\(year)年第\(week)週（\(monthDay(first))〜\(monthDay(last))）",
        "Week \(week) of \(year) (\(monthDay(first)) – \(monthDay(last)))")
    }
  }

  private func lastDay(of period: Period) -> CivilDate {
    CivilDate(daysSinceEpoch: period.dayAfter.daysSinceEpoch - 1)
  }

  /// Its first and last day: `2026年4月1日〜2027年3月31日`.
  func span(_ period: Period) -> String {
    "\(fullDate(period.firstDay))\(pick("〜", " – "))\(fullDate(lastDay(of: period)))"
  }

  /// A year's key in words: `FY2026` is `2026年度`.
  func year(key: String) -> String {
    guard key.hasPrefix("FY") else { return pick("\(key)年", key) }
    return pick("\(key.dropFirst(2))年度", key)
  }

  private func fullMonthName(_ month: Int) -> String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ][month - 1]
  }
}
