import Notation
import Tables

// The same table for programs: no protection against spreadsheets, numbers as numbers, absent as null.
extension CSVTable {
  /// `availability.json`: a list of objects, a line each, with the CSV's columns.
  var jsonPage: Page {
    if rows.isEmpty { return Page(path: name + ".json", bytes: Array("[]\n".utf8)) }
    var bytes = Array("[".utf8)
    for (index, row) in rows.enumerated() {
      let line = JSON.object(zip(columns, row).map { ($0, $1.json) }).line
      bytes += ((index == 0 ? "\n" : ",\n") + line).utf8
    }
    return Page(path: name + ".json", bytes: bytes + "\n]\n".utf8)
  }
}

extension Cell {
  fileprivate var json: JSON {
    guard let shown else { return .null }
    return isNumber ? .number(shown) : .text(shown)
  }
}
