extension JapaneseTexts {
  /// Units that Japanese has another word for; `ms`, `ppm` and the like are the same.
  static let units: [String: String] = [
    "ms since 1970 UTC": "1970年からのミリ秒（UTC）",
    "0 or 1": "0 または 1",
    "percent": "%",
    "count": "件",
    "s": "秒",
    "JPY": "円",
    "minutes": "分",
    "ratio": "比",
    "as in unit": "列 unit のとおり",
    "the gauge's own": "計測項目による",
    "millionths": "100万分の1",
    "hex": "16進数",
    "millionths of a ms": "100万分の1ミリ秒",
    "ms, ppm or count": "ms、ppm、件のいずれか",
    "bytes": "バイト",
    "as in rule": "列 rule のとおり",
  ]
}
