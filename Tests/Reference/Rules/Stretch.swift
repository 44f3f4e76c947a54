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

  /// The period with a key: `2026-10`, `2026-Q4`, `2026`, `FY2026`.
  init(key: String, zone: Zone, fiscalYearStart: Int) throws {
    func span(_ kind: String, _ year: Int, _ month: Int, months: Int) -> Stretch {
      let last = month - 1 + months
      return Stretch(
        key: key, kind: kind, from: Day(year, month, 1),
        to: Day(year + last / 12, last % 12 + 1, 1), zone: zone)
    }
    let words = key.split(separator: "-").map(String.init)
    if key.hasPrefix("FY"), let year = Int(key.dropFirst(2)) {
      self = span("fiscal_year", year, fiscalYearStart, months: 12)
    } else if words.count == 1, let year = Int(key) {
      self = span("year", year, 1, months: 12)
    } else if words[1].hasPrefix("Q"), let year = Int(words[0]),
      let quarter = Int(words[1].dropFirst())
    {
      self = span("quarter", year, quarter * 3 - 2, months: 3)
    } else if let year = Int(words[0]), let month = Int(words[1]) {
      self = span("month", year, month, months: 1)
    } else {
      throw ReferenceError("no period \(key)")
    }
  }

  func days(zone: Zone) -> [Stretch] {
    (firstDay.number..<dayAfter.number).map {
      let day = Day(number: $0)
      return Stretch(key: day.text, kind: "day", from: day, to: day.next, zone: zone)
    }
  }
}
