public import ServiceLevels

/// A burn-rate alert over two windows, for a 30-day budget (SRE workbook, chapter 5, "Multiwindow, Multi-Burn-Rate
/// Alerts"; rules 7).
struct BurnAlertRule {
  let name: String
  /// The burn rate that both windows must reach, in tenths.
  let tenths: Int
  /// In milliseconds.
  let longWindow: Int
  let shortWindow: Int

  static let all = [
    BurnAlertRule(name: "page_fast", tenths: 144, longWindow: 3_600_000, shortWindow: 300_000),
    BurnAlertRule(name: "page_slow", tenths: 60, longWindow: 21_600_000, shortWindow: 1_800_000),
    BurnAlertRule(name: "ticket", tenths: 10, longWindow: 259_200_000, shortWindow: 21_600_000),
  ]
}

extension Evidence {
  /// When each alert would have fired for each counted outage, not before it was confirmed, beside when people knew
  /// (rules 7 and 12).
  public func burnAlerts() -> [BurnAlertFigure] {
    let detections = Dictionary(
      incidents.map { (ExactText($0.record.id), $0.record.detectedAt) },
      uniquingKeysWith: { first, _ in first })
    return histories.flatMap { history -> [BurnAlertFigure] in
      guard case .service(let name) = history.subject, let service = catalog.service(named: name)
      else { return [] }
      let outages = countedOutages(of: name)
      if outages.isEmpty { return [] }
      let targets = service.terms.map(\.availability)
      let clock = BurnClock(history.timeline, targets: targets)
      return outages.flatMap { outage in
        BurnAlertRule.all.map { rule in
          BurnAlertFigure(
            service: name, outageStart: outage.interval.start, alert: rule.name,
            firesAt: clock.firstAlert(
              rule, for: outage, target: targets.value(at: outage.interval.start)),
            detectedAt: outage.incidentID.flatMap { detections[ExactText($0)] ?? nil })
        }
      }
    }
  }
}

extension BurnClock {
  /// The first instant of an outage (its end included), from its confirmation on, at which both windows burn at the rule's
  /// rate or faster. With a target of 100 % the confirmation itself.
  func firstAlert(_ rule: BurnAlertRule, for outage: OutageFigure, target: Objective) -> Instant? {
    // Where it was known only afterwards, an alert would not have fired before the outage's end.
    let known = outage.confirmedAt ?? outage.interval.end
    let start = max(outage.interval.start, known)
    if target.partsPerMillion == 1_000_000 { return start }
    // Confirmed only where its time counts no more.
    guard start <= outage.interval.end else { return nil }
    let interval = Interval(start: start, end: outage.interval.end)
    let windows = [rule.longWindow, rule.shortWindow]
    let points = turningPoints(
      ofWindows: windows, in: interval.start.milliseconds...interval.end.milliseconds)
    for (index, point) in points.enumerated() {
      let next = index + 1 < points.count ? points[index + 1] : point
      // Inside the stretch every condition is linear: it holds from some instant on, up to some instant, or all along.
      var holds = 0...(next - point)
      var isPossible = true
      for length in windows {
        let (from, to) = (window(length, endingAt: point), window(length, endingAt: next))
        // Both windows burn fast enough, and there is something to judge them by.
        for (start, end) in [
          (rule.excess(from), rule.excess(to)), (from.eligible - 1, to.eligible - 1),
        ] {
          guard let range = nonNegativeRange(from: start, to: end, over: next - point),
            range.overlaps(holds)
          else {
            isPossible = false
            break
          }
          holds = range.clamped(to: holds)
        }
      }
      if isPossible { return Instant(milliseconds: point + holds.lowerBound) }
    }
    return nil
  }
}

extension BurnAlertRule {
  /// How far a window's down time is above what the rule's rate allows, scaled to integers; 0 is just at the rate.
  fileprivate func excess(_ window: BurnClock.Amounts) -> Int {
    window.down * 10_000_000 - tenths * window.allowed
  }
}

/// The whole steps 0...`steps` at which a linear function with the given end values is not negative.
private func nonNegativeRange(from start: Int, to end: Int, over steps: Int) -> ClosedRange<Int>? {
  if start >= 0, end >= 0 { return 0...steps }
  if start < 0, end < 0 { return nil }
  let slope = (end - start) / steps
  return start < 0
    ? ((-start + slope - 1) / slope)...steps
    : 0...(start / -slope)
}
