import ServiceLevels

/// One row a requirement: promise, measured, verdict, evidence.
enum ConformanceSection: ReportSection {
  static let id = "conformance"

  static func title(_ texts: Texts) -> String { texts.conformanceTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.conformanceLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let results = edition.report.requirements
    let titles = Dictionary(
      edition.catalog.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var table = DataTable(
      texts.conformanceTitle,
      [
        .text(texts.requirement), .text(texts.promise), .text(texts.subject),
        .number(texts.measured), .number(texts.limit), .text(texts.verdict), .text(texts.evidence),
      ])
    table.rows = results.map { row($0, titles[$0.id], edition) }
    func count(_ verdict: RequirementVerdict) -> String {
      edition.show.number(results.count { $0.verdict == verdict })
    }
    let summary = texts.conformanceCount(count(.met), count(.missed), count(.noEvidence))
    return .element("p", ["class": "tally"], summary)
      + table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  private static func row(
    _ result: RequirementFigure, _ requirement: Requirement?, _ edition: Edition
  ) -> [HTML] {
    [
      edition.code(result.id),
      edition.text(requirement.map { edition.texts.pick($0.title) }),
      result.subject == "all" ? .text(edition.texts.all) : edition.link(result.subject),
      edition.text(result.measured.map { edition.measurement($0, unit: result.unit) }),
      edition.text(
        result.limit.map { limit in
          let words = edition.measurement(limit, unit: result.unit, isPromise: true)
          return isLeast(result, requirement)
            ? edition.texts.atLeast(words) : edition.texts.atMost(words)
        }),
      Badge.html(result.verdict, edition.texts),
      result.evidence.isEmpty ? edition.absent : .text(result.evidence),
    ]
  }

  /// Whether the promise is a least value, not a greatest.
  private static func isLeast(_ result: RequirementFigure, _ requirement: Requirement?) -> Bool {
    switch requirement?.kind {
    case .duration, .recoveryTime, .recoveryPoint, .response, .harmless, .pause: false
    case .gauge(_, .atMost): false
    case .gauge(_, .atLeast): true
    case nil: result.unit == "percent"
    default: true
    }
  }
}

extension Edition {
  /// A value of a requirement in its unit; percentages are floored.
  func measurement(_ value: Double, unit: String, isPromise: Bool = false) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return Display.absent }
    let millionths = Int((value * 1_000_000).rounded())
    switch unit {
    case "ms": return show.duration(Int(value.rounded(.up)))
    case "percent":
      let partsPerMillion = millionths / 100
      return isPromise
        ? show.target(partsPerMillion: partsPerMillion)
        : show.percent(partsPerMillion: partsPerMillion)
    case "count": return show.number(Int(value))
    default:
      let digits = show.decimal(millionths: millionths)
      return unit.isEmpty ? digits : "\(digits) \(unit)"
    }
  }
}
