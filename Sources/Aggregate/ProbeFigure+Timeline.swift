internal import ServiceLevels

extension ProbeFigure {
  /// - Parameter parts: what each file says of the probe.
  init(_ key: ProbeKey, _ timeline: ProbeTimeline, parts: [ProbeChecks], asOf: Instant) {
    let first = timeline.checks[0].first
    let last = timeline.checks[timeline.checks.count - 1]
    let live = IntervalSet(timeline.lives)
    let silent = live.subtracting(IntervalSet(timeline.spoken)).milliseconds
    self.init(
      probe: key, first: first, last: last.last,
      isEnded: last.status == .retired || timeline.until.map { $0 <= asOf } ?? false,
      liveUntil: live.intervals.last?.end ?? last.last,
      checks: leastCount(parts),
      medianDistanceMilliseconds: usualDistance(timeline.checks, parts),
      holdMilliseconds: timeline.policy.value(at: last.last).holdMilliseconds,
      flaps: timeline.flaps.count, silentMilliseconds: silent,
      liveMilliseconds: live.milliseconds,
      unconfirmedChecks: timeline.unconfirmedChecks)
  }
}

extension ProbeTimeline {
  /// How many failed checks were never confirmed: failed runs of one probe do not overlap, and are in order.
  fileprivate var unconfirmedChecks: Int {
    let intervals = unconfirmed.map(\.interval)
    return checks.count { check in
      guard check.status == .down else { return false }
      let next = intervals.partitioningIndex { check.first < $0.start }
      return next > 0 && intervals[next - 1].contains(check.first)
    }
  }
}

/// How many checks there are at least: of files that overlap in time, as copies do, the one with most counts, since a check
/// that several have is one, and a share of flaps must not look smaller than it is.
private func leastCount(_ parts: [ProbeChecks]) -> Int {
  let spans = parts.compactMap { part in
    part.runs.first.map {
      (start: $0.first, end: part.runs[part.runs.count - 1].last, count: part.count)
    }
  }.sorted { $0.start < $1.start }
  var count = 0
  var most = 0
  var end = Instant.distantPast
  for span in spans {
    if span.start <= end {
      most = max(most, span.count)
    } else {
      count += most
      most = span.count
    }
    end = max(end, span.end)
  }
  return count + most
}

/// The median distance between neighbouring checks, in milliseconds. Inside a folded run, where only their number is kept,
/// they are taken to be equally far apart.
private func usualDistance(_ runs: [CheckRun], _ parts: [ProbeChecks]) -> Int? {
  var distances = zip(runs, runs.dropFirst()).map {
    (length: $1.first.milliseconds(since: $0.last), count: 1)
  }
  for part in parts {
    let long = part.runs.filter { $0.first < $0.last }
    let count = part.countInside + long.count
    let length = long.reduce(0) { $0 + $1.last.milliseconds(since: $1.first) }
    // Files that were read before checks were counted say nothing of their distance.
    if count > 0, length / count <= part.longestGapMilliseconds {
      distances.append((length / count, count))
    }
  }
  let total = distances.reduce(0) { $0 + $1.count }
  var passed = 0
  for (length, count) in distances.sorted(by: { $0.length < $1.length }) {
    passed += count
    if 2 * passed >= total { return length }
  }
  return nil
}
