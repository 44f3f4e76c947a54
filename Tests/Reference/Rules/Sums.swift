/// A timeline's milliseconds in a period (rules 5).
struct Sums {
  let up: Int
  let degraded: Int
  let down: Int
  let unknown: Int
  let excluded: Int

  static func + (left: Sums, right: Sums) -> Sums {
    Sums(
      up: left.up + right.up, degraded: left.degraded + right.degraded,
      down: left.down + right.down, unknown: left.unknown + right.unknown,
      excluded: left.excluded + right.excluded)
  }
}

extension Sums {
  init(_ timeline: Timeline, from start: Int, to end: Int) {
    up = timeline.milliseconds(.up, from: start, to: end)
    degraded = timeline.milliseconds(.degraded, from: start, to: end)
    down = timeline.milliseconds(.down, from: start, to: end)
    unknown = timeline.milliseconds(.unknown, from: start, to: end)
    excluded = timeline.milliseconds(.excluded, from: start, to: end)
  }

  var eligible: Int { up + degraded + down }
  var period: Int { eligible + unknown + excluded }
  var availability: Int? { share(eligible - down, of: eligible) }
  var worstCase: Int? { share(eligible - down, of: eligible + unknown) }
  var coverage: Int? { share(eligible, of: period - excluded) }
}
