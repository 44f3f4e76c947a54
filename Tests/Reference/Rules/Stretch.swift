/// A period that figures are given for.
struct Stretch {
  let key: String
  let kind: String
  let firstDay: Day
  let dayAfter: Day
  let start: Int
  let end: Int

  init(key: String, kind: String, from firstDay: Day, to dayAfter: Day, zone: Zone) {
    (self.key, self.kind, self.firstDay, self.dayAfter) = (key, kind, firstDay, dayAfter)
    (start, end) = (zone.instant(firstDay), zone.instant(dayAfter))
  }

  /// The period with a key: `2026-10`, `2026-Q4`, `2026`, `FY2026`, `FY2026-H1`, `FY2026-Q3`, `2026-W44`.
  init(key: String, zone: Zone, fiscalYearStart: Int) throws {
    func span(_ kind: String, _ year: Int, _ month: Int, months: Int) -> Stretch {
      let (first, last) = (month - 1, month - 1 + months)
      return Stretch(
        key: key, kind: kind, from: Day(year + first / 12, first % 12 + 1, 1),
        to: Day(year + last / 12, last % 12 + 1, 1), zone: zone)
    }
    let words = key.split(separator: "-").map(String.init)
    let isFiscal = key.hasPrefix("FY")
    guard let year = Int(words[0].drop { !$0.isNumber }) else {
      throw ReferenceError("no period \(key)")
    }
    let number = words.count > 1 ? Int(words[1].drop { !$0.isNumber }) ?? 0 : 0
    switch (words.count > 1 ? words[1].first : nil, isFiscal) {
    case (nil, true): self = span("fiscal_year", year, fiscalYearStart, months: 12)
    case (nil, false): self = span("year", year, 1, months: 12)
    case ("H", true):
      self = span("fiscal_half", year, fiscalYearStart + (number - 1) * 6, months: 6)
    case ("Q", true):
      self = span("fiscal_quarter", year, fiscalYearStart + (number - 1) * 3, months: 3)
    case ("Q", false): self = span("quarter", year, number * 3 - 2, months: 3)
    case ("W", false):
      // The first ISO week of a year is the one that holds 4 January.
      let fourth = Day(year, 1, 4)
      let monday = Day(number: fourth.number - fourth.weekday + (number - 1) * 7)
      self = Stretch(
        key: key, kind: "week", from: monday, to: Day(number: monday.number + 7), zone: zone)
    default: self = span("month", year, number, months: 1)
    }
  }

  func days(zone: Zone) -> [Stretch] {
    (firstDay.number..<dayAfter.number).map {
      let day = Day(number: $0)
      return Stretch(key: day.text, kind: "day", from: day, to: day.next, zone: zone)
    }
  }
}
