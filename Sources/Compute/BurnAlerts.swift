public import ServiceLevels

/// A burn-rate alert over two windows, for a 30-day budget (SRE workbook, chapter 5, "Multiwindow, Multi-Burn-Rate
/// Alerts"; sla-rules 7).
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
  /// When each alert would have fired for each counted outage, beside when people knew.
  public func burnAlerts() -> [BurnAlertFigure] {
    let detections = Dictionary(
      incidents.map { ($0.record.id, $0.record.detectedAt) },
      uniquingKeysWith: { first, _ in first })
    var figures: [BurnAlertFigure] = []
    for history in histories {
      guard case .service(let name) = history.subject,
        let target = catalog.service(named: name)?.availability
      else { continue }
      let clock = BurnClock(history.timeline)
      for outage in outages where outage.service == name && outage.isCounted {
        for rule in BurnAlertRule.all {
          figures.append(
            BurnAlertFigure(
              service: name, outageStart: outage.interval.start, alert: rule.name,
              firesAt: clock.firstAlert(rule, target: target, in: outage.interval),
              detectedAt: outage.incidentID.flatMap { detections[$0] ?? nil }))
        }
      }
    }
    return figures
  }
}

extension BurnClock {
  /// The first instant of an interval (its end included) at which both windows burn at the rule's rate or faster.
  func firstAlert(_ rule: BurnAlertRule, target: Objective, in interval: Interval) -> Instant? {
    guard target.partsPerMillion < 1_000_000 else { return nil }
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
        for (start, end) in [
          (rule.excess(from, target: target), rule.excess(to, target: target)),
          (from.eligible * 2 - length, to.eligible * 2 - length),
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
  fileprivate func excess(_ window: (down: Int, eligible: Int), target: Objective) -> Int {
    window.down * 10_000_000 - tenths * window.eligible * (1_000_000 - target.partsPerMillion)
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
