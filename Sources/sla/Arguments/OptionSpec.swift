/// An option of a command, as the user sees it.
struct OptionSpec: Sendable {
  /// Without the dashes.
  let name: String
  /// What its value is called in the help; nil where it takes none.
  let value: String?
  let help: String
  let isRequired: Bool
  let isRepeatable: Bool

  init(
    _ name: String, value: String? = nil, help: String, isRequired: Bool = false,
    isRepeatable: Bool = false
  ) {
    self.name = name
    self.value = value
    self.help = help
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
  }
}

extension OptionSpec {
  /// `--catalog FILE`.
  var usage: String { "--\(name)" + (value.map { " \($0)" } ?? "") }
}

// MARK: - Options that several commands share

extension OptionSpec {
  static let catalog = OptionSpec(
    "catalog", value: "FILE", help: "what is promised (YAML)", isRequired: true)
  static let store = OptionSpec(
    "store", value: "FILE", help: "the working store (SQLite)", isRequired: true)
  static let logs = OptionSpec(
    "logs", value: "DIR", help: "where the logs are; searched recursively", isRequired: true)
  static let reports = OptionSpec(
    "reports", value: "DIR", help: "where reports and sla.sqlite go", isRequired: true)
  static let asOf = OptionSpec(
    "as-of", value: "TIME",
    help: "ignore everything from this instant on (default: when the last check ends)")
  static let language = OptionSpec(
    "language", value: "LIST", help: "ja, en, or both: the first is index.html (default: ja,en)")
  static let format = OptionSpec(
    "format", value: "LIST", help: "some of html, csv, json, xlsx, mail (default: html,csv)")
  static let quiet = OptionSpec("quiet", help: "print errors only")
  static let wait = OptionSpec("wait", help: "wait while another run holds the store")
  static let strict = OptionSpec("strict", help: "exit 65 if any line is rejected")
  static let maxRejects = OptionSpec(
    "max-rejects", value: "PERCENT",
    help: "exit 65 if more of the lines just read are rejected (default: 0.1)")
  static let metrics = OptionSpec(
    "metrics", value: "FILE", help: "tell Prometheus how the run went (textfile collector)")
  static let complete = OptionSpec(
    "complete", help: "exit 65 if there are days without logs in the periods, up to now")
  static let json = OptionSpec("json", help: "print JSON")

  static let periods = [
    OptionSpec("month", value: "YYYY-MM", help: "a calendar month", isRepeatable: true),
    OptionSpec("quarter", value: "YYYY-Qn", help: "a calendar quarter", isRepeatable: true),
    OptionSpec("year", value: "YYYY", help: "a calendar year", isRepeatable: true),
    OptionSpec(
      "fiscal-year", value: "YYYY", help: "the fiscal year that begins in it", isRepeatable: true),
  ]
}
