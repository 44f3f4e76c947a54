import ServiceLevels

/// What outages and incidents cost customers (requirement S-IMPACT).
enum ImpactSection: ReportSection {
  static let id = "impact"

  static func title(_ texts: Texts) -> String { texts.impactTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.impactLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.impactTitle,
      [
        .text(texts.scope), .number(texts.customersAffected), .number(texts.failedRequests),
        .number(texts.revenueImpact), .number(texts.userMinutesLost), .text(texts.source),
      ])
    table.rows = edition.report.impacts.map { impact in
      [
        name(impact.scope, edition),
        edition.text(impact.customersAffected.map { texts.people(edition.show.number($0)) }),
        edition.text(impact.failedRequests.map { texts.times(edition.show.number($0)) }),
        edition.text(impact.revenueImpactYen.map { edition.show.yen($0) }),
        edition.text(impact.userMinutesLost.map { texts.userMinutes(edition.show.number($0)) }),
        .text(source(impact, texts)),
      ]
    }
    table.traces = edition.report.impacts.map { trace($0.scope, edition) }
    return table.html(isCaptionVisible: false, emptyText: texts.noImpact)
  }

  private static func source(_ impact: ImpactFigure, _ texts: Texts) -> String {
    if impact.isComputed { return texts.computed }
    let isSilent =
      impact.customersAffected == nil && impact.failedRequests == nil
      && impact.revenueImpactYen == nil
    return isSilent ? texts.withoutRecord : texts.recorded
  }

  private static func trace(_ scope: Scope, _ edition: Edition) -> String? {
    switch scope {
    case .service(let name): edition.trace(name)
    case .incident(let id): id
    case .all, .tier: edition.trace { $0 == .metric("impact") }
    }
  }

  private static func name(_ scope: Scope, _ edition: Edition) -> HTML {
    switch scope {
    case .service(let name): edition.link(name)
    case .incident(let id): edition.record(id)
    case .all, .tier: .element("strong", [:], edition.title(scope))
    }
  }
}
