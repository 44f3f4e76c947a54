/// The highest burn rate of a window over all instants at which it may end (rules 7).
struct Burn {
  /// Down milliseconds of the worst window, and what was allowed in it in millionths of milliseconds.
  var down: Int
  var allowed: Int
  var endsAt: Int

  /// Nil if no window is half eligible, or none allows anything. Windows end in `[start, end]`.
  init?(_ timeline: Timeline, _ subject: Subject, window: Int, from start: Int, to end: Int) {
    guard start <= end else { return nil }
    func sums(_ instant: Int) -> (down: Int, eligible: Int, allowed: Int) {
      let cuts = subject.promises.map(\.start).filter { instant - window < $0 && $0 < instant }
      let instants = [instant - window] + cuts + [instant]
      var (down, eligible, allowed) = (0, 0, 0)
      for (from, to) in zip(instants, instants.dropFirst()) {
        let sums = Sums(timeline, from: from, to: to)
        down += sums.down
        eligible += sums.eligible
        allowed += sums.eligible * (1_000_000 - (subject.promise(at: from).target ?? 1_000_000))
      }
      return (down, eligible, allowed)
    }

    // Between two of these instants all sums are linear, so a quotient of two is monotonous: its greatest value is
    // at one of the two, or where the window becomes half eligible.
    let bends = (timeline.cuts + subject.promises.map(\.start).filter { $0 > .min })
      .flatMap { [$0, $0 + window] }
    let instants = Array(Set(bends.filter { start <= $0 && $0 <= end } + [start, end])).sorted()
    var candidates = instants
    for (from, to) in zip(instants, instants.dropFirst()) {
      let later = from + abs(window - 2 * sums(from).eligible) / 2
      if later < to { candidates.append(later) }
    }

    var best: Burn?
    for instant in candidates.sorted() {
      let sums = sums(instant)
      if sums.eligible * 2 < window || sums.allowed == 0 { continue }
      if let best,
        Int128(sums.down) * Int128(best.allowed) <= Int128(best.down) * Int128(sums.allowed)
      {
        continue
      }
      best = Burn(down: sums.down, allowed: sums.allowed, endsAt: instant)
    }
    guard let best else { return nil }
    self = best
  }

  private init(down: Int, allowed: Int, endsAt: Int) {
    (self.down, self.allowed, self.endsAt) = (down, allowed, endsAt)
  }
}
