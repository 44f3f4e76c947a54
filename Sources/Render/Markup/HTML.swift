/// A piece of a page: the only type that writes `<`.
///
/// Text and attribute values come in as they are, and are escaped here, so a name full of markup stays text.
struct HTML: Sendable {
  /// Finished markup.
  private(set) var source: String

  private init(source: String) {
    self.source = source
  }

  static let empty = HTML(source: "")

  /// Plain text.
  static func text(_ text: String) -> HTML { HTML(source: escaped(text)) }

  /// An element with its attributes and children; an attribute that is nil is left out.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<String, String?> = [:],
    _ children: [HTML] = []
  ) -> HTML {
    let name = String(describing: name)
    var source = "<" + name
    for (key, value) in attributes {
      guard let value else { continue }
      source += " " + key + "=\"" + escaped(value) + "\""
    }
    if voidElements.contains(name) { return HTML(source: source + ">") }
    if children.isEmpty, emptyShapes.contains(name) { return HTML(source: source + "/>") }
    source += ">"
    for child in children { source += child.source }
    return HTML(source: source + "</" + name + ">")
  }

  /// An element that holds plain text.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<String, String?> = [:], _ content: String
  ) -> HTML {
    element(name, attributes, [.text(content)])
  }

  static func joined(_ parts: [HTML], by separator: HTML = .empty) -> HTML {
    var source = ""
    for (index, part) in parts.enumerated() {
      if index > 0 { source += separator.source }
      source += part.source
    }
    return HTML(source: source)
  }

  /// The style sheet. Its parts are constants of this module, so nothing in it needs escaping.
  static func style(_ sheet: [StaticString]) -> HTML {
    HTML(
      source: "<style>" + sheet.map(String.init(describing:)).joined(separator: "\n") + "</style>")
  }

  /// The one script. It is a constant of this module, like the style sheet.
  static func script(_ script: StaticString) -> HTML {
    HTML(source: "<script>" + String(describing: script) + "</script>")
  }

  /// A whole document, ready to be written.
  static func document(language: Language, head: [HTML], body: [HTML]) -> [UInt8] {
    let root = element(
      "html", ["lang": language.rawValue], [element("head", [:], head), element("body", [:], body)])
    return Array(("<!DOCTYPE html>\n" + root.source + "\n").utf8)
  }

  static func + (left: HTML, right: HTML) -> HTML { HTML(source: left.source + right.source) }

  var isEmpty: Bool { source.isEmpty }
}

// MARK: - Escaping

extension HTML {
  private static let voidElements: Set<String> = ["meta", "br", "hr", "col", "link", "img"]
  private static let emptyShapes: Set<String> = [
    "rect", "path", "line", "circle", "polyline", "polygon", "use",
  ]

  /// Text that is safe between tags and between double quotes.
  ///
  /// Control characters, which HTML does not allow, and the controls that turn the direction of writing around are
  /// shown as the replacement character.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}", "\u{FFFE}"..."\u{FFFF}":
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E: false
    default: (0x20...0x7E).contains(byte)
    }
  }
}
