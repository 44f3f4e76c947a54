import ServiceLevels
import Tables

/// A table as a file: the only place that quotes CSV.
///
/// RFC 4180 with CRLF, in UTF-8 with a byte order mark so that Excel opens Japanese (docs/analysts.md).
struct CSVTable {
  /// The file's name without its ending.
  let name: String
  let columns: [String]
  let rows: [[Cell]]

  init(_ name: String, columns: [String], rows: [[Cell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// All columns of the table, but for those that say why not.
  init<Figure>(_ table: FigureTable<Figure>, _ figures: [Figure], named name: String? = nil) {
    let columns = table.columns.filter { $0.column.absence == nil }
    self.init(
      name ?? table.name, columns: columns.map(\.column.name),
      rows: figures.map { figure in columns.map { $0.cell(figure) } })
  }
}

extension CSVTable {
  var page: Page { Page(path: name + ".csv", bytes: bytes) }

  var bytes: [UInt8] {
    var text = "\u{FEFF}" + columns.map(CSVTable.quoted).joined(separator: ",") + "\r\n"
    for row in rows { text += row.map(\.inCSV).joined(separator: ",") + "\r\n" }
    return Array(text.utf8)
  }

  fileprivate static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "\"" || $0 == "," || $0 == "\r" || $0 == "\n"
    }
    guard needsQuotes || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

extension Cell {
  /// What starts a formula in a spreadsheet, the wide forms of Japanese input included.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// Numbers as they are. Text of any origin: a leading character that a spreadsheet takes for a formula is preceded by an
  /// apostrophe.
  fileprivate var inCSV: String {
    guard let shown else { return "" }
    if isNumber { return shown }
    let isFormula = shown.unicodeScalars.first.map(Cell.formulaStarts.contains) ?? false
    return CSVTable.quoted(isFormula ? "'" + shown : shown)
  }
}
