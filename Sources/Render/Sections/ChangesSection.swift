import ServiceLevels
import Tables

/// Downtime that began with a change, and the changes that caused it (rules 6).
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
      .pairs("pairs row", pairs),
      .heading(texts.changeBudget), budgets(changes, edition),
      .heading(texts.changeList), list(edition.report.operations, begun, edition),
    ])
  }

  /// The services that changes took down: what that spent of their budgets, and what everything else did.
  private static func budgets(_ changes: [ChangeFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    return DataTable(
      texts.changeBudget, of: changes.filter { $0.changeMilliseconds > 0 },
      [
        .text(texts.service) { edition.link($0.service) },
        .number(texts.byChanges) { edition.duration($0.changeMilliseconds) },
        .number(texts.otherDown) { edition.duration($0.otherMilliseconds) },
        .number(texts.allowed) { .text(edition.show.allowance($0.budgetMilliseconds)) },
        .number(texts.spentByChanges) {
          edition.text(edition.show.wholePercent($0.changeMilliseconds, of: $0.budgetMilliseconds))
        },
      ], trace: { edition.trace($0.service) }
    ).html(texts)
  }

  /// The changes among operations that matter: those that began an outage, failed, or took another back.
  static func list(
    _ operations: [OperationRecord], _ outages: [OutageFigure], _ edition: Edition
  ) -> HTML {
    let texts = edition.texts
    let changes = operations.filter {
      $0.kind == .deployment || $0.kind == .rollback
    }
    let begun = Dictionary(grouping: outages) { $0.changeID ?? "" }
    let notable = changes.filter {
      begun[$0.id] != nil || $0.kind == .rollback || $0.isFailed
    }
    let rest = changes.count - notable.count
    return DataTable(
      texts.changeList, of: notable, in: RecordTable<OperationRecord>.operations.shown.name,
      [
        .text(texts.operation) { edition.record($0.id) },
        .text(texts.kind) { .text(texts.name($0.kind)) },
        .text(texts.services) { edition.links($0.services) },
        .text(texts.start) { edition.time($0.startedAt) },
        .number(texts.duration) {
          edition.duration($0.endedAt == nil ? nil : $0.interval?.milliseconds)
        },
        .text(texts.outcome) { DrillsSection.outcome($0, texts) },
        .number(texts.outageStarted) { edition.number(begun[$0.id]?.count ?? 0) },
        .number(texts.downTime) {
          edition.duration((begun[$0.id] ?? []).reduce(0) { $0 + $1.downMilliseconds })
        },
      ], trace: { $0.id }
    ).html(texts, isFiltered: true)
      + .small(rest > 0 ? texts.changesLeftOut(edition.show.number(rest)) : nil)
  }
}
