import ServiceLevels
import Tables

/// What is done about incidents and operations, by whom and until when: overdue first, done last.
enum ActionsSection: ReportSection {
  static let id = "actions"

  static func title(_ texts: Texts) -> String { texts.actionsTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.actionsLead }
  static func isEmpty(_ edition: Edition) -> Bool { edition.report.actions.isEmpty }

  static func body(_ edition: Edition) -> HTML {
    .element("p", ["class": "tally"], counts(edition)) + table(edition.actions, edition)
  }

  static func table(_ actions: [ActionFigure], _ edition: Edition) -> HTML {
    let (texts, show) = (edition.texts, edition.show)
    return DataTable(
      texts.actionsTitle, of: actions, in: FigureTable<ActionFigure>.actions.name,
      [
        .word("ID") { edition.code($0.item.id) },
        .text(texts.action) { .text($0.item.what) },
        .text(texts.owner) { edition.text($0.item.owner) },
        .word(texts.dueDate) { edition.text($0.item.due.map { show.fullDate($0) }) },
        .word(texts.state) { edition.state(of: $0) },
        .text(texts.about) {
          edition.record($0.sourceID)
            + (edition.isCarriedOver($0)
              ? .element("small", [:], texts.carriedOver) : .empty)
        },
      ], trace: { $0.sourceID }
    ).html(texts, isFiltered: true)
  }

  static func counts(_ edition: Edition) -> String {
    let states = edition.report.actions.map(edition.progress)
    return edition.texts.actionCounts(
      open: states.count { $0 != .done }, overdue: states.count { $0 == .overdue },
      done: states.count { $0 == .done })
  }
}

/// How far an action is at as-of; in the order in which lists have them.
enum ActionProgress: Int {
  case overdue
  case open
  case done
}

extension Edition {
  var actions: [ActionFigure] { urgentFirst(report.actions) }

  /// Overdue first, then what is open, then what is done; by date.
  func urgentFirst(_ actions: [ActionFigure]) -> [ActionFigure] {
    actions.sorted {
      (progress($0).rawValue, $0.item.due?.daysSinceEpoch ?? .max, $0.item.id, $0.sourceID)
        < (progress($1).rawValue, $1.item.due?.daysSinceEpoch ?? .max, $1.item.id, $1.sourceID)
    }
  }

  /// Done by as-of, or overdue where the day that it was due is over.
  func progress(_ action: ActionFigure) -> ActionProgress {
    if let done = action.item.doneAt, done <= report.asOf { return .done }
    return action.item.due.map { $0 < show.zone.date(at: report.asOf) } ?? false ? .overdue : .open
  }

  func state(of action: ActionFigure) -> HTML {
    switch progress(action) {
    case .overdue: Badge.badge("missed", texts.overdue)
    case .open: Badge.badge("none", texts.actionOpen)
    case .done: Badge.badge("met", texts.actionDone)
    }
  }

  /// Whether it is of a record that begins before the period.
  func isCarriedOver(_ action: ActionFigure) -> Bool {
    let start =
      switch action.source {
      case .incident: report.incidents.first { $0.record.id == action.sourceID }?.start
      case .operation: report.operations.first { $0.id == action.sourceID }?.startedAt
      }
    return start.map { $0 < report.period.interval.start } ?? true
  }
}
