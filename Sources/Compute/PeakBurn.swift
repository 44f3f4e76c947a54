public import ServiceLevels

/// The windows of peak burn: 1 h, 6 h, 24 h and 72 h, in milliseconds (sla-rules 7).
public let burnWindowsMilliseconds = [3_600_000, 21_600_000, 86_400_000, 259_200_000]

extension Evidence {
  /// The highest burn rate of every service and window in a period.
  public func burns(in period: Period) -> [BurnFigure] {
    let interval = interval(of: period)
    return histories.flatMap { history -> [BurnFigure] in
      guard case .service(let name) = history.subject,
        let target = catalog.service(named: name)?.availability
      else { return [] }
      let clock = BurnClock(history.timeline)
      return burnWindowsMilliseconds.map { length in
        let peak = clock.peak(ofWindow: length, in: interval)
        let rate = peak.flatMap {
          BurnRate(
            downMilliseconds: $0.down, eligibleMilliseconds: $0.eligible, target: target)
        }
        return BurnFigure(
          period: period.key, service: name, windowMilliseconds: length, peak: rate,
          peakAt: rate.flatMap { $0.downMilliseconds > 0 ? peak?.at : nil })
      }
    }
  }
}

extension BurnClock {
  /// The window of a length, ending in an interval (its end included), with the greatest share of down time: exact over
  /// all instants. Windows less than half eligible are passed over; of equals the earliest stands.
  ///
  /// Between two turning points down and eligible time are linear, so their ratio is monotone, and its maximum lies at a
  /// turning point or where the window becomes, or ceases to be, half eligible.
  func peak(ofWindow length: Int, in interval: Interval) -> (down: Int, eligible: Int, at: Instant)?
  {
    guard !interval.isEmpty else { return nil }
    let points = turningPoints(
      ofWindows: [length], in: interval.start.milliseconds...interval.end.milliseconds)
    var best: (down: Int, eligible: Int, at: Int)?
    func offer(_ at: Int) {
      let (down, eligible) = window(length, endingAt: at)
      guard eligible * 2 >= length else { return }
      if let best, down * best.eligible <= best.down * eligible { return }
      best = (down, eligible, at)
    }
    for (index, point) in points.enumerated() {
      offer(point)
      guard index + 1 < points.count else { continue }
      let next = points[index + 1]
      let (here, there) = (
        window(length, endingAt: point).eligible, window(length, endingAt: next).eligible
      )
      // Eligible time changes by one millisecond a millisecond, or not at all.
      let half = (length + 1) / 2
      if (here < half) != (there < half) { offer(point + abs(half - here)) }
    }
    return best.map { ($0.down, $0.eligible, Instant(milliseconds: $0.at)) }
  }
}
