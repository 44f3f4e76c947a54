import ServiceLevels

/// A service's days as large bars under their dates, each with its figures on pointing at it.
struct DayChart {
  let days: [AvailabilityFigure]
  let service: Service
  let edition: Edition

  private let width = 1200
  private var height: Int { 84 }

  var html: HTML {
    let gap = days.count > 92 ? 4 : 30
    let step = (width * 10 + gap) / max(days.count, 1)
    let title = edition.texts.chartOfDays(edition.title(service.name))
    let bad = days.count { $0.totals.down > 0 }
    return Chart.figure(
      id: "days-chart", title: title,
      description: edition.texts.stripLabel(
        edition.title(service.name), bad: edition.show.number(bad),
        of: edition.show.number(days.count)),
      width: width, height: height, isWide: true,
      days.enumerated().map { bar($0.offset, $0.element, step, gap) })
  }

  private func bar(_ index: Int, _ day: AvailabilityFigure, _ step: Int, _ gap: Int) -> HTML {
    let x = index * step
    let totals = day.totals
    let date = edition.catalog.calendar.period(key: day.period)?.firstDay
    var shapes: [HTML] = []
    func box(_ y: Int, _ height: Int, _ name: String) {
      shapes.append(
        Chart.rect(x: x, y: y * 10, width: step - gap, height: height * 10, class: name))
    }
    if totals.eligible == 0, totals.excluded > totals.unknown {
      box(54, 6, "rest")
    } else if totals.eligible == 0 || totals.unknown > totals.eligible {
      box(32, 3, "blind")
    } else {
      box(4, 56, "calm")
      if totals.degraded > 0 { box(55, 5, "slow") }
    }
    let fill = DayStrip.quarters(totals.down) * 14
    if fill > 0 { box(60 - fill, fill, "fallen") }
    if let date, days.count <= 31 ? index % 5 == 0 && index < days.count - 1 : date.day == 1 {
      shapes.append(
        Chart.label(edition.show.monthDay(date), x: pixels(x), y: "78", class: "tick"))
    }
    return .element("g", ["class": "strip"], [.element("title", [:], words(day, date))] + shapes)
  }

  private func words(_ day: AvailabilityFigure, _ date: CivilDate?) -> String {
    let name = date.map { edition.show.date($0) } ?? day.period
    let share = day.totals.partsPerMillion.map { edition.show.percent(partsPerMillion: $0) }
    let down = day.totals.down > 0 ? edition.show.duration(day.totals.down) : nil
    return [
      name, share ?? edition.texts.name(Verdict.noData),
      down.map { "\(edition.texts.downTime) \($0)" },
    ]
    .compactMap(\.self).joined(separator: " ")
  }
}
