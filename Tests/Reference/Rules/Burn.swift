/// The highest burn rate of a window over all instants at which it may end (sla-rules 7).
struct Burn {
  /// Down and eligible milliseconds of the worst window.
  var down: Int
  var eligible: Int
  var endsAt: Int

  /// Nil if no window is half eligible. Windows end in `[start, end]`.
  init?(_ timeline: Timeline, window: Int, from start: Int, to end: Int) {
    guard start <= end else { return nil }
    // Between two of these instants both sums are linear, so their quotient is monotonous: its greatest value is
    // at one of the two, or where the window becomes half eligible.
    let bends = timeline.cuts.flatMap { [$0, $0 + window] }.filter { start <= $0 && $0 <= end }
    let instants = Array(Set(bends + [start, end])).sorted()
    var candidates = instants
    for (from, to) in zip(instants, instants.dropFirst()) {
      let lacking = window - 2 * Self.sums(timeline, window, at: from).eligible
      let later = from + abs(lacking) / 2
      if later < to { candidates.append(later) }
    }

    var best: Burn?
    for instant in candidates.sorted() {
      let sums = Self.sums(timeline, window, at: instant)
      if sums.eligible * 2 < window { continue }
      if let best, sums.down * best.eligible <= best.down * sums.eligible { continue }
      best = Burn(down: sums.down, eligible: sums.eligible, endsAt: instant)
    }
    guard let best else { return nil }
    self = best
  }

  private init(down: Int, eligible: Int, endsAt: Int) {
    (self.down, self.eligible, self.endsAt) = (down, eligible, endsAt)
  }

  private static func sums(
    _ timeline: Timeline, _ window: Int, at instant: Int
  ) -> (down: Int, eligible: Int) {
    let sums = Sums(timeline, from: instant - window, to: instant)
    return (sums.down, sums.eligible)
  }
}
