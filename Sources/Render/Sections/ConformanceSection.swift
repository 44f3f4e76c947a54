import ServiceLevels
import Tables

/// One row a requirement: promise, measured, verdict, evidence.
enum ConformanceSection: ReportSection {
  static let id = "conformance"

  static func title(_ texts: Texts) -> String { texts.conformanceTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.conformanceLead }

  static func isEmpty(_ edition: Edition) -> Bool { edition.catalog.requirements.isEmpty }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    // One row a requirement; what each of its subjects did is folded away below.
    let (rows, details) = split(edition)
    return .element("p", ["class": "tally"], counts(edition))
      + table(rows, caption: texts.conformanceTitle, edition)
      + (details.isEmpty
        ? .empty
        : .folded(
          texts.conformanceDetails(edition.show.number(details.count)),
          table(details, caption: texts.conformanceDetailsCaption, edition)))
  }

  /// The requirements as a whole, and what is said of the subjects of those that have a row as a whole.
  private static func split(_ edition: Edition)
    -> (rows: [RequirementFigure], details: [RequirementFigure])
  {
    let results = edition.report.requirements
    let whole = Set(results.filter { $0.subject == .all }.map(\.id))
    return (
      results.filter { $0.subject == .all || !whole.contains($0.id) },
      results.filter { $0.subject != .all && whole.contains($0.id) }
    )
  }

  /// How many requirements were met, missed, and are without evidence.
  static func counts(_ edition: Edition) -> String {
    let rows = split(edition).rows
    func count(_ verdict: RequirementVerdict) -> String {
      edition.show.number(rows.count { $0.verdict == verdict })
    }
    return edition.texts.conformanceCount(count(.met), count(.missed), count(.noEvidence))
  }

  /// - Parameter page: the page that has the sections which show evidence; empty where it is the table's own.
  static func table(
    _ results: [RequirementFigure], caption: String, _ edition: Edition, page: String = ""
  ) -> HTML {
    let texts = edition.texts
    let requirements = Dictionary(
      edition.catalog.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let subject: [TableColumn<RequirementFigure>] =
      results.contains { $0.subject != .all }
      ? [.text(texts.subject) { edition.subject($0.subject) }] : []
    return DataTable(
      caption, of: results, in: FigureTable<RequirementFigure>.requirements.name,
      [
        .word(texts.requirement) { edition.code($0.id) },
        .text(texts.promise) {
          edition.text(requirements[$0.id].map { texts.pick($0.title) })
        },
      ] + subject + [
        .word(texts.verdict) { Badge.html($0.verdict, texts) },
        .number(texts.measured) { result in
          edition.text(measured(result, requirements[result.id], edition))
        },
        .number(texts.limit) { edition.text(limit($0, requirements[$0.id], edition)) },
        .text(texts.evidence) { evidence($0, requirements[$0.id], edition, page) },
      ], trace: { edition.trace($0.id) }
    ).html(texts, isFiltered: true)
  }

  /// What was measured; of a mean that is to be reported the mean itself, and of how many incidents.
  private static func measured(
    _ result: RequirementFigure, _ requirement: Requirement?, _ edition: Edition
  ) -> String? {
    guard let measured = result.measured else { return nil }
    let words = edition.measurement(measured)
    let metric: IncidentMetric? =
      switch requirement?.kind {
      case .metric("mttd"): .timeToDetect
      case .metric("mttr"): .timeToRepair
      default: nil
      }
    guard let metric, result.unit == .count else { return words }
    let mean = edition.report.means.first { $0.scope == .all && $0.metric == metric }
    return mean?.meanMilliseconds.map {
      edition.texts.meanOf(edition.show.duration($0), incidents: words)
    } ?? edition.texts.times(words)
  }

  private static func limit(
    _ result: RequirementFigure, _ requirement: Requirement?, _ edition: Edition
  ) -> String? {
    result.limit.map { limit in
      let words = edition.measurement(limit, isPromise: true)
      // More than all cannot be.
      if limit.unit == .partsPerMillion, limit.number == 1_000_000 { return words }
      return isLeast(result, requirement)
        ? edition.texts.atLeast(words) : edition.texts.atMost(words)
    }
  }

  /// What the verdict rests on, as a link to the section that shows it.
  private static func evidence(
    _ result: RequirementFigure, _ requirement: Requirement?, _ edition: Edition, _ page: String
  ) -> HTML {
    guard !result.evidence.isEmpty else { return edition.absent }
    let words = edition.words(result.evidence)
    guard result.verdict != .noEvidence, let section = section(requirement?.kind) else {
      return .text(words)
    }
    return .element("a", ["href": "\(page)#\(section)"], words)
  }

  private static func section(_ kind: RequirementKind?) -> String? {
    switch kind {
    case .duration(let event, _, _, _), .cadence(let event, _, _), .record(let event, _),
      .steps(let event, _, _), .harmless(let event):
      switch event {
      case .drill, .gameDay: DrillsSection.id
      case .deployment, .rollback: ChangesSection.id
      case .failover, .dnsFailover, .linkFailover, .backup, .snapshot, .configurationBackup:
        GaugesSection.id
      default: nil
      }
    case .gauge: GaugesSection.id
    case .availability(.accounts), .accounts: AccountsSection.id
    case .availability, .pause: ServicesSection.id
    case .recoveryTime, .recoveryPoint: RecoverySection.id
    case .response: ResponseSection.id
    case .isolation, .attribution, .dependencyMap: DependenciesSection.id
    case .metric("impact"): ImpactSection.id
    case .metric: IncidentsSection.id
    case .configuration, nil: nil
    }
  }

  /// Whether the promise is a least value, not a greatest.
  private static func isLeast(_ result: RequirementFigure, _ requirement: Requirement?) -> Bool {
    switch requirement?.kind {
    case .duration, .recoveryTime, .recoveryPoint, .response, .harmless, .pause: false
    case .gauge(_, .atMost): false
    case .gauge(_, .atLeast): true
    case nil: result.unit == .partsPerMillion
    default: true
    }
  }
}
