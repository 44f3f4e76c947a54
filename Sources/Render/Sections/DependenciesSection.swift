import ServiceLevels
import Tables

/// Who caused whose downtime, and what can be promised at all (rules 9).
enum DependenciesSection: ReportSection {
  static let id = "dependencies"

  static func title(_ texts: Texts) -> String { texts.dependenciesTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.dependenciesLead }

  static func isEmpty(_ edition: Edition) -> Bool {
    let terms = edition.catalog.services.flatMap {
      [$0.terms.first] + $0.terms.changes.map(\.value)
    }
    return edition.catalog.requirements.isEmpty
      && terms.allSatisfy { $0.dependsOn.isEmpty && $0.softDependsOn.isEmpty }
  }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return .joined([
      DependencyMap(edition).html,
      .heading(texts.attributionCaption),
      attribution(edition.report.attributions, edition),
      .heading(texts.providerCaption), providers(edition),
      .heading(texts.isolationCaption),
      .small(texts.isolationLead),
      isolation(edition.report.isolations, edition),
      .heading(texts.ceilingCaption),
      .small(texts.ceilingLead),
      ceilings(edition.report.ceilings, edition),
    ])
  }

  // MARK: - Own and inherited

  static func attribution(_ figures: [AttributionFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    let groups = Dictionary(grouping: figures.filter { $0.downMilliseconds > 0 }, by: \.service)
      .map { (service: $0.key, figures: $0.value, down: sum($0.value)) }
      .sorted { ($1.down, $0.service) < ($0.down, $1.service) }
    return DataTable(
      texts.attributionCaption, of: groups, in: FigureTable<AttributionFigure>.attributions.name,
      [
        .text(texts.service) { edition.link($0.service) },
        .number(texts.downTime) { edition.duration($0.down) },
        .number(texts.own) { edition.duration(sum($0.figures.filter { $0.provider == nil })) },
        .number(texts.inherited) {
          edition.duration(sum($0.figures.filter { $0.provider != nil }))
        },
        .text(texts.providers) { providers(of: $0.figures, edition) },
      ], trace: { edition.trace($0.service) }
    ).html(texts)
  }

  private static func sum(_ figures: [AttributionFigure]) -> Int {
    figures.reduce(0) { $0 + $1.downMilliseconds }
  }

  /// Where a service's down time came from, the costliest first.
  private static func providers(of figures: [AttributionFigure], _ edition: Edition) -> HTML {
    let inherited = figures.filter { $0.provider != nil }.sorted {
      ($1.downMilliseconds, $0.provider ?? "") < ($0.downMilliseconds, $1.provider ?? "")
    }
    let from = inherited.map {
      edition.link($0.provider ?? "") + .text(" \(edition.show.duration($0.downMilliseconds))")
    }
    return from.isEmpty ? edition.absent : .joined(from, by: .text(edition.texts.pick("、", ", ")))
  }

  private static func providers(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let inherited = edition.report.attributions.filter {
      $0.provider != nil && $0.downMilliseconds > 0
    }
    let groups = Dictionary(grouping: inherited) { $0.provider ?? "" }
      .map { (provider: $0.key, services: $0.value.map(\.service).sorted(), down: sum($0.value)) }
      .sorted { ($1.down, $0.provider) < ($0.down, $1.provider) }
    return DataTable(
      texts.providerCaption, of: groups, in: FigureTable<AttributionFigure>.attributions.name,
      [
        .text(texts.provider) { edition.link($0.provider) },
        .number(texts.causedDown) { edition.duration($0.down) },
        .number(texts.affectedCount) { edition.number($0.services.count) },
        .text(texts.affected) { edition.links($0.services) },
      ], trace: { edition.trace($0.provider) }
    ).html(texts)
  }

  // MARK: - Isolation and ceilings

  static func isolation(_ figures: [IsolationFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    let shaken = figures.filter { $0.providerDownMilliseconds > 0 }
    guard !shaken.isEmpty else { return .nothing(texts.none) }
    let fallen = shaken.filter { $0.withstoodMilliseconds < $0.providerDownMilliseconds }
    let table = DataTable(
      texts.isolationCaption, of: fallen, in: FigureTable<IsolationFigure>.isolations.name,
      [
        .text(texts.service) { edition.link($0.service) },
        .text(texts.provider) { edition.link($0.provider) },
        .number(texts.providerDown) { edition.duration($0.providerDownMilliseconds) },
        .number(texts.withstood) {
          edition.text(
            edition.show.wholePercent($0.withstoodMilliseconds, of: $0.providerDownMilliseconds))
        },
      ], trace: { _ in edition.trace { $0 == .isolation } })
    return .element(
      "p", ["class": "tally"],
      texts.isolated(
        edition.show.number(shaken.count - fallen.count), of: edition.show.number(shaken.count)))
      + (fallen.isEmpty ? .empty : table.html(texts))
  }

  static func ceilings(_ figures: [CeilingFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    return DataTable(
      texts.ceilingCaption, of: figures, in: FigureTable<CeilingFigure>.ceilings.name,
      [
        .text(texts.service) { edition.link($0.service) },
        .number(texts.target) { edition.target($0.target) },
        .number(texts.ceiling) { edition.percent($0.ceilingPartsPerBillion / 1000) },
        .text(texts.verdict) {
          $0.isAboveCeiling
            ? Badge.badge("unsure", texts.aboveCeiling) : Badge.badge("met", texts.withinCeiling)
        },
        .text(texts.dependsOn) { edition.links($0.dependencies) },
        .text(texts.inversions) { edition.links($0.weakerDependencies) },
      ]
    ).html(texts)
  }
}
