public import ServiceLevels

/// A check that an outage's figure rests on.
public struct EdgeCheck: Hashable, Sendable {
  public let role: EdgeRole
  public let time: Instant
  public let status: CheckStatus
}

/// What a check is to an outage; the raw value is what people are shown.
public enum EdgeRole: String, Hashable, Sendable {
  /// The last check before a probe failed.
  case lastBefore = "last before"
  case firstFailed = "first failed"
  /// The `confirm`-th failed check in a row.
  case confirming = "confirming"
  case lastFailed = "last failed"
  /// The first check after a probe had failed.
  case firstAfter = "first after"
  /// One of a probe that did not fail at that time.
  case other = "check"
}

/// The checks of one probe at the edges of an outage: the last before each series of failed checks, the first failed,
/// the confirming and the last failed one, and the first after; from the series that the outage began with to the first
/// check after its end (rules 2 and 6).
///
/// - Parameter runs: the probe's checks from all files, in order.
public func edgeChecks(
  of runs: [CheckRun], around outage: Interval, policy: CheckPolicy, asOf: Instant
) -> [EdgeCheck] {
  let known = runs.prefix { $0.first < asOf }
  guard let range = edgeRange(known, around: outage, policy: policy) else { return [] }
  var checks: [EdgeCheck] = []
  func add(_ role: EdgeRole, _ time: Instant, _ status: CheckStatus) {
    if time < asOf, checks.last?.time != time {
      checks.append(EdgeCheck(role: role, time: time, status: status))
    }
  }
  var index = range.lowerBound
  while index <= range.upperBound {
    let run = known[index]
    if run.status == .down {
      var last = index
      while last < range.upperBound, known[last + 1].status == .down,
        !isSilent(between: known[last], and: known[last + 1], policy)
      { last += 1 }
      add(.firstFailed, run.first, .down)
      if policy.confirm > 1, index + policy.confirm - 1 <= last {
        add(.confirming, known[index + policy.confirm - 1].first, .down)
      }
      add(.lastFailed, known[last].first, .down)
      index = last
    } else {
      let followsFailure = index > range.lowerBound && known[index - 1].status == .down
      let precedesFailure = index < range.upperBound && known[index + 1].status == .down
      if index > range.lowerBound || !precedesFailure {
        add(followsFailure ? .firstAfter : .other, run.first, run.status)
      }
      if index < range.upperBound || !followsFailure {
        add(precedesFailure ? .lastBefore : .other, run.last, run.status)
      }
    }
    index += 1
  }
  return checks
}

/// From the run before the first failed one, to the first that did not fail at the outage's end or after.
private func edgeRange(
  _ runs: ArraySlice<CheckRun>, around outage: Interval, policy: CheckPolicy
) -> ClosedRange<Int>? {
  guard !runs.isEmpty else { return nil }
  var first = runs.partitioningIndex { $0.first > outage.start } - 1
  first = max(first, 0)
  if runs[first].status == .down {
    while first > 0, runs[first - 1].status == .down,
      !isSilent(between: runs[first - 1], and: runs[first], policy)
    { first -= 1 }
    if first > 0 { first -= 1 }
  }
  var last = min(
    max(runs.partitioningIndex { $0.first >= outage.end }, first), runs.endIndex - 1)
  while last + 1 < runs.endIndex, runs[last].status == .down { last += 1 }
  return first...last
}

private func isSilent(
  between left: CheckRun, and right: CheckRun, _ policy: CheckPolicy
) -> Bool {
  guard let hold = policy.holdMilliseconds else { return false }
  return right.first.milliseconds(since: left.last) > hold
}
