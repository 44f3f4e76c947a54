import ServiceLevels

/// Who caused whose downtime, and what can be promised at all (sla-rules 9).
enum DependenciesSection: ReportSection {
  static let id = "dependencies"

  static func title(_ texts: Texts) -> String { texts.dependenciesTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.dependenciesLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return .joined([
      DependencyMap(edition).html,
      .element("h3", [:], texts.attributionCaption),
      attribution(edition.report.attributions, edition),
      .element("h3", [:], texts.providerCaption), providers(edition),
      .element("h3", [:], texts.isolationCaption),
      .element("p", ["class": "small"], texts.isolationLead),
      isolation(edition.report.isolations, edition),
      .element("h3", [:], texts.ceilingCaption),
      .element("p", ["class": "small"], texts.ceilingLead),
      ceilings(edition.report.ceilings, edition),
    ])
  }

  // MARK: - Own and inherited

  static func attribution(_ figures: [AttributionFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    let groups = Dictionary(grouping: figures.filter { $0.downMilliseconds > 0 }, by: \.service)
    var table = DataTable(
      texts.attributionCaption,
      [
        .text(texts.service), .number(texts.downTime), .number(texts.own),
        .number(texts.inherited), .text(texts.providers),
      ])
    func sum(_ figures: [AttributionFigure]) -> Int {
      figures.reduce(0) { $0 + $1.downMilliseconds }
    }
    let order = groups.keys.sorted {
      let (left, right) = (sum(groups[$0] ?? []), sum(groups[$1] ?? []))
      return left != right ? left > right : $0 < $1
    }
    table.rows = order.map { service in
      let group = groups[service] ?? []
      let inherited = group.filter { $0.provider != nil }.sorted {
        ($1.downMilliseconds, $0.provider ?? "") < ($0.downMilliseconds, $1.provider ?? "")
      }
      let from = inherited.map { figure in
        edition.link(figure.provider ?? "")
          + .text(" \(edition.show.duration(figure.downMilliseconds))")
      }
      return [
        edition.link(service), edition.duration(sum(group)),
        edition.duration(sum(group.filter { $0.provider == nil })),
        edition.duration(sum(inherited)),
        from.isEmpty ? edition.absent : .joined(from, by: .text(texts.pick("、", ", "))),
      ]
    }
    table.traces = order.map { edition.trace($0) }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  private static func providers(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let inherited = edition.report.attributions.filter {
      $0.provider != nil && $0.downMilliseconds > 0
    }
    let groups = Dictionary(grouping: inherited) { $0.provider ?? "" }
    let costs = groups.mapValues { $0.reduce(0) { $0 + $1.downMilliseconds } }
    let order = groups.keys.sorted {
      (costs[$1] ?? 0, $0) < (costs[$0] ?? 0, $1)
    }
    var table = DataTable(
      texts.providerCaption,
      [
        .text(texts.provider), .number(texts.causedDown), .number(texts.affectedCount),
        .text(texts.affected),
      ])
    table.rows = order.map { provider in
      let services = (groups[provider] ?? []).map(\.service).sorted()
      return [
        edition.link(provider), edition.duration(costs[provider]), edition.number(services.count),
        edition.links(services),
      ]
    }
    table.traces = order.map { edition.trace($0) }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  // MARK: - Isolation and ceilings

  static func isolation(_ figures: [IsolationFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    guard figures.contains(where: { $0.providerDownMilliseconds > 0 }) else {
      return .element("p", ["class": "none"], texts.none)
    }
    var table = DataTable(
      texts.isolationCaption,
      [
        .text(texts.service), .text(texts.provider), .number(texts.providerDown),
        .number(texts.withstood),
      ])
    let shaken = figures.filter { $0.providerDownMilliseconds > 0 }
    let fallen = shaken.filter { $0.withstoodMilliseconds < $0.providerDownMilliseconds }
    table.rows = fallen.map { figure in
      [
        edition.link(figure.service), edition.link(figure.provider),
        edition.duration(figure.providerDownMilliseconds),
        edition.text(
          edition.show.wholePercent(
            figure.withstoodMilliseconds, of: figure.providerDownMilliseconds)),
      ]
    }
    table.traces = fallen.map { _ in edition.trace { $0 == .isolation } }
    return .element(
      "p", ["class": "tally"],
      texts.isolated(
        edition.show.number(shaken.count - fallen.count), of: edition.show.number(shaken.count)))
      + (fallen.isEmpty
        ? .empty : table.html(isCaptionVisible: false, emptyText: texts.none))
  }

  static func ceilings(_ figures: [CeilingFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.ceilingCaption,
      [
        .text(texts.service), .number(texts.target), .number(texts.ceiling), .text(texts.verdict),
        .text(texts.dependsOn), .text(texts.inversions),
      ])
    table.rows = figures.map { figure in
      [
        edition.link(figure.service), edition.target(figure.target),
        edition.percent(figure.ceilingPartsPerBillion / 1000),
        figure.isAboveCeiling
          ? Badge.badge("unsure", texts.aboveCeiling) : Badge.badge("met", texts.withinCeiling),
        edition.links(figure.dependencies), edition.links(figure.weakerDependencies),
      ]
    }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }
}
