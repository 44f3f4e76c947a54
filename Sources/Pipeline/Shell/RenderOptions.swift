public import Render

/// Which reports to make.
public struct RenderOptions: Hashable, Sendable {
  /// The first is the language of `index.html`.
  public let languages: [Language]
  public let formats: Set<ReportFormat>

  public init(languages: [Language], formats: Set<ReportFormat>) {
    self.languages = languages
    self.formats = formats
  }
}

extension RenderOptions {
  public typealias Language = Render.Language
  public typealias Format = Render.ReportFormat

  public static let allLanguages = Language.allCases
  public static let allFormats = ReportFormat.allCases
  /// Those that are made where none is asked for.
  public static let usualFormats: [ReportFormat] = [.html, .csv]
}
