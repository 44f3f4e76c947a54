import ServiceLevels

/// Incidents as the service saw them, and their mean times (sla-rules 8).
enum IncidentsSection: ReportSection {
  static let id = "incidents"

  static func title(_ texts: Texts) -> String { texts.incidentsTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.incidentsLead }

  static func body(_ edition: Edition) -> HTML {
    .joined([
      .element("h3", [:], edition.texts.meansCaption), means(edition),
      .element("h3", [:], edition.texts.incidentsCaption), list(edition.report.incidents, edition),
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
    var table = DataTable(
      texts.meansCaption,
      [.text(texts.scope)] + IncidentMetric.allCases.map { .number(texts.name($0)) })
    table.rows = scopes.map { scope in
      [.text(edition.title(scope))]
        + IncidentMetric.allCases.map { metric in
          mean(figures.first { $0.scope == scope && $0.metric == metric }, edition)
        }
    }
    table.traces = scopes.map { _ in edition.trace { $0 == .metric("mttr") } }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
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
    var table = DataTable(
      texts.incidentsCaption,
      [
        .text(texts.incident), .text(texts.services), .word(texts.severity), .word(texts.start),
        .number(texts.detection), .number(texts.answer), .number(texts.repair),
        .number(texts.restore), .number(texts.close), .word(texts.basis), .text(texts.cause),
      ])
    table.rows = incidents.map { figure in
      let record = figure.record
      return [
        edition.record(record.id) + .element("small", [:], record.title ?? ""),
        edition.links(record.services.isEmpty ? record.accounts : record.services),
        edition.text(record.severity), edition.time(figure.start),
        edition.duration(figure.timeToDetect), edition.duration(figure.timeToAcknowledge),
        edition.duration(figure.timeToRepair),
        figure.restored == nil
          ? Badge.badge("unsure", texts.open) : edition.duration(figure.timeToRestore),
        edition.duration(figure.timeToClose),
        .text(figure.isMeasured ? texts.measuredBasis : texts.declaredBasis),
        record.cause.map { .text(edition.cause($0)) } ?? edition.absent,
      ]
    }
    table.traces = incidents.map(\.record.id)
    return table.html(isCaptionVisible: false, emptyText: texts.none, filter: texts.filter)
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
