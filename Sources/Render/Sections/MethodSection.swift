/// The rules in plain words, with their source.
enum MethodSection: ReportSection {
  static let id = "method"

  static func title(_ texts: Texts) -> String { texts.methodTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.methodLead }

  static func body(_ edition: Edition) -> HTML {
    .pairs(
      "method", edition.texts.methods.map { ($0.term, .text("\($0.rule) [\($0.section)]")) })
  }
}
