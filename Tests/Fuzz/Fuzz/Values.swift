import Foundation
import ServiceLevels

@testable import Ingest

/// Times and numbers, against Foundation's calendar and decimals.
@Sendable func fuzzValues(_ bytes: [UInt8]) {
  if let instant = TimeText.instant(bytes, in: bytes.indices) {
    demand((0...TimeText.latest).contains(instant.milliseconds), "beyond the calendar")
    let shown = Array(instant.iso8601.utf8)
    demand(TimeText.instant(shown, in: shown.indices) == instant, "\(instant.iso8601) is another")
    demand(instant == foundation(bytes), "Foundation says \(foundation(bytes) as Any)")
  }
  if let value = wholeNumber(bytes, in: bytes.indices) {
    demand(String(value) == String(decoding: bytes, as: UTF8.self), "\(value) is another")
  }
  if let value = millionths(bytes, in: bytes.indices) {
    let text = String(decoding: bytes, as: UTF8.self)
    // A decimal holds 38 digits; more are another matter.
    guard bytes.count < 30, let decimal = Decimal(string: text), !decimal.isNaN else { return }
    var (scaled, floor) = (decimal * 1_000_000, Decimal())
    // Downwards, not towards zero.
    NSDecimalRound(&floor, &scaled, 0, .down)
    let isExact = abs(decimal.exponent) < 20
    demand(!isExact || Decimal(value) == floor, "\(text): \(value), not \(floor)")
  }
}

/// What the fields of a time mean to Foundation, given that they are all in place.
private func foundation(_ bytes: [UInt8]) -> Instant? {
  let text = String(decoding: bytes, as: UTF8.self)
  func number(_ from: Int, _ count: Int) -> Int? { Int(text.dropFirst(from).prefix(count)) }
  var calendar = Calendar(identifier: .gregorian)
  guard let utc = TimeZone(secondsFromGMT: 0), let year = number(0, 4), let month = number(5, 2),
    let day = number(8, 2), let hour = number(11, 2), let minute = number(14, 2),
    let second = number(17, 2)
  else { return nil }
  calendar.timeZone = utc
  let rest = text.dropFirst(19)
  let digits = rest.first == "." ? rest.dropFirst().prefix { $0.isNumber } : ""
  let zone = rest.dropFirst(rest.first == "." ? digits.count + 1 : 0)
  var offset = 0
  if zone.count == 6 {
    offset = (Int(zone.dropFirst().prefix(2)) ?? 0) * 60 + (Int(zone.suffix(2)) ?? 0)
    if zone.first == "-" { offset = -offset }
  }
  let components = DateComponents(
    year: year, month: month, day: day, hour: hour, minute: minute, second: min(second, 59))
  guard let date = calendar.date(from: components) else { return nil }
  let fraction = second == 60 ? 999 : Int((digits + "000").prefix(3)) ?? 0
  return Instant(
    milliseconds: Int(date.timeIntervalSince1970) * 1000 + fraction - offset * 60_000)
}
