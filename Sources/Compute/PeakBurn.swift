public import ServiceLevels

/// The windows of peak burn: 1 h, 6 h, 24 h and 72 h, in milliseconds (rules 7).
public let burnWindowsMilliseconds = [3_600_000, 21_600_000, 86_400_000, 259_200_000]

extension Evidence {
  /// The highest burn rate of every service and window in a period.
  public func burns(in period: Period) -> [BurnFigure] {
    let interval = interval(of: period)
    return histories.flatMap { history -> [BurnFigure] in
      guard case .service(let name) = history.subject, let service = catalog.service(named: name)
      else { return [] }
      let clock = BurnClock(history.timeline, targets: service.terms.map(\.availability))
      return burnWindowsMilliseconds.map { length in
        let peak = clock.peak(ofWindow: length, in: interval)
        return BurnFigure(
          period: period.key, service: name, windowMilliseconds: length, peak: peak?.rate,
          peakAt: peak.flatMap { $0.rate.downMilliseconds > 0 ? $0.at : nil })
      }
    }
  }
}

extension BurnClock {
  /// The highest rate of a window of a length that ends in an interval (its end included), and when first: exact over all
  /// instants. Windows less than half eligible are passed over, and those of which nothing is allowed.
  ///
  /// Between two turning points down and allowed time are linear, so their ratio is monotone, and its maximum lies at a
  /// turning point or where the window becomes, or ceases to be, half eligible.
  func peak(ofWindow length: Int, in interval: Interval) -> (rate: BurnRate, at: Instant)? {
    guard !interval.isEmpty else { return nil }
    let points = turningPoints(
      ofWindows: [length], in: interval.start.milliseconds...interval.end.milliseconds)
    var best: (rate: BurnRate, at: Int)?
    func offer(_ at: Int) {
      let amounts = window(length, endingAt: at)
      guard amounts.eligible * 2 >= length,
        let rate = BurnRate(
          downMilliseconds: amounts.down, eligibleMilliseconds: amounts.eligible,
          allowedMillionths: amounts.allowed)
      else { return }
      if let best,
        !isGreaterShare(
          rate.downMilliseconds, of: rate.allowedMillionths, than: best.rate.downMilliseconds,
          of: best.rate.allowedMillionths)
      {
        return
      }
      best = (rate, at)
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
    return best.map { ($0.rate, Instant(milliseconds: $0.at)) }
  }
}
