import ServiceLevels

/// A lane for each service that was down, a bar for each outage, along the period.
struct OutageTimeline {
  private let edition: Edition
  /// With where the outages stand in the report.
  private let lanes: [(service: String, outages: [Int])]
  private let left = 190
  private let width = 1180
  private let laneHeight = 24
  private let top = 26
  private static let most = 16
  private static let mostBars = 500

  init(_ edition: Edition) {
    self.edition = edition
    let outages = edition.report.outages
    let period = edition.report.interval
    let groups = Dictionary(grouping: outages.indices.filter { outages[$0].service != nil }) {
      outages[$0].service ?? ""
    }
    lanes = groups.map { (service: $0.key, outages: $0.value, down: down($0.value)) }.sorted {
      $0.down != $1.down ? $0.down > $1.down : $0.service < $1.service
    }.map { ($0.service, $0.outages) }
    func down(_ places: [Int]) -> Int {
      places.reduce(0) { $0 + (outages[$1].interval.clamped(to: period)?.milliseconds ?? 0) }
    }
  }

  var html: HTML {
    let shown = lanes.prefix(OutageTimeline.most)
    let texts = edition.texts
    let total = lanes.reduce(0) { $0 + $1.outages.count }
    let height = top + shown.count * laneHeight + 6
    let figure = Chart.figure(
      id: "timeline", title: texts.outageChart,
      description: texts.outageChartText(
        edition.show.number(total), edition.show.number(lanes.count)),
      width: width, height: height, isWide: true,
      TimeTicks(edition, axis: axis, top: top, bottom: height - 6).shapes
        + shown.enumerated().flatMap { lane($0.offset, $0.element) })
    let rest = lanes.count - shown.count
    return legend + figure
      + .small(rest > 0 ? texts.lanesLeftOut(edition.show.number(rest)) : nil)
  }

  private var legend: HTML {
    let texts = edition.texts
    let entries = [
      ("fallen", texts.own), ("inherited", texts.inherited), ("short", texts.belowMinimum),
    ]
    return .element(
      "ul", ["class": "legend"],
      entries.map { entry in
        .element(
          "li", [:],
          [
            .element(
              "svg",
              ["viewBox": "0 0 10 16", "width": "10", "height": "16", "aria-hidden": "true"],
              [Chart.rect(x: 10, y: 10, width: 70, height: 140, class: entry.0)]),
            .text(entry.1),
          ])
      })
  }

  private var axis: Axis {
    let interval = edition.report.period.interval
    return Axis(
      interval.start.milliseconds, interval.end.milliseconds, from: left, to: width - 8)
  }

  private func lane(_ index: Int, _ lane: (service: String, outages: [Int])) -> [HTML] {
    let y = (top + index * laneHeight) * 10
    let middle = pixels(y + laneHeight * 5)
    let name = edition.title(lane.service)
    var shapes = [
      Chart.label(name.shortened(to: 28), x: "0", y: pixels(y + laneHeight * 5 + 40)),
      Chart.line(
        x1: "\(left)", y1: middle, x2: "\(width - 8)", y2: middle, class: "lane"),
    ]
    // Of very many, those that would lie on another of their kind are not drawn.
    let isDense = lane.outages.count > OutageTimeline.mostBars
    var drawn: [String: Int] = [:]
    for outage in lane.outages.lazy.map({ edition.report.outages[$0] }) {
      guard let part = outage.interval.clamped(to: edition.report.period.interval) else { continue }
      let from = axis.at(part.start.milliseconds)
      let length = max(axis.at(part.end.milliseconds) - from, 30)
      let kind = outage.isCounted ? outage.attributedTo == nil ? "fallen" : "inherited" : "short"
      if isDense, from + length <= drawn[kind, default: .min] + 30 { continue }
      drawn[kind] = max(drawn[kind, default: .min], from + length)
      let words =
        "\(name) \(edition.show.shortDateTime(outage.interval.start)) "
        + edition.show.duration(outage.durationMilliseconds)
      shapes.append(
        Chart.rect(
          x: from, y: y + 40, width: length, height: laneHeight * 10 - 80,
          class: kind, title: words))
    }
    return shapes
  }
}
