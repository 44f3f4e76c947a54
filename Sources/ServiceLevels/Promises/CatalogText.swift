/// Values as the catalog writes them.
public enum CatalogText {}

extension CatalogText {
  /// Milliseconds as `1h30m`; exact.
  public static func duration(_ milliseconds: Int) -> String {
    let units = [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)]
    var rest = milliseconds
    var text = ""
    for (unit, length) in units where rest >= length {
      text += "\(rest / length)\(unit)"
      rest %= length
    }
    return text.isEmpty ? "0s" : text
  }

  /// Parts per million as a percentage, `99.95`; exact.
  public static func percentage(ofPartsPerMillion partsPerMillion: Int) -> String {
    var text = percentText(partsPerMillion: partsPerMillion)[...]
    while text.last == "0" { text = text.dropLast() }
    return String(text.last == "." ? text.dropLast() : text)
  }

  /// Names in a stable order: which of them is written first means nothing.
  static func names(_ names: [String]) -> String { "[\(names.sorted().joined(separator: ", "))]" }

  /// `[mon, tue] 09:00–18:00`, the next joined by a comma; empty is `always`.
  static func hours(_ hours: [ServiceHours]) -> String {
    hours.isEmpty ? "always" : hours.map(\.text).sorted().joined(separator: ", ")
  }
}

extension ServiceHours {
  fileprivate var text: String {
    let days = Weekday.allCases.filter(days.contains).map(\.rawValue).joined(separator: ", ")
    return "[\(days)] \(Self.clock(from))–\(Self.clock(to))"
  }

  private static func clock(_ milliseconds: Int) -> String {
    let minutes = milliseconds / 60_000
    return "\(zeroPadded(minutes / 60, to: 2)):\(zeroPadded(minutes % 60, to: 2))"
  }
}
