import ServiceLevels
import Tables

/// Incidents as the service saw them, and their mean times (rules 8).
enum IncidentsSection: ReportSection {
  static let id = "incidents"

  static func title(_ texts: Texts) -> String { texts.incidentsTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.incidentsLead }

  static func body(_ edition: Edition) -> HTML {
    .joined([
      .heading(edition.texts.meansCaption), means(edition),
      .heading(edition.texts.incidentsCaption), list(edition.report.incidents, edition),
    ])
  }

  /// A row a scope, a column a metric: the mean, and under it the rest.
  private static func means(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let figures = edition.report.means.filter { figure in
      switch figure.scope {
      case .all, .tier: true
      case .service, .incident: false
      }
    }
    var scopes: [Scope] = []
    for figure in figures where !scopes.contains(figure.scope) { scopes.append(figure.scope) }
    let metrics = IncidentMetric.allCases.map { metric in
      TableColumn<Scope>.number(texts.name(metric)) { scope in
        mean(figures.first { $0.scope == scope && $0.metric == metric }, edition)
      }
    }
    return DataTable(
      texts.meansCaption, of: scopes,
      [.text(texts.scope) { .text(edition.title($0)) }] + metrics,
      trace: { _ in edition.trace { $0 == .metric("mttr") } }
    ).html(texts)
  }

  private static func mean(_ figure: MeanFigure?, _ edition: Edition) -> HTML {
    guard let figure, let mean = figure.meanMilliseconds else { return edition.absent }
    let (texts, show) = (edition.texts, edition.show)
    func words(_ milliseconds: Int?) -> String {
      milliseconds.map { show.duration($0) } ?? Display.absent
    }
    let leftOut = figure.leftOut > 0 ? texts.leftOut(show.number(figure.leftOut)) : ""
    return .joined([
      .element("strong", [:], show.duration(mean)),
      .element("small", [:], "\(texts.median) \(words(figure.medianMilliseconds))"),
      .element("small", [:], "\(texts.ninetieth) \(words(figure.ninetiethMilliseconds))"),
      .element("small", [:], texts.countOf(show.number(figure.count)) + leftOut),
    ])
  }

  static func list(_ incidents: [IncidentFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    return DataTable(
      texts.incidentsCaption, of: incidents, in: FigureTable<IncidentFigure>.incidentTimes.name,
      [
        .text(texts.incident) {
          edition.record($0.record.id) + .element("small", [:], $0.record.title ?? "")
            + ($0.duplicateOf.map { .element("small", [:], texts.duplicate(of: $0)) } ?? .empty)
        },
        .text(texts.services) {
          edition.links($0.services.isEmpty ? $0.accounts : $0.services)
        },
        .word(texts.severity) { edition.text($0.record.severity) },
        .word(texts.start) { edition.time($0.start) },
        .number(texts.detection) { edition.duration($0.timeToDetect) },
        .number(texts.answer) { edition.duration($0.timeToAcknowledge) },
        .number(texts.repair) {
          $0.isNoticedLate
            ? .element("small", [:], texts.noticedLate) : edition.duration($0.timeToRepair)
        },
        .number(texts.restore) {
          $0.restored == nil
            ? Badge.badge("unsure", texts.open) : edition.duration($0.timeToRestore)
        },
        .number(texts.close) { edition.duration($0.timeToClose) },
        .word(texts.basis) {
          .text($0.isMeasured ? texts.measuredBasis : texts.declaredBasis)
        },
        .text(texts.cause) { edition.text($0.record.cause.map(edition.cause)) },
      ], trace: { $0.record.id }
    ).html(texts, isFiltered: true)
  }
}

extension Edition {
  /// What an incident record gives as its cause: a service, a kind of operation, or anything else.
  func cause(_ cause: String) -> String {
    OperationKind(rawValue: cause).map(texts.name) ?? title(cause)
  }

  /// A scope for people.
  func title(_ scope: Scope) -> String {
    switch scope {
    case .all: texts.all
    case .tier(let name): title(tier: name)
    case .service(let name): title(name)
    case .incident(let id): id
    }
  }
}
