import Pipeline
import ServiceLevels

// Options that several commands share.

extension Option where Value == String {
  static var catalog: Self {
    Self(needed: "catalog", value: "FILE", help: "what is promised (YAML)")
  }
  static var store: Self {
    Self(needed: "store", value: "FILE", help: "the working store (SQLite)")
  }
  static var logs: Self {
    Self(needed: "logs", value: "DIR", help: "where the logs are; searched recursively")
  }
  static var author: Self {
    Self(needed: "author", value: "NAME", help: "who decided it")
  }
  static var reports: Self {
    Self(needed: "reports", value: "DIR", help: "where reports and sla.sqlite go")
  }
}

extension Option where Value == Bool {
  static var quiet: Self { Self(flag: "quiet", help: "print errors only") }
  static var wait: Self { Self(flag: "wait", help: "wait while another run holds the store") }
  static var json: Self { Self(flag: "json", help: "print JSON") }
}

extension Option where Value == Instant? {
  static var asOf: Self {
    Self(
      "as-of", value: "TIME",
      help: "ignore everything from this instant on (default: when the last check ends)"
    ) { word throws(UsageError) in try instant(word, of: "--as-of") }
  }

  /// Every command takes it.
  static var now: Self {
    Self(
      "now", value: "TIME", help: "what the clock of the run shows (for replays and tests)"
    ) { word throws(UsageError) in try instant(word, of: "--now") }
  }
}

extension Option where Value == [RenderOptions.Language] {
  static var language: Self {
    Self(
      list: "language", of: RenderOptions.allLanguages,
      help: "ja, en, or both: the first is index.html (default: ja,en)",
      usual: RenderOptions.allLanguages)
  }
}

extension Option where Value == [RenderOptions.Format] {
  static var format: Self {
    Self(
      list: "format", of: RenderOptions.allFormats,
      help: "some of html, csv, json, xlsx, mail (default: html,csv)",
      usual: RenderOptions.usualFormats)
  }
}

/// The instant that a word means, written as in a log.
func instant(_ word: String, of name: String) throws(UsageError) -> Instant {
  guard let instant = Instant(commandLine: word) else {
    throw .badValue(
      option: name, value: word,
      expected: "a time such as 2026-11-01T00:00:00+09:00, or epoch seconds or milliseconds")
  }
  return instant
}
