import ServiceLevels

/// What a service and each of its probes were over the period, a lane each: where and when it was not simply up.
struct StateStrips {
  private let edition: Edition
  private let lanes: [(name: String, intervals: [IntervalFigure])]
  private let left = 190
  private let width = 1180
  private let laneHeight = 24
  private let top = 26
  private static let most = 12
  private static let mostBars = 300

  init(_ service: Service, _ edition: Edition) {
    self.edition = edition
    let groups = Dictionary(grouping: edition.index.intervals(of: service.name), by: \.place)
    lanes = groups.keys.sorted().compactMap { place in
      groups[place].map { (name: place.words(edition.texts), intervals: $0) }
    }
  }

  var isEmpty: Bool { lanes.isEmpty }

  var html: HTML {
    let shown = lanes.prefix(StateStrips.most)
    let texts = edition.texts
    let height = top + shown.count * laneHeight + 6
    let rest = lanes.count - shown.count
    return legend
      + Chart.figure(
        id: "states-chart", title: texts.statesTitle, description: texts.statesLead,
        width: width, height: height, isWide: true,
        TimeTicks(edition, axis: axis, top: top, bottom: height - 6).shapes
          + shown.enumerated().flatMap { lane($0.offset, $0.element) })
      + .small(rest > 0 ? texts.andMore(rest) : nil)
  }

  private var legend: HTML {
    .element(
      "ul", ["class": "legend"],
      [CorrectedState.down, .degraded, .unknown, .excluded].map { state in
        .element(
          "li", [:],
          [
            .element(
              "svg",
              ["viewBox": "0 0 10 16", "width": "10", "height": "16", "aria-hidden": "true"],
              [
                Chart.rect(
                  x: 10, y: 10, width: 70, height: 140, class: StateStrips.look(state) ?? "")
              ]),
            .text(edition.texts.name(state)),
          ])
      })
  }

  private var axis: Axis {
    let interval = edition.report.period.interval
    return Axis(
      interval.start.milliseconds, interval.end.milliseconds, from: left, to: width - 8)
  }

  private func lane(_ index: Int, _ lane: (name: String, intervals: [IntervalFigure])) -> [HTML] {
    let y = (top + index * laneHeight) * 10
    let middle = pixels(y + laneHeight * 5)
    var shapes = [
      Chart.label(lane.name.shortened(to: 28), x: "0", y: pixels(y + laneHeight * 5 + 40)),
      Chart.line(x1: "\(left)", y1: middle, x2: "\(width - 8)", y2: middle, class: "lane"),
    ]
    // Of very many, those that would lie on another of their kind are not drawn.
    let isDense = lane.intervals.count > StateStrips.mostBars
    var drawn: [CorrectedState: Int] = [:]
    // What is down lies above what is only degraded around it.
    for figure in lane.intervals.filter({ $0.state != .down })
      + lane.intervals.filter({ $0.state == .down })
    {
      guard let look = StateStrips.look(figure.state),
        let part = figure.interval.clamped(to: edition.report.interval)
      else { continue }
      let from = axis.at(part.start.milliseconds)
      let length = max(axis.at(part.end.milliseconds) - from, 20)
      if isDense, from + length <= drawn[figure.state, default: .min] + 20 { continue }
      drawn[figure.state] = max(drawn[figure.state, default: .min], from + length)
      shapes.append(
        Chart.rect(
          x: from, y: y + 40, width: length, height: laneHeight * 10 - 80, class: look,
          title: "\(lane.name) \(edition.words(of: figure))"))
    }
    return shapes
  }

  private static func look(_ state: CorrectedState) -> String? {
    switch state {
    case .down: "fallen"
    case .degraded: "slow"
    case .unknown: "blind"
    case .excluded: "rest"
    case .up: nil
    }
  }
}

/// Whose intervals they are: the service's own come first, then its probes' by name.
struct IntervalPlace: Hashable, Comparable {
  let zone: String?
  let check: String?

  func words(_ texts: Texts) -> String {
    guard let zone else { return texts.wholeService }
    return [zone, check ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  static func < (left: IntervalPlace, right: IntervalPlace) -> Bool {
    (left.zone == nil ? 0 : 1, left.zone ?? "", left.check ?? "")
      < (right.zone == nil ? 0 : 1, right.zone ?? "", right.check ?? "")
  }
}

extension IntervalFigure {
  var place: IntervalPlace { IntervalPlace(zone: zone, check: check) }
}

extension Edition {
  /// `停止 10月2日 10:18:34 – 10:20:23（1分49秒）`.
  func words(of figure: IntervalFigure) -> String {
    let year = report.period.firstDay.year
    let start = show.shortDateTime(figure.interval.start, year: year)
    let end = show.shortEnd(figure.interval.end, after: figure.interval.start)
    return "\(texts.name(figure.state)) \(start) – \(end) (\(show.duration(figure.milliseconds)))"
  }
}
