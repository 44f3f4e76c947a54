import ServiceLevels

/// Every outage of a service: on a time line, in a table, and what has no incident.
enum OutagesSection: ReportSection {
  static let id = "outages"

  static func title(_ texts: Texts) -> String { texts.outagesTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.outagesLead }

  static func body(_ edition: Edition) -> HTML {
    let outages = edition.report.outages.filter { $0.service != nil }
    guard !outages.isEmpty else {
      return .element("p", ["class": "none"], edition.texts.noOutages) + unseen(edition)
    }
    return OutageTimeline(edition).html
      + table(outages, caption: edition.texts.outagesTitle, edition).html(
        isCaptionVisible: false, emptyText: edition.texts.none, filter: edition.texts.filter)
      + unnoticed(outages, edition) + unseen(edition)
  }

  /// Without the service's name where all are of one.
  static func table(
    _ outages: [OutageFigure], caption: String, _ edition: Edition, isOfOne: Bool = false
  ) -> DataTable {
    let texts = edition.texts
    let names: [DataTable.Column] = isOfOne ? [] : [.text(texts.service)]
    var table = DataTable(
      caption,
      names + [
        .word(texts.start), .number(texts.duration), .word(texts.incident),
        .number(texts.detection), .number(texts.answer), .number(texts.repair), .word(texts.rto),
        .word(texts.cause), .word(texts.endedBy),
      ])
    let incidents = Dictionary(
      edition.report.incidents.map { ($0.record.id, $0) }, uniquingKeysWith: { first, _ in first })
    table.rows = outages.map { outage in
      let cells = row(outage, outage.incidentID.flatMap { incidents[$0] }, edition)
      return isOfOne ? cells : [edition.link(outage.service ?? outage.account)] + cells
    }
    table.traces = outages.map(edition.trace)
    return table
  }

  private static func row(
    _ outage: OutageFigure, _ incident: IncidentFigure?, _ edition: Edition
  ) -> [HTML] {
    let texts = edition.texts
    return [
      edition.span(outage.interval, isOpen: outage.isOpen),
      .element("strong", [:], [edition.duration(outage.interval.milliseconds)]),
      outage.incidentID.map { edition.code($0) } ?? .element("span", [:], texts.noIncident),
      edition.duration(incident?.timeToDetect),
      edition.duration(incident?.timeToAcknowledge),
      edition.duration(incident?.timeToRepair),
      recovered(outage, texts) ?? edition.absent,
      (outage.attributedTo.map(edition.link) ?? .text(texts.own))
        + (outage.changeID.map { .element("small", [:], "\(texts.change) \($0)") } ?? .empty),
      .text(outage.isCounted ? texts.name(outage.endedBy) : texts.belowMinimum),
    ]
  }

  /// Whether it was over in time; nothing yet while it goes on and there is time left.
  private static func recovered(_ outage: OutageFigure, _ texts: Texts) -> HTML? {
    guard let isKept = outage.isWithinRTO, !(outage.isOpen && isKept) else { return nil }
    return Badge.html(isKept: isKept, texts)
  }

  // MARK: - Reconciliation (sla-rules 8)

  private static func unnoticed(_ outages: [OutageFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    let rows = outages.filter { $0.incidentID == nil && $0.isCounted }
    var table = DataTable(
      texts.unnoticed, [.text(texts.service), .text(texts.start), .number(texts.duration)])
    table.rows = rows.map { outage in
      [
        edition.link(outage.service ?? outage.account),
        edition.span(outage.interval, isOpen: outage.isOpen),
        edition.duration(outage.interval.milliseconds),
      ]
    }
    table.traces = rows.map(edition.trace)
    return .element("h3", [:], texts.unnoticed)
      + .element("p", ["class": "small"], texts.unnoticedLead)
      + table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  private static func unseen(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let rows = edition.report.incidents.filter { $0.record.impact == "down" && !$0.isMeasured }
    var table = DataTable(
      texts.unseen,
      [
        .text(texts.incident), .text(texts.services), .text(texts.start),
        .text(texts.incidentTitle),
      ])
    table.rows = rows.map { figure in
      [
        edition.record(figure.record.id), edition.links(figure.record.services),
        edition.time(figure.start), edition.text(figure.record.title),
      ]
    }
    table.traces = rows.map(\.record.id)
    return .element("h3", [:], texts.unseen)
      + .element("p", ["class": "small"], texts.unseenLead)
      + table.html(isCaptionVisible: false, emptyText: texts.none)
  }
}
