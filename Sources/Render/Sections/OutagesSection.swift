import ServiceLevels
import Tables

/// Every outage of a service: on a time line, in a table, and what has no incident.
enum OutagesSection: ReportSection {
  static let id = "outages"

  static func title(_ texts: Texts) -> String { texts.outagesTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.outagesLead }

  static func body(_ edition: Edition) -> HTML {
    let outages = edition.report.outages.filter { $0.service != nil }
    guard !outages.isEmpty else {
      return .nothing(edition.noOutages(of: edition.index.services)) + unseen(edition)
    }
    return OutageTimeline(edition).html
      + table(outages, caption: edition.texts.outagesTitle, edition).html(
        edition.texts, isFiltered: true)
      + unnoticed(outages, edition) + unseen(edition)
  }

  /// Without the service's name where all are of one.
  static func table(
    _ outages: [OutageFigure], caption: String, _ edition: Edition, isOfOne: Bool = false
  ) -> DataTable {
    let texts = edition.texts
    let incidents = Dictionary(
      edition.report.incidents.map { ($0.record.id, $0) }, uniquingKeysWith: { first, _ in first })
    func incident(_ outage: OutageFigure) -> IncidentFigure? {
      outage.incidentID.flatMap { incidents[$0] }
    }
    let name: [TableColumn<OutageFigure>] =
      isOfOne ? [] : [.text(texts.service) { edition.link($0.service ?? $0.account) }]
    return DataTable(
      caption, of: outages, in: FigureTable<OutageFigure>.outages.name,
      name + [
        .word(texts.start) { edition.span($0.interval, isOpen: $0.isOpen) },
        .number(texts.duration) {
          .element("strong", [:], [edition.duration($0.durationMilliseconds)])
        },
        .word(texts.incident) {
          $0.incidentID.map { edition.code($0) }
            ?? $0.providerIncidentID.map {
              edition.code($0) + .element("small", [:], texts.ofProvider)
            } ?? .element("span", [:], texts.noIncident)
        },
        .number(texts.detection) { edition.duration(incident($0)?.timeToDetect) },
        .number(texts.answer) { edition.duration(incident($0)?.timeToAcknowledge) },
        .number(texts.repair) { edition.duration(incident($0)?.timeToRepair) },
        .word(texts.rto) { recovered($0, texts) ?? edition.absent },
        .word(texts.cause) {
          ($0.attributedTo.map(edition.link) ?? .text(texts.own))
            + ($0.changeID.map { .element("small", [:], "\(texts.change) \($0)") } ?? .empty)
        },
        .word(texts.endedBy) { .text($0.isCounted ? texts.name($0.endedBy) : texts.belowMinimum) },
      ], trace: edition.trace)
  }

  /// Whether it was over in time; nothing yet while it goes on and there is time left.
  private static func recovered(_ outage: OutageFigure, _ texts: Texts) -> HTML? {
    guard let isKept = outage.isWithinRTO, !(outage.isOpen && isKept) else { return nil }
    return Badge.html(isKept: isKept, texts)
  }

  // MARK: - Reconciliation (rules 8)

  private static func unnoticed(_ outages: [OutageFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    let table = DataTable(
      texts.unnoticed,
      of: outages.filter {
        $0.incidentID == nil && $0.isCounted && $0.providerIncidentID == nil
      }, in: FigureTable<OutageFigure>.outages.name,
      [
        .text(texts.service) { edition.link($0.service ?? $0.account) },
        .text(texts.start) { edition.span($0.interval, isOpen: $0.isOpen) },
        .number(texts.duration) { edition.duration($0.durationMilliseconds) },
      ], trace: edition.trace)
    return .heading(texts.unnoticed) + .small(texts.unnoticedLead) + table.html(texts)
  }

  private static func unseen(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let table = DataTable(
      texts.unseen,
      of: edition.report.incidents.filter { $0.unseenBecause != nil },
      in: FigureTable<IncidentFigure>.incidentTimes.name,
      [
        .text(texts.incident) { edition.record($0.record.id) },
        .text(texts.services) { edition.links($0.services.isEmpty ? $0.accounts : $0.services) },
        .text(texts.start) { edition.time($0.start) },
        .text(texts.incidentTitle) { edition.text($0.record.title) },
        .text(texts.reason) { figure in
          edition.text(
            figure.unseenBecause.map { texts.name($0, incident: figure.unseenIncident) })
        },
      ], trace: { $0.record.id })
    return .heading(texts.unseen) + .small(texts.unseenLead) + table.html(texts)
  }
}

extension Edition {
  /// What can be said of services of which no outage is listed.
  func noOutages(of services: [AvailabilityFigure]) -> String {
    texts.noOutages(
      services: services.count,
      unwatched: services.count {
        !index.isTelling($0.totals) && $0.totals.excluded < $0.totals.period
      }, unconfirmed: services.count(where: index.hasUnconfirmedFailures))
  }
}
