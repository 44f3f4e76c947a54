/// A text as XLSX can hold it: XML has no way to write some characters, C ends a text at U+0000, and Excel takes no more than
/// so many units of UTF-16 in a cell.
struct SheetText {
  let text: String

  /// So many units of UTF-16 go into a cell.
  private static let most = 32_767

  /// For a cell, where the library writes control characters in Excel's own way.
  init(cell words: String) {
    var text = ""
    var length = 0
    for scalar in words.unicodeScalars {
      length += scalar.value > 0xFFFF ? 2 : 1
      guard length <= SheetText.most else { break }
      text.unicodeScalars.append(SheetText.isLost(scalar) ? "\u{FFFD}" : scalar)
    }
    self.text = text
  }

  /// For what stands outside of cells: names in a chart, the workbook's title. There the library writes control characters as
  /// they are, and takes what begins with `=` for a formula.
  init(name words: String) {
    var text = words.unicodeScalars.first == "=" ? " " : ""
    for scalar in words.unicodeScalars.prefix(255 - text.unicodeScalars.count) {
      let isWritable = !SheetText.isLost(scalar) && (scalar.value >= 0x20 || scalar == "\t")
      text.unicodeScalars.append(isWritable ? scalar : "\u{FFFD}")
    }
    self.text = text
  }

  private static func isLost(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\0" || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }
}
