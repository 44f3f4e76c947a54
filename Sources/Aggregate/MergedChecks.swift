public import ServiceLevels

/// Two files hold checks of one probe in the same stretch of time, and at least one of them is folded: the files have to
/// be read again, verbatim, before the probe's checks can be put in order.
public struct ContestedChecks: Error, Hashable {
  public let probe: ProbeKey
  public let interval: Interval
}

/// The checks of one probe from all files, in order of time, one an instant (sla-rules 2).
///
/// The result does not depend on how the checks were spread over files, or on the order of `parts`.
public func mergedRuns(_ parts: [ProbeChecks]) throws(ContestedChecks) -> [CheckRun] {
  let ordered = parts.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
  var merged: [CheckRun] = []
  merged.reserveCapacity(parts.reduce(0) { $0 + $1.runs.count })
  var index = 0
  while index < ordered.count {
    // A group is a longest series of parts of which each reaches into the time of those before it.
    var end = index + 1
    var last = ordered[index].last
    while end < ordered.count, ordered[end].first <= last {
      last = max(last, ordered[end].last)
      end += 1
    }
    let group = ordered[index..<end]
    if group.count == 1 {
      merged.append(contentsOf: ordered[index].runs)
    } else {
      if let folded = group.first(where: { !$0.isVerbatim }) {
        throw ContestedChecks(
          probe: folded.probe, interval: Interval(start: ordered[index].first, end: last))
      }
      merged.append(contentsOf: worstOfEachInstant(group.flatMap(\.runs)))
    }
    index = end
  }
  return merged
}

private func worstOfEachInstant(_ checks: [CheckRun]) -> [CheckRun] {
  var kept: [CheckRun] = []
  kept.reserveCapacity(checks.count)
  for check in checks.sorted(by: { ($0.first, $1.status) < ($1.first, $0.status) }) {
    // Of equal instants the worst comes first, and stands.
    if kept.last?.first != check.first { kept.append(check) }
  }
  return kept
}
