extension Display {
  /// Time lost, or taken, as people say it: `1時間23分45秒`, `4m 12s`; rounded up to the last unit shown.
  func duration(_ milliseconds: Int) -> String {
    milliseconds < 0
      ? "−" + words(-milliseconds, isRoundedUp: false) : words(milliseconds, isRoundedUp: true)
  }

  /// Time allowed or left; rounded down, so an overspent budget looks no smaller than it is.
  func allowance(_ milliseconds: Int) -> String {
    milliseconds < 0
      ? "−" + words(-milliseconds, isRoundedUp: true) : words(milliseconds, isRoundedUp: false)
  }

  /// Up to a second in milliseconds, up to a minute in tenths of a second, up to a day in seconds, then in minutes.
  private func words(_ milliseconds: Int, isRoundedUp: Bool) -> String {
    if milliseconds == 0 { return pick("0秒", "0s") }
    if milliseconds < 1000 { return pick("\(milliseconds)ミリ秒", "\(milliseconds)ms") }
    func whole(_ unit: Int) -> Int {
      (milliseconds + (isRoundedUp ? unit - 1 : 0)) / unit
    }
    let tenths = whole(100)
    if tenths < 600 {
      let seconds = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
      return pick("\(seconds)秒", "\(seconds)s")
    }
    let seconds = whole(1000)
    if seconds < 86_400 {
      return parts([
        (seconds / 3600, "時間", "h"), (seconds / 60 % 60, "分", "m"), (seconds % 60, "秒", "s"),
      ])
    }
    let minutes = whole(60_000)
    return parts([
      (minutes / 1440, "日", "d"), (minutes / 60 % 24, "時間", "h"), (minutes % 60, "分", "m"),
    ])
  }

  private func parts(_ parts: [(value: Int, ja: String, en: String)]) -> String {
    parts.filter { $0.value > 0 }.map { number($0.value) + pick($0.ja, $0.en) }
      .joined(separator: pick("", " "))
  }
}
