import ServiceLevels

/// Each exercise that is due at a cadence, window by window through the fiscal year: done, failed, missed, due.
struct DrillCalendar {
  private let edition: Edition
  private let months: [Period]

  private enum State {
    case done(Instant)
    case failed(Instant)
    /// Made up for in the next window, which holds one more than it needs.
    case late(Instant)
    case missed
    case due
    /// The window lies before everything that is in the store.
    case unwatched
  }

  init(_ edition: Edition) {
    self.edition = edition
    let calendar = edition.catalog.calendar
    let period = edition.report.period
    let year =
      period.kind == .year || period.kind == .fiscalYear
      ? period : calendar.fiscalYear(containing: period.interval.start) ?? period
    months = calendar.months(of: year)
  }

  var html: HTML {
    let texts = edition.texts
    let rows = edition.catalog.requirements.compactMap(row)
    guard !rows.isEmpty else { return .nothing(texts.none) }
    let heads =
      [HTML.element("th", ["scope": "col"], texts.requirement)]
      + months.map { .element("th", ["scope": "col"], edition.show.monthName($0.firstDay.month)) }
    return .element(
      "div",
      ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": texts.calendarCaption],
      [
        .element(
          "table", ["class": "calendar"],
          [
            .element("caption", ["class": "aloud"], texts.calendarCaption),
            .element("thead", [:], [.element("tr", [:], heads)]),
            .element("tbody", [:], rows),
          ])
      ])
  }

  private func row(_ requirement: Requirement) -> HTML? {
    guard case .cadence(let event, let scope, let every) = requirement.kind,
      event == .drill || event == .gameDay
    else { return nil }
    let length = every == .year ? 12 : every == .quarter ? 3 : 1
    let cells = stride(from: 0, to: months.count, by: length).map { index -> HTML in
      let window = Interval(
        start: months[index].interval.start,
        end: months[min(index + length, months.count) - 1].interval.end)
      return .element(
        "td", ["colspan": length > 1 ? "\(length)" : nil],
        [mark(state(event, scope, window, next: windows(after: index + length, length)))])
    }
    let head = HTML.element(
      "th", ["scope": "row"],
      [
        .text(edition.texts.pick(requirement.title)),
        .element("small", [:], edition.texts.name(every)),
      ])
    return .element("tr", ["data-trace": edition.trace(requirement.id)], [head] + cells)
  }

  private func windows(after index: Int, _ length: Int) -> Interval? {
    guard index < months.count else { return nil }
    return Interval(
      start: months[index].interval.start,
      end: months[min(index + length, months.count) - 1].interval.end)
  }

  private func state(
    _ event: OperationKind, _ scope: String?, _ window: Interval, next: Interval?
  ) -> State {
    let all = edition.report.operations.filter {
      $0.kind == event && (scope == nil || $0.scope == scope)
    }
    let records = all.filter { window.contains($0.startedAt) }
    if let record = records.first(where: { !$0.isFailed }) { return .done(record.startedAt) }
    let madeUp = all.filter { next?.contains($0.startedAt) == true && !$0.isFailed }
    if madeUp.count > 1, let first = madeUp.map(\.startedAt).min() { return .late(first) }
    if let record = records.last { return .failed(record.startedAt) }
    if window.end > edition.report.asOf { return .due }
    return isKnown(window) ? .missed : .unwatched
  }

  /// Whether any month of a window has figures, so that a drill of that time would be in the store.
  private func isKnown(_ window: Interval) -> Bool {
    months.contains { month in
      month.interval.clamped(to: window) != nil
        && (edition.index.monthKeys.contains(month.key)
          || edition.report.operations.contains { $0.startedAt < month.interval.end })
    }
  }

  private func mark(_ state: State) -> HTML {
    let texts = edition.texts
    func date(_ instant: Instant) -> HTML {
      .element("small", [:], edition.show.monthDay(edition.show.zone.date(at: instant)))
    }
    switch state {
    case .done(let at): return Badge.badge("met", texts.done) + date(at)
    case .failed(let at): return Badge.badge("missed", texts.failed) + date(at)
    case .late(let at): return Badge.badge("unsure", texts.late) + date(at)
    case .missed: return Badge.badge("missed", texts.missedDrill)
    case .due: return Badge.badge("none", texts.due)
    case .unwatched: return Badge.badge("none", texts.name(RequirementVerdict.noEvidence))
    }
  }
}
