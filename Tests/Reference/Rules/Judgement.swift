/// A subject's sums in a period, held against what was promised then (rules 5).
struct Judgement {
  let sums: Sums
  /// Down time that is allowed, in millionths of milliseconds; nil without an objective.
  let allowed: Int?
  /// The same with unknown time taken as up.
  let allowedAtMost: Int?
  let minCoverage: Int

  /// `pieces` are the stretches of the period with the target of each.
  init(_ timeline: Timeline, _ pieces: [(span: Range<Int>, target: Int?)], minCoverage: Int) {
    var total = Sums(up: 0, degraded: 0, down: 0, unknown: 0, excluded: 0)
    var allowed: Int? = 0
    var allowedAtMost: Int? = 0
    for (span, target) in pieces {
      let sums = Sums(timeline, from: span.lowerBound, to: span.upperBound)
      total = total + sums
      let spare = target.map { 1_000_000 - $0 }
      allowed = allowed.flatMap { allowed in spare.map { allowed + sums.eligible * $0 } }
      allowedAtMost = allowedAtMost.flatMap { allowed in
        spare.map { allowed + (sums.eligible + sums.unknown) * $0 }
      }
    }
    sums = total
    self.allowed = allowed
    self.allowedAtMost = allowedAtMost
    self.minCoverage = minCoverage
  }
}

extension Judgement {
  var verdict: String? {
    guard let allowed, let allowedAtMost else { return nil }
    if sums.eligible == 0 { return "no_data" }
    if sums.down * 1_000_000 > allowedAtMost { return "missed" }
    if sums.eligible * 1_000_000 < minCoverage * (sums.period - sums.excluded) {
      return "insufficient_data"
    }
    return sums.down * 1_000_000 <= allowed ? "met" : "missed"
  }

  /// As if what was unknown had been down.
  var worstCaseVerdict: String? {
    guard let allowedAtMost else { return nil }
    if sums.eligible + sums.unknown == 0 { return "no_data" }
    return (sums.down + sums.unknown) * 1_000_000 <= allowedAtMost ? "met" : "missed"
  }

  var budget: Int? { allowed.map { $0 / 1_000_000 } }
}

extension Subject {
  /// A period, cut at as-of and where the promise changes.
  func pieces(of period: Stretch) -> [(span: Range<Int>, target: Int?)] {
    let end = max(period.start, min(period.end, asOf))
    let inside = promises.map(\.start).filter { period.start < $0 && $0 < end }
    let cuts = [period.start] + inside + [end]
    return zip(cuts, cuts.dropFirst()).map { ($0..<$1, promise(at: $0).target) }
  }

  /// The last promise in force within a period, as cut at as-of.
  func lastPromise(in period: Stretch) -> Promise {
    promise(at: max(period.start, min(period.end, asOf) - 1))
  }

  /// Whether any of its time is in a period, as cut at as-of.
  func isInService(in period: Stretch) -> Bool {
    let end = max(period.start, min(period.end, asOf))
    return !life.clamped(to: period.start..<end).isEmpty
  }
}
