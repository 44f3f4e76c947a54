import ServiceLevels

/// Downtime that began with a change, and the changes that caused it (sla-rules 6).
enum ChangesSection: ReportSection {
  static let id = "changes"

  static func title(_ texts: Texts) -> String { texts.changesTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.changesLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let changes = edition.report.changes
    let pairs: [(String, HTML)] = [
      (texts.byChanges, edition.duration(changes.reduce(0) { $0 + $1.changeMilliseconds })),
      (texts.otherDown, edition.duration(changes.reduce(0) { $0 + $1.otherMilliseconds })),
    ]
    let begun = edition.report.outages.filter {
      $0.isCounted && $0.service != nil && $0.changeID != nil
    }
    return .joined([
      .element(
        "dl", ["class": "pairs row"],
        pairs.map {
          .element("div", [:], [.element("dt", [:], $0.0), .element("dd", [:], [$0.1])])
        }),
      .element("h3", [:], texts.changeBudget), budgets(changes, edition),
      .element("h3", [:], texts.changeList), list(begun, edition),
    ])
  }

  /// The services that changes took down: what that spent of their budgets, and what everything else did.
  private static func budgets(_ changes: [ChangeFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    let rows = changes.filter { $0.changeMilliseconds > 0 }
    var table = DataTable(
      texts.changeBudget,
      [
        .text(texts.service), .number(texts.byChanges), .number(texts.otherDown),
        .number(texts.allowed), .number(texts.spentByChanges),
      ])
    table.rows = rows.map { change in
      [
        edition.link(change.service), edition.duration(change.changeMilliseconds),
        edition.duration(change.otherMilliseconds),
        .text(edition.show.allowance(change.budgetMilliseconds)),
        edition.text(
          edition.show.wholePercent(change.changeMilliseconds, of: change.budgetMilliseconds)),
      ]
    }
    table.traces = rows.map { edition.trace($0.service) }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
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
        edition.record(record.id), .text(texts.name(record.kind)), edition.links(record.services),
        edition.time(record.startedAt),
        edition.duration(record.endedAt == nil ? nil : record.interval?.milliseconds),
        DrillsSection.outcome(record, texts), edition.number(outages.count),
        edition.duration(outages.reduce(0) { $0 + $1.interval.milliseconds }),
      ]
    }
    table.traces = notable.map(\.id)
    let rest = changes.count - notable.count
    return table.html(isCaptionVisible: false, emptyText: texts.none, filter: texts.filter)
      + (rest > 0
        ? .element("p", ["class": "small"], texts.changesLeftOut(edition.show.number(rest)))
        : .empty)
  }
}
