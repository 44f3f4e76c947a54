import ServiceLevels

/// Everything that moved a figure: corrections, maintenance, monitor silence, restatements.
enum AdjustmentsSection: ReportSection {
  static let id = "adjustments"

  static func title(_ texts: Texts) -> String { texts.adjustmentsTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.adjustmentsLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return .joined([
      .element("h3", [:], texts.corrections), corrections(edition),
      .element("h3", [:], texts.maintenance), maintenances(edition.report.maintenances, edition),
      .element("h3", [:], texts.silences),
      .element("p", ["class": "small"], texts.silencesLead), silences(edition),
      .element("h3", [:], texts.restatements), RestatementTable(edition).html,
    ])
  }

  private static func corrections(_ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.corrections,
      [
        .text(texts.operation), .text(texts.subject), .text(texts.start), .text(texts.correctedTo),
        .number(texts.withCorrection), .number(texts.withoutCorrection), .text(texts.author),
        .text(texts.reason),
      ])
    table.rows = edition.report.corrections.map { correction in
      [
        edition.record(correction.operationID),
        edition.link(correction.service ?? correction.account),
        edition.span(correction.interval), .text(texts.name(correction.state)),
        edition.percent(correction.partsPerMillion),
        edition.percent(correction.withoutPartsPerMillion), edition.text(correction.author),
        edition.text(correction.reason),
      ]
    }
    table.traces = edition.report.corrections.map(\.operationID)
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  static func maintenances(_ figures: [MaintenanceFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.maintenance,
      [
        .text(texts.operation), .text(texts.subject), .text(texts.start), .text(texts.announced),
        .number(texts.counted), .number(texts.refused),
      ])
    table.rows = figures.map { window in
      let from = min(max(window.countsFrom, window.interval.start), window.interval.end)
      let refused = from.milliseconds(since: window.interval.start)
      return [
        edition.record(window.operationID), edition.link(window.service ?? window.account),
        edition.span(window.interval), edition.time(window.announcedAt),
        .text(edition.show.allowance(window.interval.end.milliseconds(since: from))),
        refused > 0 ? Badge.badge("unsure", edition.show.duration(refused)) : edition.duration(0),
      ]
    }
    table.traces = figures.map(\.operationID)
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  private static func silences(_ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.silences, [.text(texts.start), .number(texts.duration), .number(texts.probesSilent)])
    table.rows = edition.report.silences.map { silence in
      [
        edition.span(silence.interval), edition.duration(silence.interval.milliseconds),
        .text(
          "\(edition.show.number(silence.probesSilent)) / \(edition.show.number(silence.probes))"),
      ]
    }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }
}
