import ServiceLevels
import Tables

/// A table as a file: the only place that quotes CSV.
///
/// RFC 4180 with CRLF, in UTF-8 with a byte order mark so that Excel opens Japanese (docs/analysts.md).
struct CSVTable {
  /// The file's name without its ending.
  let name: String
  let columns: [String]
  /// Made one after the other, as they are written: a table may be longer than memory is to be.
  let rows: LazyMapSequence<Range<Int>, [Cell]>

  init(_ name: String, columns: [String], rows: [[Cell]]) {
    self.init(name, columns: columns, count: rows.count) { rows[$0] }
  }

  private init(
    _ name: String, columns: [String], count: Int, row: @escaping (Int) -> [Cell]
  ) {
    self.name = name
    self.columns = columns
    rows = (0..<count).lazy.map(row)
  }

  /// All columns of the table, but for those that say why not.
  init<Figure>(_ table: FigureTable<Figure>, _ figures: [Figure], named name: String? = nil) {
    let columns = table.columns.filter { $0.column.absence == nil }
    self.init(
      name ?? table.name, columns: columns.map(\.column.name), count: figures.count
    ) { place in columns.map { $0.cell(figures[place]) } }
  }
}

extension CSVTable {
  var path: String { name + ".csv" }
  var page: Page { Page(path: path, bytes: bytes) }

  var bytes: [UInt8] {
    let head = "\u{FEFF}" + columns.map(CSVTable.quoted).joined(separator: ",") + "\r\n"
    var bytes = Array(head.utf8)
    for row in rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += cell.inCSV.utf8
      }
      bytes += "\r\n".utf8
    }
    return bytes
  }

  fileprivate static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains {
      switch $0 {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
      default: false
      }
    }
    let space = UInt8(ascii: " ")
    guard needsQuotes || text.utf8.first == space || text.utf8.last == space else { return text }
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
