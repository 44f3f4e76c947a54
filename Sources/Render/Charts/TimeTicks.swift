import ServiceLevels

/// The dates along a chart of a period: days of a month, months of anything longer.
struct TimeTicks {
  private let edition: Edition
  private let axis: Axis
  private let top: Int
  private let bottom: Int

  init(_ edition: Edition, axis: Axis, top: Int, bottom: Int) {
    self.edition = edition
    self.axis = axis
    self.top = top
    self.bottom = bottom
  }

  var shapes: [HTML] {
    let period = edition.report.period
    let calendar = edition.catalog.calendar
    if period.kind == .month || period.kind == .day {
      let days = calendar.days(of: period)
      return days.enumerated().flatMap { index, day in
        tick(
          day.interval.start,
          index % 5 == 0 && index < days.count - 1 ? edition.show.monthDay(day.firstDay) : nil)
      }
    }
    return calendar.months(of: period).flatMap { month in
      tick(month.interval.start, edition.show.monthName(month.firstDay.month))
    }
  }

  private func tick(_ instant: Instant, _ label: String?) -> [HTML] {
    let x = axis.px(instant.milliseconds)
    let line = Chart.line(
      x1: x, y1: "\(top)", x2: x, y2: "\(bottom)", class: label == nil ? "grid faint" : "grid")
    guard let label else { return [line] }
    return [line, Chart.label(label, x: x, y: "\(top - 9)", class: "tick")]
  }
}
