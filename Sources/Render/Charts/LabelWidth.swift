extension String {
  /// How wide the text is, in columns of a terminal: a Japanese character takes two.
  var columns: Int { reduce(0) { $0 + $1.columns } }

  /// As much of the text as fits, with an ellipsis where something is left out.
  func shortened(to columns: Int) -> String {
    guard self.columns > columns else { return self }
    var (short, used) = ("", 1)
    for character in self {
      used += character.columns
      if used > columns { break }
      short.append(character)
    }
    return short + "…"
  }
}

extension Character {
  fileprivate var columns: Int { unicodeScalars.contains { $0.value > 0xFF } ? 2 : 1 }
}
