import Notation

// The same table for programs: no protection against spreadsheets, numbers as numbers, absent as null.
extension CSVTable {
  /// `availability.json`: a list of objects, a line each, with the CSV's columns.
  var jsonPage: Page {
    let lines = rows.map { row in
      precondition(
        row.count == columns.count, "a row of \(name).json has another width than its head")
      return JSON.object(zip(columns, row).map { ($0, $1.json) }).line
    }
    let text = lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
    return Page(path: name + ".json", bytes: Array(text.utf8))
  }
}

extension CSVCell {
  fileprivate var json: JSON {
    switch self {
    case .text(let text): text.map { .text($0) } ?? .null
    case .integer(let value): value.map { .integer($0) } ?? .null
    case .decimal(let digits): digits.map { .number($0) } ?? .null
    }
  }
}
