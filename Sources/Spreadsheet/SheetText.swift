/// A text as XLSX can hold it: XML has no way to write some characters, C ends a text at U+0000, and Excel takes no more than
/// so many units of UTF-16 in a cell.
struct SheetText {
  let text: String

  /// So many units of UTF-16 go into a cell.
  private static let most = 32_767

  /// For a cell, where the library writes control characters in Excel's own way.
  init(cell words: String) {
    let scalars = words.unicodeScalars
    var text = ""
    var length = 0
    for place in scalars.indices {
      let scalar = SheetText.isLost(scalars[place]) ? "\u{FFFD}" : scalars[place]
      // Excel reads `_x0041_` as a letter, unless its first is written that way itself.
      let written = SheetText.isEscape(scalars[place...]) ? "_x005F_" : String(scalar)
      length += written.utf16.count
      guard length <= SheetText.most else { break }
      text += written
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

  /// Whether a text begins as `_x0041_` does: an underscore, x, four hexadecimal digits, an underscore.
  private static func isEscape(_ scalars: Substring.UnicodeScalarView) -> Bool {
    guard scalars.first == "_" else { return false }
    let next = Array(scalars.prefix(7))
    return next.count == 7 && next[1] == "x" && next[6] == "_"
      && next[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  private static func isLost(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\0" || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }
}
