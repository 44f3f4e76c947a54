/// A title in the reports' two languages.
public struct LocalizedText: Hashable, Sendable {
  public let ja: String
  public let en: String

  public init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }
}
