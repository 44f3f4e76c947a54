import ServiceLevels
import Tables

/// Everything that moved a figure: corrections, maintenance, monitor silence, restatements.
enum AdjustmentsSection: ReportSection {
  static let id = "adjustments"

  static func title(_ texts: Texts) -> String { texts.adjustmentsTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.adjustmentsLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return .joined([
      .heading(texts.corrections), corrections(edition),
      .heading(texts.maintenance), maintenances(edition.report.maintenances, edition),
      .heading(texts.silences),
      .small(texts.silencesLead), silences(edition),
      .heading(texts.restatements), RestatementTable(edition).html,
    ])
  }

  private static func corrections(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return DataTable(
      texts.corrections, of: edition.report.corrections,
      in: FigureTable<CorrectionFigure>.corrections.name,
      [
        .text(texts.operation) { edition.record($0.operationID) },
        .text(texts.subject) { edition.link($0.service ?? $0.account) },
        .text(texts.start) { edition.span($0.interval) },
        .text(texts.correctedTo) { .text(texts.name($0.state)) },
        .number(texts.withCorrection) { edition.percent($0.partsPerMillion) },
        .number(texts.withoutCorrection) { edition.percent($0.withoutPartsPerMillion) },
        .text(texts.author) { edition.text($0.author) },
        .text(texts.reason) { edition.text($0.reason) },
      ], trace: { $0.operationID }
    ).html(texts)
  }

  static func maintenances(_ figures: [MaintenanceFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    return DataTable(
      texts.maintenance, of: figures, in: FigureTable<MaintenanceFigure>.maintenances.name,
      [
        .text(texts.operation) { operation($0, edition) },
        .text(texts.subject) { edition.link($0.service ?? $0.account) },
        .text(texts.start) { edition.span($0.interval) },
        .text(texts.announced) { edition.time($0.announcedAt) },
        .number(texts.counted) {
          $0.isCancelled
            ? Badge.badge("none", texts.calledOff)
            : .text(edition.show.allowance($0.countedMilliseconds))
        },
        .number(texts.refused) { window in
          let refused = window.interval.milliseconds - window.countedMilliseconds
          return window.isCancelled
            ? edition.absent
            : refused > 0
              ? Badge.badge("unsure", edition.show.duration(refused)) : edition.duration(0)
        },
      ], trace: { $0.operationID }
    ).html(texts, isFiltered: true)
  }

  /// The record, or the window of the catalog that recurs.
  private static func operation(_ window: MaintenanceFigure, _ edition: Edition) -> HTML {
    guard
      let recurring = edition.catalog.recurringMaintenance.first(where: {
        $0.id == window.operationID
      })
    else { return edition.record(window.operationID) }
    return edition.code(recurring.id)
      + .element("small", [:], edition.texts.recurring(recurring.title.map(edition.texts.pick)))
  }

  private static func silences(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return DataTable(
      texts.silences, of: edition.report.silences, in: FigureTable<SilenceFigure>.silences.name,
      [
        .text(texts.start) { edition.span($0.interval) },
        .number(texts.duration) { edition.duration($0.interval.milliseconds) },
        .number(texts.probesSilent) {
          .text("\(edition.show.number($0.probesSilent)) / \(edition.show.number($0.probes))")
        },
      ]
    ).html(texts)
  }
}
