import Notation
import Tables

// The same table for programs: no protection against spreadsheets, numbers as numbers, absent as null.
extension CSVTable {
  /// `availability.json`: a list of objects, a line each, with the CSV's columns.
  var jsonPage: Page {
    let lines = rows.map { row in JSON.object(zip(columns, row).map { ($0, $1.json) }).line }
    let text = lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
    return Page(path: name + ".json", bytes: Array(text.utf8))
  }
}

extension Cell {
  fileprivate var json: JSON {
    guard let shown else { return .null }
    return isNumber ? .number(shown) : .text(shown)
  }
}
