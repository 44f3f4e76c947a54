/// Why a line cannot be used, in English, lower case.
struct Rejection: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}

/// A value from outside as a reason may show it: in quotes, shortened, and safe to print.
func shown(_ text: String) -> String {
  let limit = 60
  var result = "\""
  var count = 0
  for scalar in text.unicodeScalars {
    if count == limit {
      result += "…"
      break
    }
    result += isPrintable(scalar) ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    count += 1
  }
  return result + "\""
}

/// Whether a terminal shows a character as itself: no control, and nothing that changes the direction of writing.
private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
  default: true
  }
}
