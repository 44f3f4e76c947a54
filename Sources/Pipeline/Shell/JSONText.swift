/// A JSON object of fields whose values are JSON already.
func jsonObject(_ fields: [(String, String)]) -> String {
  "{\(fields.map { "\(jsonText($0.0)):\($0.1)" }.joined(separator: ","))}"
}

/// A JSON string, or null.
func jsonText(_ text: String?) -> String {
  guard let text else { return "null" }
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case _ where scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value):
      let digits = String(scalar.value, radix: 16)
      result += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
