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
      .element("h3", [:], texts.restatements), restatements(edition),
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

  private static func restatements(_ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.restatements,
      [
        .word(texts.period), .text(texts.subject), .text(texts.figure), .number(texts.before),
        .number(texts.after),
        .number(texts.difference), .text(texts.broughtBy), .text(texts.closedAt),
        .text(texts.evidence),
      ])
    // The period's own, then those of other closed periods, oldest first.
    let others = edition.report.otherRestatements.compactMap { change in
      edition.catalog.calendar.period(key: change.period).map { (change, $0) }
    }.sorted { $0.1.interval.start < $1.1.interval.start }
    let changes = edition.report.restatements.map { ($0, edition.report.period) } + others
    table.rows = changes.map { change, period in
      [
        .text(edition.show.period(period)), edition.link(change.subject),
        edition.text(texts.figureName(change.figure)),
        value(change.before, change.figure, edition), value(change.after, change.figure, edition),
        difference(change, edition), .text(texts.restatementCause(change.cause)),
        edition.time(change.closedAt), .text(change.sources),
      ]
    }
    table.traces = changes.map { edition.trace($0.subject, in: $1) }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  /// A column of `availability` in words: time, share or number.
  private static func value(_ value: Int, _ figure: String, _ edition: Edition) -> HTML {
    if figure.hasSuffix("_ms") { return edition.duration(value) }
    if figure.contains("ppm") { return edition.percent(value) }
    return edition.number(value)
  }

  private static func difference(_ change: RestatementFigure, _ edition: Edition) -> HTML {
    let texts = edition.texts
    let difference = change.after - change.before
    if difference == 0 { return edition.number(0) }
    let sign = difference > 0 ? "+" : "−"
    let size = Int(difference.magnitude)
    // A share moves by points, not by a share of itself.
    if change.figure.contains("ppm") {
      let points = edition.show.percent(partsPerMillion: size).dropLast()
      return .text(sign + texts.points(String(points)))
    }
    return .text(sign) + value(size, change.figure, edition)
  }
}
