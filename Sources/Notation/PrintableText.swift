extension String {
  /// The text as one line that no terminal acts on: what controls it, formats it or turns the direction of writing, and
  /// what no character is, is spelled out as `\u{202e}`.
  ///
  /// - Parameter limit: how many characters there may be before `…`; nil is without limit.
  public func printable(upTo limit: Int? = nil) -> String {
    // Nearly every text, and much faster so.
    if limit.map({ utf8.count <= $0 }) ?? true, utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) {
      return self
    }
    var result = ""
    var count = 0
    for scalar in unicodeScalars {
      if count == limit { return result + "…" }
      if scalar.isPrintable {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      }
      count += 1
    }
    return result
  }

  /// The same in quotes, for messages that name what somebody wrote; quotes inside are escaped.
  public func quoted(upTo limit: Int) -> String {
    "\""
      + printable(upTo: limit).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\\"") + "\""
  }
}

extension Unicode.Scalar {
  /// Whether a terminal shows the character as itself.
  var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
    default: true
    }
  }
}
