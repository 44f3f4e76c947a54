/// A cell as it stands in the bytes of a record, without its quotes.
struct CSVCell {
  let range: Range<Int>
  let isQuoted: Bool

  func content(in bytes: [UInt8]) -> [UInt8] {
    guard isQuoted else { return Array(bytes[range]) }
    var result: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound {
      result.append(bytes[position])
      // Quotes stand in pairs here.
      position += bytes[position] == UInt8(ascii: "\"") ? 2 : 1
    }
    return result
  }
}

/// Splits a record into its cells. A quote may only stand around a whole cell, and doubled inside.
func splitCSV(_ bytes: [UInt8], into cells: inout [CSVCell]) throws(Rejection) {
  cells.removeAll(keepingCapacity: true)
  let (comma, quote) = (UInt8(ascii: ","), UInt8(ascii: "\""))
  var position = 0
  while true {
    var start = position
    var isQuoted = false
    if position < bytes.count, bytes[position] == quote {
      isQuoted = true
      position += 1
      start = position
      while true {
        guard position < bytes.count else { throw Rejection("a quote is not closed") }
        if bytes[position] == quote {
          guard position + 1 < bytes.count, bytes[position + 1] == quote else { break }
          position += 1
        }
        position += 1
      }
      cells.append(CSVCell(range: start..<position, isQuoted: isQuoted))
      position += 1
    } else {
      while position < bytes.count, bytes[position] != comma {
        guard bytes[position] != quote else { throw Rejection("a quote inside a cell") }
        position += 1
      }
      cells.append(CSVCell(range: start..<position, isQuoted: isQuoted))
    }
    guard position < bytes.count else { return }
    guard bytes[position] == comma else { throw Rejection("something follows a closing quote") }
    position += 1
  }
}
