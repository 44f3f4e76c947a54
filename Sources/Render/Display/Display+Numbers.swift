import ServiceLevels

extension Display {
  /// `1,234,567`, with a true minus sign.
  func number(_ value: Int) -> String { Display.number(value) }

  /// The same in every language.
  static func number(_ value: Int) -> String {
    (value < 0 ? "−" : "") + grouped(value.magnitude)
  }

  /// `1,234,567円`, `¥1,234,567`.
  func yen(_ value: Int) -> String { pick("\(number(value))円", "¥\(number(value))") }

  /// A share with four decimals, floored: 999,876 parts per million is `99.9876%`.
  func percent(partsPerMillion: Int) -> String {
    percentText(partsPerMillion: partsPerMillion) + "%"
  }

  /// A promise, without the zeros that say nothing: `99.95%`.
  func target(partsPerMillion: Int) -> String {
    let text = trimmed(percentText(partsPerMillion: partsPerMillion))
    return (text.last == "." ? String(text.dropLast()) : text) + "%"
  }

  /// A share in whole percent, floored; nil where there is no whole.
  func wholePercent(_ part: Int, of whole: Int) -> String? {
    guard whole > 0 else { return nil }
    let share = part * 100 / whole - (part < 0 && part * 100 % whole != 0 ? 1 : 0)
    return "\(number(share))%"
  }

  /// A value in millionths with at most three decimals: `37.5`.
  func decimal(millionths: Int, places: Int = 3) -> String {
    let magnitude = Int(millionths.magnitude)
    let digits = String(padded(magnitude % 1_000_000, to: 6).prefix(places))
    let decimals = trimmed(digits)
    return (millionths < 0 ? "−" : "") + Display.grouped(UInt(magnitude / 1_000_000))
      + (decimals.isEmpty ? "" : ".\(decimals)")
  }

  /// A rate of consumption with two decimals, rounded up: `14.40`; from 100 on without decimals.
  func rate(_ value: Double) -> String {
    guard value.isFinite, value < 1e12 else { return Display.absent }
    if value == 0 { return "0" }
    if value >= 100 { return number(Int(value.rounded(.up))) }
    let hundredths = Int((value * 100).rounded(.up))
    return "\(hundredths / 100).\(padded(hundredths % 100, to: 2))"
  }

  /// An allowance as the design document writes it: `52.6 min`, `4.38 h`, rounded.
  func designFigure(_ milliseconds: Int) -> String {
    if milliseconds < 3_600_000 {
      let tenths = (milliseconds + 3_000) / 6_000
      return "\(tenths / 10).\(tenths % 10) " + pick("分", "min")
    }
    let hundredths = (milliseconds + 18_000) / 36_000
    return "\(hundredths / 100).\(padded(hundredths % 100, to: 2)) " + pick("時間", "h")
  }

  private static func grouped(_ value: UInt) -> String {
    let digits = Array(String(value))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }

  private func trimmed(_ digits: String) -> String {
    var digits = digits
    while digits.last == "0" { digits.removeLast() }
    return digits
  }
}

/// `value` in decimal digits, filled up with leading zeros.
func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
