/// A JSON value whose members keep their order, so that the same value is always the same bytes.
public indirect enum JSON: Sendable {
  case text(String)
  case integer(Int)
  /// A number that is already written, as in `99.9876`.
  case number(String)
  case flag(Bool)
  case null
  case list([JSON])
  case object([(String, JSON)])
}

extension JSON {
  /// A text; null where there is none.
  public init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// Indented by two spaces, a line break at the end.
  public var bytes: [UInt8] { Array((written(indent: "") + "\n").utf8) }

  /// Without any space between.
  public var line: String {
    switch self {
    case .list(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSON.quoted($0.0) + ":" + $0.1.line }.joined(separator: ",") + "}"
    default: written(indent: "")
    }
  }

  private func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return JSON.quoted(text)
    case .integer(let value): return String(value)
    case .number(let digits): return digits
    case .flag(let value): return value ? "true" : "false"
    case .null: return "null"
    case .list(let items):
      guard !items.isEmpty else { return "[]" }
      let lines = items.map { inner + $0.written(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + indent + "]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map { inner + JSON.quoted($0.0) + ": " + $0.1.written(indent: inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    // Nearly every text, and much faster so. The last three are first bytes of what is escaped below.
    if text.utf8.allSatisfy({
      $0 >= 0x20 && $0 != 0x22 && $0 != 0x5c && $0 != 0x7f && $0 != 0xc2 && $0 != 0xe2 && $0 != 0xef
    }) {
      return "\"\(text)\""
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      // A terminal that is shown this obeys the second range as it does the first.
      // What YAML takes for a line break, or for no text at all: these documents are YAML too.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}",
        "\u{FFFF}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
