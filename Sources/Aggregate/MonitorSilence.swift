public import ServiceLevels

/// When one probe said nothing, from its first check to as-of.
public struct ProbeSilence: Hashable, Sendable {
  public let account: String
  public let firstCheck: Instant
  public let silent: IntervalSet

  /// Nil where no check lies before `asOf`.
  public init?(account: String, runs: [CheckRun], policy: CheckPolicy, asOf: Instant) {
    guard let first = runs.first?.first, first < asOf else { return nil }
    self.account = account
    firstCheck = first
    let spoken = IntervalSet(
      ProbeTimeline(runs: runs, policy: policy, asOf: asOf).spans.map(\.interval))
    silent = IntervalSet([Interval(start: first, end: asOf)]).subtracting(spoken)
  }
}

/// The times in which at least 90 % of all probes, of several accounts, were silent together (sla-rules 6).
///
/// A probe counts from its first check on.
public func monitorSilences(_ probes: [ProbeSilence]) -> [SilenceFigure] {
  var changes: [(at: Instant, probe: Int, known: Int, silent: Int)] = []
  for (index, probe) in probes.enumerated() {
    changes.append((probe.firstCheck, index, 1, 0))
    for interval in probe.silent.intervals {
      changes.append((interval.start, index, 0, 1))
      changes.append((interval.end, index, 0, -1))
    }
  }
  changes.sort { ($0.at, $0.probe, $0.silent) < ($1.at, $1.probe, $1.silent) }

  var silences: [SilenceFigure] = []
  var (known, silent) = (0, 0)
  var silentAccounts: [String: Int] = [:]
  var open: (start: Instant, most: Int, known: Int)?
  var index = 0
  while index < changes.count {
    let instant = changes[index].at
    while index < changes.count, changes[index].at == instant {
      let change = changes[index]
      known += change.known
      silent += change.silent
      let account = probes[change.probe].account
      let count = (silentAccounts[account] ?? 0) + change.silent
      silentAccounts[account] = count == 0 ? nil : count
      index += 1
    }
    let isSilent = silent > 0 && silent * 10 >= known * 9 && silentAccounts.count > 1
    if isSilent {
      let most = max(open?.most ?? 0, silent)
      open = (open?.start ?? instant, most, known)
    } else if let silence = open {
      silences.append(
        SilenceFigure(
          interval: Interval(start: silence.start, end: instant), probesSilent: silence.most,
          probes: silence.known))
      open = nil
    }
  }
  return silences
}
