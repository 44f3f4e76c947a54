import ServiceLevels

/// Downtime that began with a change, and the changes that caused it (sla-rules 6).
enum ChangesSection: ReportSection {
  static let id = "changes"

  static func title(_ texts: Texts) -> String { texts.changesTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.changesLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let outages = edition.report.outages.filter { $0.isCounted && $0.service != nil }
    func down(_ outages: [OutageFigure]) -> Int {
      outages.reduce(0) {
        $0 + ($1.interval.clamped(to: edition.report.interval)?.milliseconds ?? 0)
      }
    }
    let byChange = outages.filter { $0.changeID != nil }
    let pairs: [(String, HTML)] = [
      (texts.byChanges, edition.duration(down(byChange))),
      (texts.otherDown, edition.duration(down(outages.filter { $0.changeID == nil }))),
    ]
    return .element(
      "dl", ["class": "pairs row"],
      pairs.map { .element("div", [:], [.element("dt", [:], $0.0), .element("dd", [:], [$0.1])]) })
      + list(byChange, edition)
  }

  private static func list(_ outages: [OutageFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    let changes = edition.report.operations.filter {
      $0.kind == .deployment || $0.kind == .rollback
    }
    let begun = Dictionary(grouping: outages) { $0.changeID ?? "" }
    let notable = changes.filter {
      begun[$0.id] != nil || $0.kind == .rollback || $0.isFailed
    }
    var table = DataTable(
      texts.changeList,
      [
        .text(texts.operation), .text(texts.kind), .text(texts.services), .text(texts.start),
        .number(texts.duration), .text(texts.outcome), .number(texts.outageStarted),
        .number(texts.downTime),
      ])
    table.rows = notable.map { record in
      let outages = begun[record.id] ?? []
      return [
        edition.code(record.id), .text(texts.name(record.kind)), edition.links(record.services),
        edition.time(record.startedAt),
        edition.duration(record.endedAt == nil ? nil : record.interval?.milliseconds),
        DrillsSection.outcome(record, texts), edition.number(outages.count),
        edition.duration(outages.reduce(0) { $0 + $1.interval.milliseconds }),
      ]
    }
    let rest = changes.count - notable.count
    return table.html(isCaptionVisible: false, emptyText: texts.none, filter: texts.filter)
      + (rest > 0
        ? .element("p", ["class": "small"], texts.changesLeftOut(edition.show.number(rest)))
        : .empty)
  }
}
