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
        .text(impact.isComputed ? texts.computed : texts.recorded),
      ]
    }
    return table.html(isCaptionVisible: false, emptyText: texts.noImpact)
  }

  private static func name(_ scope: String, _ edition: Edition) -> HTML {
    if scope.hasPrefix("service:") { return edition.link(String(scope.dropFirst(8))) }
    if scope.hasPrefix("incident:") { return edition.code(String(scope.dropFirst(9))) }
    return .element("strong", [:], edition.scope(scope))
  }
}
