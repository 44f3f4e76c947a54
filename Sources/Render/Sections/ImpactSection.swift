import ServiceLevels
import Tables

/// What outages and incidents cost customers (requirement S-IMPACT).
enum ImpactSection: ReportSection {
  static let id = "impact"

  static func title(_ texts: Texts) -> String { texts.impactTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.impactLead }

  static func body(_ edition: Edition) -> HTML { table(edition.report.impacts, edition) }

  static func table(_ impacts: [ImpactFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    return DataTable(
      texts.impactTitle, of: impacts, in: FigureTable<ImpactFigure>.impacts.name,
      [
        .text(texts.scope) { name($0.scope, edition) },
        .number(texts.customersAffected) {
          edition.text(customers($0, edition))
        },
        .number(texts.failedRequests) {
          edition.text($0.failedRequests.map { texts.times(edition.show.number($0)) })
        },
        .number(texts.revenueImpact) {
          edition.text($0.revenueImpactYen.map { edition.show.yen($0) })
        },
        .number(texts.userMinutesLost) {
          edition.text($0.userMinutesLost.map { texts.userMinutes(edition.show.number($0)) })
        },
        .text(texts.source) { .text(source($0, texts)) },
      ], trace: { trace($0.scope, edition) }
    ).html(texts, emptyText: texts.noImpact)
  }

  /// Of several events together each customer is counted once for each.
  private static func customers(_ impact: ImpactFigure, _ edition: Edition) -> String? {
    let people = impact.customersAffected.map { edition.texts.people(edition.show.number($0)) }
    if case .incident = impact.scope { return people }
    return people.map(edition.texts.summed)
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

extension ReportIndex {
  /// How many of the customers affected are an estimate, because no record counts them; nil where all are recorded.
  var customersComputed: Int? {
    guard let all = report.impacts.first(where: { $0.scope == .all }), all.isComputed else {
      return nil
    }
    let recorded = report.impacts.filter { impact in
      if case .incident = impact.scope { !impact.isComputed } else { false }
    }
    return all.customersAffected.map { all in
      all - recorded.reduce(0) { $0 + ($1.customersAffected ?? 0) }
    }
  }
}
