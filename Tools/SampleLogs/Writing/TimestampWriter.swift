import ServiceLevels

/// Writes instants as RFC 3339, and remembers the last day's digits: most lines share them.
struct TimestampWriter {
  /// How an instant is shown.
  enum Style: Hashable, Sendable {
    /// `2026-10-01T00:00:00.123Z`
    case utcMilliseconds
    /// `2026-10-01T00:00:00Z`
    case utcSeconds
    /// `2026-10-01T09:00:00+09:00`
    case japanSeconds
  }

  let style: Style
  private let offsetMilliseconds: Int
  private var day = Int.min
  private var date: [UInt8] = []

  init(style: Style) {
    self.style = style
    offsetMilliseconds = style == .japanSeconds ? JapanTime.offsetMilliseconds : 0
  }

  mutating func write(_ instant: Instant, to line: inout [UInt8]) {
    let local = instant.milliseconds + offsetMilliseconds
    let (today, millisecond) = (local / millisecondsPerDay, local % millisecondsPerDay)
    if today != day {
      day = today
      date = Array(CivilDate(daysSinceEpoch: today).description.utf8) + [UInt8(ascii: "T")]
    }
    line.append(contentsOf: date)
    let second = millisecond / 1000
    line.append(number: second / 3600, digits: 2)
    line.append(UInt8(ascii: ":"))
    line.append(number: second / 60 % 60, digits: 2)
    line.append(UInt8(ascii: ":"))
    line.append(number: second % 60, digits: 2)
    switch style {
    case .utcMilliseconds:
      line.append(UInt8(ascii: "."))
      line.append(number: millisecond % 1000, digits: 3)
      line.append(UInt8(ascii: "Z"))
    case .utcSeconds: line.append(UInt8(ascii: "Z"))
    case .japanSeconds: line.append(text: "+09:00")
    }
  }
}

extension Instant {
  /// The instant as the incident and operations logs have it: to the second, in Japan's time.
  var japanText: String {
    var text: [UInt8] = []
    var writer = TimestampWriter(style: .japanSeconds)
    writer.write(self, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
