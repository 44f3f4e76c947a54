import ServiceLevels

/// What is left of an error budget, day by day, with the line of an even pace.
struct BurnDown {
  let id: String
  let title: String
  let budget: Int
  /// What each day of the period spent, in order.
  let spent: [Int]
  /// The days of the whole period, those still to come included.
  let dayCount: Int
  /// The chart of one service stands alone, under its own heading.
  var isAlone = false
  let edition: Edition

  private var width: Int { isAlone ? 1180 : 380 }
  private let height = 190

  var html: HTML {
    let show = edition.show
    let points = points
    let left = points[points.count - 1]
    let x = Axis(0, max(dayCount, 1), from: 8, to: width - 8)
    let y = Axis(min(points.min() ?? 0, 0), max(budget, 1), from: height - 24, to: 24)
    let isOver = left < 0
    // A day's spending is drawn as a step at its end, as nothing finer is known here.
    var path = "M\(x.px(0)) \(y.px(points[0]))"
    for (index, point) in points.enumerated().dropFirst() {
      path += "H\(x.px(index))V\(y.px(point))"
    }
    let area = path + "V\(y.px(0))H\(x.px(0))Z"
    let zero = y.px(0)
    return Chart.figure(
      id: id, title: title,
      description: edition.texts.burnDownText(show.allowance(budget), show.allowance(left)),
      width: width, height: height, isWide: isAlone,
      [
        .element("path", ["d": area, "class": isOver ? "area over" : "area"]),
        Chart.line(
          x1: x.px(0), y1: zero, x2: x.px(dayCount), y2: zero, class: "zero"),
        Chart.line(
          x1: x.px(0), y1: y.px(budget), x2: x.px(dayCount), y2: zero, class: "aim"),
        .element("path", ["d": path, "class": isOver ? "curve over" : "curve"]),
        isAlone ? .empty : Chart.label(title, x: "8", y: "14", class: "name"),
        Chart.label(
          "\(edition.texts.allowed) \(show.allowance(budget))", x: "\(width - 8)", y: "14",
          class: "tick", anchor: "end"),
        Chart.label(
          show.allowance(left), x: pixels(min(max(x.at(points.count - 1), 800), width * 10 - 200)),
          y: pixels(max(y.at(left) - 60, 300)), class: isOver ? "over" : "value", anchor: "end"),
        Chart.label(
          show.monthDay(edition.report.period.firstDay), x: "8", y: "\(height - 6)",
          class: "tick"),
        Chart.label(
          show.monthDay(
            CivilDate(daysSinceEpoch: edition.report.period.dayAfter.daysSinceEpoch - 1)),
          x: "\(width - 8)", y: "\(height - 6)", class: "tick", anchor: "end"),
      ])
  }
}

extension BurnDown {
  /// What is left at the start and after each day.
  var points: [Int] {
    spent.reduce(into: [budget]) { $0.append($0[$0.count - 1] - $1) }
  }

  /// The charts' numbers, a row a day, or a row a month where there are too many.
  static func table(_ charts: [BurnDown], _ edition: Edition) -> HTML {
    let texts = edition.texts
    let days = edition.catalog.calendar.days(of: edition.report.period)
    let known = charts.map(\.spent.count).max() ?? 0
    let isLong = days.count > 92
    let ends = days.prefix(known).indices.filter { index in
      !isLong || index == known - 1
        || days[index].firstDay.month != days[index + 1].firstDay.month
    }
    let columns = charts.map { chart in
      TableColumn<Int>.number(chart.title) { index in
        edition.allowance(index < chart.spent.count ? chart.points[index + 1] : nil)
      }
    }
    let table = DataTable(
      texts.burnDownCaption, of: ends,
      [.text(texts.endOf) { .text(edition.show.date(days[$0].firstDay)) }] + columns)
    return .folded(texts.asNumbers, table.html(texts))
  }

  /// The chart of a tier: the budgets of its services together.
  init(tier: TierFigure, edition: Edition) {
    let services = edition.index.services.filter { $0.tier == tier.tier }
    let days = services.map { edition.index.days(of: $0.about) }
    let length = days.map(\.count).max() ?? 0
    self.init(
      id: "burn-\(edition.report.catalog.tiers.firstIndex { $0.name == tier.tier } ?? 0)",
      title: edition.title(tier: tier.tier),
      budget: services.reduce(0) { $0 + ($1.budgetMilliseconds ?? 0) },
      spent: BurnDown.past(
        (0..<length).map { day in
          days.reduce(0) { $0 + ($1.indices.contains(day) ? $1[day].totals.down : 0) }
        }, edition),
      dayCount: edition.catalog.calendar.days(of: edition.report.period).count, edition: edition)
  }

  /// The chart of one service.
  init(service: AvailabilityFigure, edition: Edition) {
    self.init(
      id: "burn", title: edition.title(service.subject),
      budget: service.budgetMilliseconds ?? 0,
      spent: BurnDown.past(edition.index.days(of: service.about).map(\.totals.down), edition),
      dayCount: edition.catalog.calendar.days(of: edition.report.period).count, isAlone: true,
      edition: edition)
  }

  /// Without the days that have not begun.
  private static func past(_ days: [Int], _ edition: Edition) -> [Int] {
    let all = edition.catalog.calendar.days(of: edition.report.period)
    return Array(days.prefix(all.count { $0.interval.start < edition.report.asOf }))
  }
}
