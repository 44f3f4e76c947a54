public import ServiceLevels

/// The unit of a column, by its English word.
public enum Unit: String, Hashable, Sendable, CaseIterable {
  case none = ""
  case milliseconds = "ms"
  case epoch = "ms since 1970 UTC"
  case iso8601 = "ISO 8601 UTC"
  case ppm
  case ppb
  case percent
  case count
  case flag = "0 or 1"
  case seconds = "s"
  case days = "days since 1970-01-01"
  case minutes
  case yen = "JPY"
  case ratio
  case bytes
  case hex
  case millionths
  case millionthsOfMillisecond = "millionths of a ms"
  case gaugeUnit = "the gauge's own"
  case inUnit = "as in unit"
  case inRule = "as in rule"
  case figure = "ms, ppm or count"
}

extension Unit {
  public var text: LocalizedText { LocalizedText(ja: japanese, en: rawValue) }

  private var japanese: String {
    switch self {
    case .none, .milliseconds, .iso8601, .ppm, .ppb: rawValue
    case .epoch: "1970年からのミリ秒（UTC）"
    case .percent: "%"
    case .count: "件"
    case .flag: "0 または 1"
    case .seconds: "秒"
    case .days: "1970年1月1日からの日数"
    case .minutes: "分"
    case .yen: "円"
    case .ratio: "比"
    case .bytes: "バイト"
    case .hex: "16進数"
    case .millionths: "100万分の1"
    case .millionthsOfMillisecond: "100万分の1ミリ秒"
    case .gaugeUnit: "計測項目による"
    case .inUnit: "列 unit のとおり"
    case .inRule: "列 rule のとおり"
    case .figure: "ms、ppm、件のいずれか"
    }
  }
}
