/// The pages of the folder of all reports itself, a language each.
public enum RootPages {
  private static let names = ["index", "dictionary"]

  static func path(_ name: String, in language: Language, of languages: [Language]) -> String {
    language == languages.first ? "\(name).html" : "\(name).\(language.rawValue).html"
  }

  /// Every path that such a page may have, whatever the languages: what an earlier run may have left.
  public static let allPaths = Set(
    names.flatMap { name in
      ["\(name).html"] + Language.allCases.map { "\(name).\($0.rawValue).html" }
    })
}
