import ServiceLevels

/// Drills and game days: a calendar against the cadence, then each record with its steps.
enum DrillsSection: ReportSection {
  static let id = "drills"

  static func title(_ texts: Texts) -> String { texts.drillsTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.drillsLead }

  static func body(_ edition: Edition) -> HTML {
    .joined([
      .element("h3", [:], edition.texts.calendarCaption), DrillCalendar(edition).html,
      .element("h3", [:], edition.texts.drillOutages), DrillDownTime.html(edition),
      .element("h3", [:], edition.texts.drillList), list(edition),
    ])
  }

  static func isExercise(_ record: OperationRecord) -> Bool {
    record.kind == .drill || record.kind == .gameDay
  }

  private static func list(_ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.drillList,
      [
        .word(texts.operation), .word(texts.kind), .word(texts.start), .number(texts.duration),
        .text(texts.outcome), .text(texts.steps), .number(texts.recoveryTime),
        .number(texts.recoveryPoint), .text(texts.improvements),
      ])
    table.rows = edition.report.operations.filter(isExercise).map { record in
      [
        edition.record(record.id),
        .text([texts.name(record.kind), texts.drillScope(record.scope)].joined(separator: " ")),
        edition.time(record.startedAt),
        edition.duration(record.endedAt == nil ? nil : record.interval?.milliseconds),
        outcome(record, texts), steps(record, edition),
        edition.duration(record.recoveryTimeSeconds.map { $0 * 1000 }),
        edition.duration(record.recoveryPointSeconds.map { $0 * 1000 }),
        edition.text(record.note),
      ]
    }
    table.traces = edition.report.operations.filter(isExercise).map(\.id)
    return table.html(isCaptionVisible: false, emptyText: texts.none, filter: texts.filter)
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
