import ServiceLevels

/// A service's days side by side, as status pages show them.
///
/// A day without downtime is a pale bar. Downtime fills it from below, the higher the longer it was, so that the strip
/// reads in grey too. A day that was hardly watched is a short stroke.
struct DayStrip {
  let days: [AvailabilityFigure]
  var barWidth = 5
  var height = 22

  func html(label: String) -> HTML {
    let step = barWidth + 1
    var (calm, fallen, slow, blind, rest) = ("", "", "", "", "")
    for (index, day) in days.enumerated() {
      let x = index * step
      let totals = day.totals
      if totals.eligible == 0, totals.excluded > totals.unknown {
        rest += box(x, height - 4, 4)
      } else if totals.eligible == 0 || totals.unknown > totals.eligible {
        blind += box(x, height / 2 - 1, 2)
      } else {
        calm += box(x, 0, height)
        if totals.degraded > 0 { slow += box(x, height - 3, 3) }
      }
      let fill = DayStrip.quarters(totals.down) * height / 4
      if fill > 0 { fallen += box(x, height - fill, fill) }
    }
    let layers = [
      ("calm", calm), ("slow", slow), ("fallen", fallen), ("blind", blind), ("rest", rest),
    ]
    return Chart.inline(
      label: label, width: max(days.count * step - 1, 1), height: height, class: "strip",
      layers.filter { !$0.1.isEmpty }.map { .element("path", ["d": $0.1, "class": $0.0]) })
  }

  /// How full a day is drawn: nothing, under a minute, under ten, under an hour, more.
  static func quarters(_ downMilliseconds: Int) -> Int {
    switch downMilliseconds {
    case ...0: 0
    case ..<60_000: 1
    case ..<600_000: 2
    case ..<3_600_000: 3
    default: 4
    }
  }

  private func box(_ x: Int, _ y: Int, _ height: Int) -> String {
    "M\(x) \(y)h\(barWidth)v\(height)h-\(barWidth)z"
  }
}
