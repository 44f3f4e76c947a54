import Pipeline
import ServiceLevels

// What the words of options mean.
extension ParsedArguments {
  /// The keys of the periods asked for, as the store spells them.
  func periodKeys() throws(UsageError) -> [String] {
    // Only the shape of the key is read here, so any calendar will do.
    let calendar = PeriodCalendar(zone: .utc, fiscalYearStartMonth: 1)
    var keys: [String] = []
    for option in OptionSpec.periods {
      for value in values[option.name] ?? [] {
        let key = option.name == "fiscal-year" ? "FY\(value)" : value
        let kind: PeriodKind =
          switch option.name {
          case "month": .month
          case "quarter": .quarter
          case "year": .year
          default: .fiscalYear
          }
        guard calendar.period(key: key)?.kind == kind else {
          throw .badValue(option: "--\(option.name)", value: value, expected: option.value ?? "")
        }
        keys.append(key)
      }
    }
    return keys
  }

  func asOf() throws(UsageError) -> Instant? { try instant("as-of") }

  /// When figures were published that are closed.
  func publishedAt() throws(UsageError) -> Instant? { try instant("at") }

  private func instant(_ name: String) throws(UsageError) -> Instant? {
    guard let text = values[name]?.first else { return nil }
    return try instant(text, of: "--\(name)")
  }

  func instant(_ text: String, of name: String) throws(UsageError) -> Instant {
    guard let instant = Instant(commandLine: text) else {
      throw .badValue(
        option: name, value: text,
        expected: "a time such as 2026-11-01T00:00:00+09:00, or epoch seconds or milliseconds")
    }
    return instant
  }

  func renderOptions() throws(UsageError) -> RenderOptions {
    let languages = try list(.language, of: RenderOptions.allLanguages)
    let formats = try list(
      .format, of: RenderOptions.allFormats, default: RenderOptions.usualFormats)
    return RenderOptions(languages: languages, formats: Set(formats))
  }

  /// The share of rejected lines above which a run exits 65, in parts per million.
  func rejectLimit() throws(UsageError) -> Int {
    if has(.strict) { return 0 }
    guard let text = value(.maxRejects) else { return 1_000 }
    let number = text.hasSuffix("%") ? text.dropLast() : text[...]
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : ""
    guard (1...2).contains(parts.count), fraction.count <= 4, parts.count == 1 || !fraction.isEmpty,
      let whole = Int(parts[0]), (0...100).contains(whole),
      let rest = Int(fraction + String(repeating: "0", count: 4 - fraction.count)), rest >= 0,
      !number.hasPrefix("+"), !number.hasPrefix("-"), whole * 10_000 + rest <= 1_000_000
    else {
      throw .badValue(option: "--max-rejects", value: text, expected: "a percentage such as 0.1")
    }
    return whole * 10_000 + rest
  }

  private func list<Word: RawRepresentable<String>>(
    _ option: OptionSpec, of all: [Word], default usual: [Word]? = nil
  ) throws(UsageError) -> [Word] {
    guard let text = value(option) else { return usual ?? all }
    var words: [Word] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let word = Word(rawValue: String(part)) else {
        throw .badValue(
          option: "--\(option.name)", value: String(part),
          expected: all.map(\.rawValue).joined(separator: ", "))
      }
      if !words.contains(where: { $0.rawValue == word.rawValue }) { words.append(word) }
    }
    return words
  }
}
