import ServiceLevels

/// The data dictionary in Japanese: for each English text that a table or column is defined with, the same in Japanese.
///
/// Kept by the English text, so that a definition which changes its words has no Japanese until somebody looks at it: a test
/// finds texts without Japanese, and Japanese that no text has any more.
enum JapaneseTexts {
  /// What tables and columns mean.
  static let meanings = [tables, availability, outages, incidents, records]

  /// The Japanese of a meaning or of a unit; the text itself where there is none.
  static func text(_ english: String) -> String {
    for texts in meanings {
      if let text = texts[english] { return text }
    }
    return units[english] ?? english
  }

  static func beside(_ english: String) -> LocalizedText {
    LocalizedText(ja: text(english), en: english)
  }
}
