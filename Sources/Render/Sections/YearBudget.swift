import ServiceLevels

/// What is left of the year's error budget, as a bar and in words.
enum YearBudget {
  static func left(_ row: YearToDateFigure, _ edition: Edition) -> String {
    let (texts, show) = (edition.texts, edition.show)
    let left = row.budgetMilliseconds - row.consumedMilliseconds
    let budget = show.allowance(row.budgetMilliseconds)
    guard left >= 0 else { return texts.budgetOverspent(show.duration(-left), of: budget) }
    return texts.budgetLeft(
      show.allowance(left), of: budget,
      share: show.wholePercent(left, of: row.budgetMilliseconds) ?? Display.absent)
  }

  static func outlook(_ row: YearToDateFigure, _ edition: Edition) -> String {
    guard let instant = row.exhaustedAt else {
      return row.consumedMilliseconds > row.budgetMilliseconds
        ? "" : edition.texts.budgetLasts(isFiscal: row.year.hasPrefix("FY"))
    }
    let date = edition.show.zone.date(at: instant)
    return edition.texts.spentOn(
      edition.show.fullDate(date), isPast: instant <= edition.report.asOf)
  }

  /// Spent from the left, darker past the whole budget.
  static func bar(_ row: YearToDateFigure, _ edition: Edition) -> HTML {
    bar(
      consumed: row.consumedMilliseconds, budget: row.budgetMilliseconds,
      label: left(row, edition))
  }

  static func bar(consumed: Int, budget: Int, label: String) -> HTML {
    let width = 1000
    let spent = budget > 0 ? min(width, consumed * width / budget) : consumed > 0 ? width : 0
    let isOver = consumed > budget
    return Chart.inline(
      label: label, width: 100, height: 8, class: "bar", isStretched: true,
      [
        Chart.rect(x: 0, y: 0, width: width, height: 80, class: "left"),
        spent > 0
          ? Chart.rect(x: 0, y: 0, width: spent, height: 80, class: isOver ? "over" : "spent")
          : .empty,
      ])
  }
}

extension Edition {
  /// The figures of the year that the reader thinks of: the fiscal one, but in a report of a calendar year.
  var yearToDate: [YearToDateFigure] {
    let isCalendar = report.period.kind == .year
    let wanted = report.yearToDate.filter { $0.year.hasPrefix("FY") != isCalendar }
    return wanted.isEmpty ? report.yearToDate : wanted
  }

  /// Whether that is a fiscal year.
  var isFiscal: Bool { yearToDate.first?.year.hasPrefix("FY") ?? true }

  /// The name of that year: `2026年度`.
  var yearName: String? { yearToDate.first.map { show.year(key: $0.year) } }
}
