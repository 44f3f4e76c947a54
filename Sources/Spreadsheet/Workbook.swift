/// A workbook for Excel, as values; `bytes()` makes the file.
public struct Workbook: Hashable, Sendable {
  public let title: String
  /// What the file says about its making, in seconds since 1970: not the clock's time, so that equal workbooks are equal files.
  public let createdSeconds: Int
  /// At least one, by different names.
  public let sheets: [Sheet]

  public init(title: String, createdSeconds: Int, sheets: [Sheet]) {
    precondition(!sheets.isEmpty, "a workbook has a sheet")
    self.title = title
    self.createdSeconds = createdSeconds
    self.sheets = sheets
  }
}

/// One sheet: lines of text, if any, above a table with one head row that stays in sight and filters.
public struct Sheet: Hashable, Sendable {
  /// At most 31 characters, none of `[]:*?/\`.
  public let name: String
  /// The first is the title.
  public let heading: [String]
  public let columns: [SheetColumn]
  public let rows: [[SheetCell]]
  /// Drawn to the right of the table, or below it where the table is wide.
  public var chart: SheetChart?

  public init(
    _ name: String, heading: [String] = [], columns: [SheetColumn], rows: [[SheetCell]],
    chart: SheetChart? = nil
  ) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row is as wide as its head")
    self.name = name
    self.heading = heading
    self.columns = columns
    self.rows = rows
    self.chart = chart
  }
}

public struct SheetColumn: Hashable, Sendable {
  public let title: String
  /// In characters.
  public let width: Int
  public let format: SheetFormat

  public init(_ title: String, width: Int, _ format: SheetFormat = .text) {
    self.title = title
    self.width = width
    self.format = format
  }
}

/// How Excel shows the numbers of a column; the cells themselves stay numbers.
public enum SheetFormat: Hashable, Sendable, CaseIterable {
  case text
  /// `1,234`.
  case integer
  /// `1,234.5`, to six decimals.
  case decimal
  /// A share of 1, shown as `99.9885%`.
  case percent
  /// A share of 1, shown as `57%`.
  case wholePercent
  /// Days, shown as `1:09:58.726`; hours go on beyond 24.
  case duration
  /// Days since 1899-12-30, shown as `2026-10-07 14:05:20`.
  case dateTime
}

public enum SheetCell: Hashable, Sendable {
  case empty
  /// Never taken for a formula, whatever it begins with.
  case text(String)
  /// Text that must not be overlooked.
  case alarm(String)
  case number(Double)
}

/// A line chart of columns of its sheet's table, over the first column.
public struct SheetChart: Hashable, Sendable {
  public let title: String
  /// Numbers of columns, from 0.
  public let series: [Int]

  public init(title: String, series: [Int]) {
    self.title = title
    self.series = series
  }
}

/// Why a workbook could not be made.
public enum SpreadsheetError: Error, Hashable {
  /// libxlsxwriter's own words.
  case library(String)
  /// A call of the system's failed, with this `errno`.
  case system(Int32)
}
