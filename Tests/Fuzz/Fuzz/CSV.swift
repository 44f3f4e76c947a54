@testable import Ingest

/// A record of CSV, against an automaton that goes from one byte to the next.
@Sendable func fuzzCSV(_ bytes: [UInt8]) {
  var cells: [CSVCell] = []
  let split: [[UInt8]]? =
    (try? splitCSV(bytes, into: &cells)) == nil ? nil : cells.map { $0.content(in: bytes) }
  let expected = plainlySplit(bytes)
  demand(split == expected, "split into \(split as Any), not \(expected as Any)")
  guard let columns = CSVColumns(bytes) else { return }
  // A header is the one log that a file can start with: a line below it must be read alike either way.
  var log = bytes.filter { $0 != 10 && $0 != 13 } + [10]
  for _ in 0..<3 {
    log +=
      columns.fields.map { field in
        switch field {
        case .time?: "1790812800"
        case .status?: "up"
        case .service?: "order"
        default: ""
        }
      }.joined(separator: ",").utf8 + [10]
  }
  fuzzLines(log)
}

private enum Place {
  case start, plain, quoted, afterQuote
}

private func plainlySplit(_ bytes: [UInt8]) -> [[UInt8]]? {
  var cells: [[UInt8]] = []
  var cell: [UInt8] = []
  var place = Place.start
  for byte in bytes {
    switch (place, byte) {
    case (.start, UInt8(ascii: "\"")): place = .quoted
    case (.plain, UInt8(ascii: "\"")): return nil
    case (.start, UInt8(ascii: ",")), (.plain, UInt8(ascii: ",")), (.afterQuote, UInt8(ascii: ",")):
      cells.append(cell)
      cell = []
      place = .start
    case (.start, _), (.plain, _):
      cell.append(byte)
      place = .plain
    case (.quoted, UInt8(ascii: "\"")): place = .afterQuote
    case (.quoted, _): cell.append(byte)
    case (.afterQuote, UInt8(ascii: "\"")):
      cell.append(byte)
      place = .quoted
    case (.afterQuote, _): return nil
    }
  }
  if case .quoted = place { return nil }
  return cells + [cell]
}
