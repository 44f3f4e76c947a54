/// A table as a CSV file: the only place that quotes CSV.
///
/// RFC 4180 with CRLF, in UTF-8 with a byte order mark so that Excel opens Japanese (formats, Reports).
struct CSVTable {
  /// The file's name without its ending; the name of the store's table.
  let name: String
  let columns: [String]
  var rows: [[CSVCell]] = []

  init(_ name: String, _ columns: [String]) {
    self.name = name
    self.columns = columns
  }
}

enum CSVCell {
  /// Text of any origin: a leading character that a spreadsheet takes for a formula is preceded by an apostrophe.
  case text(String?)
  case integer(Int?)
  /// A number that is already written, as in `99.9876`; never text of another origin.
  case decimal(String?)

  static func flag(_ value: Bool?) -> CSVCell { .integer(value.map { $0 ? 1 : 0 }) }
}

extension CSVTable {
  var page: Page { Page(path: name + ".csv", bytes: bytes) }

  var bytes: [UInt8] {
    var text = "\u{FEFF}" + columns.map(CSVTable.quoted).joined(separator: ",") + "\r\n"
    for row in rows {
      precondition(
        row.count == columns.count, "a row of \(name).csv has another width than its head")
      text += row.map(\.written).joined(separator: ",") + "\r\n"
    }
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

extension CSVCell {
  /// What starts a formula in a spreadsheet, the wide forms of Japanese input included.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  fileprivate var written: String {
    switch self {
    case .text(let text):
      guard let text else { return "" }
      let isFormula = text.unicodeScalars.first.map(CSVCell.formulaStarts.contains) ?? false
      return CSVTable.quoted(isFormula ? "'" + text : text)
    case .integer(let value): return value.map(String.init) ?? ""
    case .decimal(let digits): return digits ?? ""
    }
  }
}
