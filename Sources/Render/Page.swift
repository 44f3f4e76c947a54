/// A file of a report: a page, a table, or the manifest.
public struct Page: Hashable, Sendable {
  /// Relative to the folder of the report's period, as in `service-order.en.html`; only `a-z A-Z 0-9 . _ -`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What a report is written as; the raw value is the word on the command line.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case html
  /// For Excel.
  case csv
  /// The CSV tables for programs: nothing protected, nothing quoted twice.
  case json
  /// A workbook in each language.
  case xlsx
  /// A short mail in each language.
  case mail
}
