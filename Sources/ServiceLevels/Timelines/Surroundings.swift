extension IntervalSet {
  /// The time for which service hours and recurring maintenance are worked out: three years before anything that is known,
  /// and thirty after, up to as-of.
  ///
  /// They exclude time whether or not a subject was watched in it, so whole calendar years are covered around what is known.
  /// But not all years that there are: a check of the year 1 or 9999 must not make millions of days.
  public init(around known: some Sequence<Interval>, until asOf: Instant) {
    let year = 366 * millisecondsPerDay
    self.init(
      known.map { known in
        let start = min(known.start, asOf).advanced(byMilliseconds: -3 * year)
        return Interval(
          start: start, end: max(start, min(asOf, known.end.advanced(byMilliseconds: 30 * year))))
      })
  }
}
