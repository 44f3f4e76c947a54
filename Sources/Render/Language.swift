/// A language that reports are written in; the raw value is its BCP 47 tag and the infix of its file names.
public enum Language: String, Sendable, CaseIterable {
  case ja
  case en
}

extension Language {
  /// The language's own name for itself.
  var nativeName: String {
    switch self {
    case .ja: "日本語"
    case .en: "English"
    }
  }
}
