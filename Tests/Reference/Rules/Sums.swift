/// A timeline's milliseconds in a period (sla-rules 5).
struct Sums {
  let up: Int
  let degraded: Int
  let down: Int
  let unknown: Int
  let excluded: Int

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

  func verdict(target: Int?, minCoverage: Int) -> String? {
    if eligible == 0 { return "no_data" }
    if eligible * 1_000_000 < minCoverage * (period - excluded) { return "insufficient_data" }
    guard let target else { return nil }
    return down * 1_000_000 <= eligible * (1_000_000 - target) ? "met" : "missed"
  }
}
