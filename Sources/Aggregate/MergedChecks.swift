public import ServiceLevels

/// Two files disagree on one probe in the same stretch of time, and what is kept of one of them does not tell when exactly:
/// it has to be read again, verbatim, before the probe's checks can be put in order.
public struct ContestedChecks: Error, Hashable {
  public let probe: ProbeKey
  public let interval: Interval
}

/// The checks of one probe from all files, in order of time, one an instant (rules 2).
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
      let joined = JoinedChecks(Array(group))
      guard joined.contested.isEmpty else {
        throw ContestedChecks(
          probe: ordered[index].probe, interval: Interval(start: ordered[index].first, end: last))
      }
      merged.append(contentsOf: joined.runs)
    }
    index = end
  }
  return merged
}
