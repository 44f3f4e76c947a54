/// When an alert on the burn rate would have fired for each outage (rules 7 and 12).
extension ExpectedStore {
  private static let alerts = [
    Alert(name: "page_fast", tenths: 144, windows: [3_600_000, 300_000]),
    Alert(name: "page_slow", tenths: 60, windows: [21_600_000, 1_800_000]),
    Alert(name: "ticket", tenths: 10, windows: [259_200_000, 21_600_000]),
  ]

  var burnAlert: ExpectedTable {
    var table = ExpectedTable(name: "burn_alert", key: ["service", "outage_start_ms", "alert"])
    for outage in outages where outage.isCounted {
      guard let subject = subject(outage.service), let timeline = ruled[outage.service]?.final,
        !subject.isAccount
      else { continue }
      for alert in Self.alerts {
        table.rows.append([
          "service": .text(outage.service), "outage_start_ms": .integer(outage.start),
          "alert": .text(alert.name),
          "fires_ms": Cell(alert.fires(for: outage, of: subject, timeline)),
        ])
      }
    }
    return table
  }
}

/// Fires where the budget burns at least so many tenths as fast as it may in each of its windows.
private struct Alert {
  var name: String
  var tenths: Int
  var windows: [Int]

  func fires(for outage: Outage, of subject: Subject, _ timeline: Timeline) -> Int? {
    // Where nobody could have known while it lasted, only its end is looked at.
    let from = max(outage.start, outage.confirmedAt ?? outage.end)
    guard from <= outage.end else { return nil }
    if subject.promise(at: outage.start).target == 1_000_000 {
      return outage.confirmedAt == nil ? outage.end : from
    }
    let changes = subject.promises.map(\.start).filter { $0 > .min }
    let bends = (timeline.cuts + changes).flatMap { cut in ([0] + windows).map { cut + $0 } }
    let inside = bends.filter { from < $0 && $0 < outage.end }
    let instants = Array(Set(inside + [from, outage.end])).sorted()
    let ends = instants.dropFirst() + [outage.end]
    for (start, end) in zip(instants, ends) {
      // All excesses are linear until the next bend: where one is below at first, it may rise above once.
      let crossings = windows.compactMap { window in
        firstAbove(start, end) { excess(of: window, at: $0, subject, timeline) }
      }
      let candidates = ([start] + crossings).sorted()
      let found = candidates.first { instant in
        windows.allSatisfy { excess(of: $0, at: instant, subject, timeline) >= 0 }
      }
      if let found { return found }
    }
    return nil
  }

  /// How much more was spent in a window than the alert lets pass; negative where nothing is eligible.
  private func excess(
    of window: Int, at end: Int, _ subject: Subject, _ timeline: Timeline
  ) -> Int128 {
    let changes = subject.promises.map(\.start).filter { end - window < $0 && $0 < end }
    let cuts = [end - window] + changes + [end]
    var (down, eligible, allowed): (Int128, Int128, Int128) = (0, 0, 0)
    for (from, to) in zip(cuts, cuts.dropFirst()) {
      let sums = Sums(timeline, from: from, to: to)
      let spare = 1_000_000 - (subject.promise(at: from).target ?? 0)
      down += Int128(sums.down)
      eligible += Int128(sums.eligible)
      allowed += Int128(sums.eligible) * Int128(spare)
    }
    return eligible == 0 ? -1 : down * 10_000_000 - allowed * Int128(tenths)
  }

  private func firstAbove(_ start: Int, _ end: Int, _ excess: (Int) -> Int128) -> Int? {
    guard excess(start) < 0, excess(end) >= 0 else { return nil }
    var (low, high) = (start, end)
    while high - low > 1 {
      let middle = (low + high) / 2
      if excess(middle) < 0 { low = middle } else { high = middle }
    }
    return high
  }
}
