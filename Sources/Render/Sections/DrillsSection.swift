import ServiceLevels
import Tables

/// Drills and game days: a calendar against the cadence, then each record with its steps.
enum DrillsSection: ReportSection {
  static let id = "drills"

  static func title(_ texts: Texts) -> String { texts.drillsTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.drillsLead }

  static func isEmpty(_ edition: Edition) -> Bool {
    edition.catalog.requirements.isEmpty && !edition.report.operations.contains(where: isExercise)
  }

  static func body(_ edition: Edition) -> HTML {
    .joined([
      .heading(edition.texts.calendarCaption), DrillCalendar(edition).html,
      .heading(edition.texts.drillOutages), DrillDownTime.html(edition),
      .heading(edition.texts.drillList), list(edition),
    ])
  }

  static func isExercise(_ record: OperationRecord) -> Bool {
    record.kind == .drill || record.kind == .gameDay
  }

  private static func list(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return DataTable(
      texts.drillList, of: edition.report.operations.filter(isExercise),
      in: RecordTable<OperationRecord>.operations.shown.name,
      [
        .word(texts.operation) { edition.record($0.id) },
        .word(texts.kind) {
          .text([texts.name($0.kind), texts.drillScope($0.scope)].joined(separator: " "))
        },
        .word(texts.start) { edition.time($0.startedAt) },
        .number(texts.duration) {
          edition.duration($0.endedAt == nil ? nil : $0.interval?.milliseconds)
        },
        .text(texts.outcome) { outcome($0, texts) },
        .text(texts.steps) { steps($0, edition) },
        .number(texts.recoveryTime) { edition.duration($0.recoveryTimeSeconds.map { $0 * 1000 }) },
        .number(texts.recoveryPoint) {
          edition.duration($0.recoveryPointSeconds.map { $0 * 1000 })
        },
        .text(texts.improvements) { edition.text($0.note) },
      ], trace: { $0.id }
    ).html(texts, isFiltered: true)
  }

  static func outcome(_ record: OperationRecord, _ texts: Texts) -> HTML {
    guard let outcome = record.outcome else { return Badge.badge("none", texts.withoutRecord) }
    return Badge.badge(record.isFailed ? "missed" : "met", texts.outcome(outcome))
  }

  static func steps(_ record: OperationRecord, _ edition: Edition) -> HTML {
    let words = record.steps.map { step in
      let time = step.milliseconds.map { edition.show.duration($0) } ?? Display.absent
      return "\(edition.texts.step(step.name)) \(time)"
    }
    return words.isEmpty
      ? edition.absent : .text(words.joined(separator: edition.texts.pick("、", ", ")))
  }
}
