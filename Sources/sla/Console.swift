/// Where words go: results to one stream, everything else to the other.
struct Console: Sendable {
  let output: @Sendable (String) -> Void
  let diagnostics: @Sendable (String) -> Void
}

extension Console {
  /// The process's own streams, a line at a time.
  static let standard = Console(
    output: { writeToStandardOutput($0 + "\n") }, diagnostics: { writeToStandardError($0 + "\n") })
}

/// Text from outside as one line that no terminal acts on: control, C1 and bidirectional characters are spelled out.
func shown(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069:
      result += "\\u{\(String(scalar.value, radix: 16))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
