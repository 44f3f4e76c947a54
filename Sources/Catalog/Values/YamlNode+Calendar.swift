internal import ServiceLevels

extension YamlNode {
  /// A day that the calendar has, as `2026-10-07`; nil with a fault.
  func date(_ log: FaultLog) -> CivilDate? {
    guard let text = text(log, of: "a date") else { return nil }
    if let date = civilDate(text.utf8) { return date }
    log.add("\(quoted(text)) is no day of the calendar: write 2026-01-31", at: position)
    return nil
  }

  /// The begin of a day in a zone (`2026-10-07`), or an instant (`2026-10-07T09:00:00+09:00`); nil with a fault.
  func moment(_ log: FaultLog, in zone: TimeZoneTable) -> Instant? {
    guard let text = text(log, of: "a date") else { return nil }
    if let date = civilDate(text.utf8) { return zone.instant(of: date) }
    if let instant = instant(rfc3339: text) { return instant }
    log.add(
      "\(quoted(text)) is no day of the calendar and no instant with its offset: write 2026-01-31"
        + " or 2026-01-31T09:00:00+09:00", at: position)
    return nil
  }

  /// Milliseconds since midnight, as `09:00`, up to `24:00`; nil with a fault.
  func timeOfDay(_ log: FaultLog) -> Int? {
    guard let text = text(log, of: "a time of day") else { return nil }
    if let parts = numbers(text.utf8, [2, 2], by: ":") ?? numbers(text.utf8, [1, 2], by: ":"),
      parts[1] < 60, parts[0] * 60 + parts[1] <= 24 * 60
    {
      return (parts[0] * 60 + parts[1]) * 60_000
    }
    log.add("\(quoted(text)) is no time of day from 00:00 to 24:00", at: position)
    return nil
  }
}

private func civilDate(_ text: some Collection<UInt8>) -> CivilDate? {
  numbers(text, [4, 2, 2], by: "-").flatMap { CivilDate(year: $0[0], month: $0[1], day: $0[2]) }
}

/// Reads an instant as logs write theirs (docs/logs.md): any offset, `T`, `t` or a space before the time, 0 to 9 digits of
/// a fraction, floored to the millisecond; `:60` is the last millisecond before.
private func instant(rfc3339 text: String) -> Instant? {
  let bytes = Array(text.utf8)
  guard bytes.count >= 20, "Tt ".utf8.contains(bytes[10]), let date = civilDate(bytes[..<10]),
    let clock = numbers(bytes[11..<19], [2, 2, 2], by: ":"), clock[0] < 24, clock[1] < 60,
    clock[2] <= 60
  else { return nil }
  var rest = bytes[19...]
  var fraction = 0
  if rest.first == UInt8(ascii: ".") {
    let digits = rest.dropFirst().prefix(while: isDigit)
    guard (1...9).contains(digits.count) else { return nil }
    rest = rest.dropFirst(1 + digits.count)
    fraction = (digits + [48, 48]).prefix(3).reduce(0) { $0 * 10 + Int($1) - 48 }
  }
  guard let offset = offsetMinutes(rest) else { return nil }
  let minutes = date.daysSinceEpoch * 1440 + clock[0] * 60 + clock[1] - offset
  let milliseconds = clock[2] == 60 ? 59_999 : clock[2] * 1000 + fraction
  return Instant(milliseconds: minutes * 60_000 + milliseconds)
}

/// The minutes that `Z` or `+09:00` is ahead of UTC.
private func offsetMinutes(_ text: ArraySlice<UInt8>) -> Int? {
  guard let sign = text.first else { return nil }
  if "Zz".utf8.contains(sign), text.count == 1 { return 0 }
  guard "+-".utf8.contains(sign), let parts = numbers(text.dropFirst(), [2, 2], by: ":"),
    parts[0] < 24, parts[1] < 60
  else { return nil }
  return (sign == UInt8(ascii: "-") ? -1 : 1) * (parts[0] * 60 + parts[1])
}

/// Numbers of so many digits each; nil where the text is anything else.
private func numbers(
  _ text: some Collection<UInt8>, _ widths: [Int], by separator: Unicode.Scalar
) -> [Int]? {
  let parts = text.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
  guard parts.map(\.count) == widths, parts.joined().allSatisfy(isDigit) else { return nil }
  return parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 48 } }
}
