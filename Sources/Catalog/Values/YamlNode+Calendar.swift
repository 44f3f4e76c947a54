internal import ServiceLevels

extension YamlNode {
  /// A day that the calendar has, as `2026-10-07`; nil with a fault.
  func date(_ log: FaultLog) -> CivilDate? {
    guard let text = text(log, of: "a date") else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy(isDigit) {
      let numbers = parts.compactMap { Int(String($0) ?? "") }
      if numbers.count == 3,
        let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
      {
        return date
      }
    }
    log.add("\(quoted(text)) is no day of the calendar: write 2026-01-31", at: position)
    return nil
  }

  /// Milliseconds since midnight, as `09:00`, up to `24:00`; nil with a fault.
  func timeOfDay(_ log: FaultLog) -> Int? {
    guard let text = text(log, of: "a time of day") else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    if parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.joined().allSatisfy(isDigit), let hour = Int(String(parts[0]) ?? ""),
      let minute = Int(String(parts[1]) ?? ""), minute < 60, hour * 60 + minute <= 24 * 60
    {
      return (hour * 60 + minute) * 60_000
    }
    log.add("\(quoted(text)) is no time of day from 00:00 to 24:00", at: position)
    return nil
  }
}
