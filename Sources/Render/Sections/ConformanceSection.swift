import ServiceLevels

/// One row a requirement: promise, measured, verdict, evidence.
enum ConformanceSection: ReportSection {
  static let id = "conformance"

  static func title(_ texts: Texts) -> String { texts.conformanceTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.conformanceLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let results = edition.report.requirements
    // One row a requirement; what each of its subjects did is folded away below.
    let whole = Set(results.filter { $0.subject == "all" }.map(\.id))
    let rows = results.filter { $0.subject == "all" || !whole.contains($0.id) }
    let details = results.filter { $0.subject != "all" && whole.contains($0.id) }
    func count(_ verdict: RequirementVerdict) -> String {
      edition.show.number(rows.count { $0.verdict == verdict })
    }
    let summary = texts.conformanceCount(count(.met), count(.missed), count(.noEvidence))
    return .element("p", ["class": "tally"], summary)
      + table(rows, caption: texts.conformanceTitle, edition)
      + (details.isEmpty
        ? .empty
        : .folded(
          texts.conformanceDetails(edition.show.number(details.count)),
          table(details, caption: texts.conformanceDetailsCaption, edition)))
  }

  private static func table(
    _ results: [RequirementFigure], caption: String, _ edition: Edition
  ) -> HTML {
    let texts = edition.texts
    let requirements = Dictionary(
      edition.catalog.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let subject: [TableColumn<RequirementFigure>] =
      results.contains { $0.subject != "all" }
      ? [.text(texts.subject) { edition.subject($0.subject) }] : []
    return DataTable(
      caption, of: results,
      [
        .word(texts.requirement) { edition.code($0.id) },
        .text(texts.promise) {
          edition.text(requirements[$0.id].map { texts.pick($0.title) })
        },
      ] + subject + [
        .word(texts.verdict) { Badge.html($0.verdict, texts) },
        .number(texts.measured) { result in
          edition.text(result.measured.map { edition.measurement($0, unit: result.unit) })
        },
        .number(texts.limit) { edition.text(limit($0, requirements[$0.id], edition)) },
        .text(texts.evidence) { evidence($0, requirements[$0.id], edition) },
      ], trace: { edition.trace($0.id) }
    ).html(texts, isFiltered: true)
  }

  private static func limit(
    _ result: RequirementFigure, _ requirement: Requirement?, _ edition: Edition
  ) -> String? {
    result.limit.map { limit in
      let words = edition.measurement(limit, unit: result.unit, isPromise: true)
      return isLeast(result, requirement)
        ? edition.texts.atLeast(words) : edition.texts.atMost(words)
    }
  }

  /// What the verdict rests on, as a link to the section that shows it.
  private static func evidence(
    _ result: RequirementFigure, _ requirement: Requirement?, _ edition: Edition
  ) -> HTML {
    guard !result.evidence.isEmpty else { return edition.absent }
    let words = EvidenceText(edition: edition).words(result.evidence)
    guard result.verdict != .noEvidence, let section = section(requirement?.kind) else {
      return .text(words)
    }
    return .element("a", ["href": "#\(section)"], words)
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
    case nil: result.unit == "percent"
    default: true
    }
  }
}

extension Edition {
  /// Whom a requirement's row is about: `all`, a name, a period, `order@<time>` or `order←auth`.
  func subject(_ subject: String) -> HTML {
    catalog.service(named: subject) == nil ? .text(subjectWords(subject)) : link(subject)
  }

  func subjectWords(_ subject: String) -> String {
    if subject == "all" { return texts.all }
    if let period = catalog.calendar.period(key: subject) { return show.period(period) }
    let dependency = subject.split(separator: "←").map(String.init)
    if dependency.count == 2 { return "\(title(dependency[0])) ← \(title(dependency[1]))" }
    let event = subject.split(separator: "@").map(String.init)
    if event.count == 2,
      let outage = report.outages.first(where: {
        ($0.service ?? $0.account) == event[0] && $0.interval.start.iso8601 == event[1]
      })
    {
      return "\(title(event[0])) \(show.shortDateTime(outage.interval.start))"
    }
    return title(subject)
  }

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
