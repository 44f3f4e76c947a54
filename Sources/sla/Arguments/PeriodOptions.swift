import ServiceLevels

/// The periods asked for, as the keys that the store has of them.
struct PeriodOptions: DeclaredOption {
  private struct Choice {
    let spec: OptionSpec
    let kind: PeriodKind
    /// What the store's key has before the word.
    let prefix: String

    init(_ name: String, _ value: String, _ kind: PeriodKind, prefix: String = "", help: String) {
      spec = OptionSpec(name, value: value, help: help, isRepeatable: true)
      self.kind = kind
      self.prefix = prefix
    }
  }

  private static let choices = [
    Choice("month", "YYYY-MM", .month, help: "a calendar month"),
    Choice("quarter", "YYYY-Qn", .quarter, help: "a calendar quarter"),
    Choice("year", "YYYY", .year, help: "a calendar year"),
    Choice(
      "fiscal-year", "YYYY", .fiscalYear, prefix: "FY", help: "the fiscal year that begins in it"),
    Choice("fiscal-half", "FYyyyy-Hn", .fiscalHalf, help: "a half of a fiscal year"),
    Choice("fiscal-quarter", "FYyyyy-Qn", .fiscalQuarter, help: "a quarter of a fiscal year"),
    Choice("week", "YYYY-Www", .week, help: "an ISO week, Monday to Monday"),
  ]

  var specs: [OptionSpec] { Self.choices.map(\.spec) }

  func read(_ arguments: ParsedArguments) throws(UsageError) -> [String] {
    // Only the shape of the key is read here, so any calendar will do.
    let calendar = PeriodCalendar(zone: .utc, fiscalYearStartMonth: 1)
    var keys: [String] = []
    for choice in Self.choices {
      for word in arguments.values[choice.spec.name] ?? [] {
        let key = choice.prefix + word
        guard calendar.period(key: key)?.kind == choice.kind else {
          throw .badValue(
            option: "--\(choice.spec.name)", value: word, expected: choice.spec.value ?? "")
        }
        keys.append(key)
      }
    }
    return keys
  }
}
