public import ServiceLevels

/// When one probe was live, and when it spoke.
public struct ProbeSilence: Hashable, Sendable {
  public let account: String
  fileprivate let live: [Interval]
  /// When no check spoke, from its first check on; after it was retired nobody waits for it.
  fileprivate let silent: IntervalSet

  init(account: String, timeline: ProbeTimeline) {
    self.account = account
    live = timeline.lives
    guard let first = timeline.checks.first?.first else {
      silent = IntervalSet()
      return
    }
    let end = Instant(milliseconds: .max)
    var waiting = IntervalSet([Interval(start: first, end: end)])
      .subtracting(IntervalSet(timeline.spoken))
    if !timeline.retirements.isEmpty || timeline.until != nil {
      let over = timeline.retirements.map { retired in
        let next = timeline.checks.partitioningIndex { retired < $0.first }
        return Interval(
          start: retired, end: next < timeline.checks.count ? timeline.checks[next].first : end)
      }
      waiting = waiting.subtracting(
        IntervalSet(over + (timeline.until.map { [Interval(start: $0, end: end)] } ?? [])))
    }
    silent = waiting
  }
}

/// The times in which at least 90 % of the probes that were live when it began, of several accounts, were silent together
/// (rules 6 and 12).
public func monitorSilences(_ probes: [ProbeSilence], asOf: Instant) -> [SilenceFigure] {
  var changes: [(at: Instant, probe: Int, live: Int, silent: Int)] = []
  for (index, probe) in probes.enumerated() {
    for interval in probe.live where !interval.isEmpty {
      changes.append((interval.start, index, 1, 0))
      changes.append((interval.end, index, -1, 0))
    }
    for interval in probe.silent.intervals where interval.start < asOf {
      changes.append((interval.start, index, 0, 1))
      changes.append((interval.end, index, 0, -1))
    }
  }
  changes.sort { ($0.at, $0.probe) < ($1.at, $1.probe) }

  var silences: [SilenceFigure] = []
  var isLive = [Bool](repeating: false, count: probes.count)
  var isSilent = isLive
  var (live, silentAndLive) = (0, 0)
  var open: OpenSilence?
  var index = 0
  while index < changes.count, changes[index].at < asOf {
    let instant = changes[index].at
    while index < changes.count, changes[index].at == instant {
      let change = changes[index]
      let probe = change.probe
      let (wasLive, wasSilent) = (isLive[probe], isSilent[probe])
      if change.live != 0 { isLive[probe] = change.live > 0 }
      if change.silent != 0 { isSilent[probe] = change.silent > 0 }
      live += (isLive[probe] ? 1 : 0) - (wasLive ? 1 : 0)
      silentAndLive +=
        (isLive[probe] && isSilent[probe] ? 1 : 0) - (wasLive && wasSilent ? 1 : 0)
      if wasSilent != isSilent[probe] { open?.count(probe, isSilent: isSilent[probe]) }
      index += 1
    }
    if let silence = open {
      if silence.isOver {
        silences.append(silence.figure(until: instant))
        open = nil
      }
    }
    if open == nil, live > 0, silentAndLive * 10 >= live * 9 {
      let members = probes.indices.filter { isLive[$0] }
      let quiet = members.filter { isSilent[$0] }
      if Set(quiet.map { probes[$0].account }).count > 1 {
        open = OpenSilence(start: instant, members: Set(members), silent: quiet.count)
      }
    }
  }
  if let open { silences.append(open.figure(until: asOf)) }
  return silences
}

/// A silence that goes on, of the probes that were live when it began.
private struct OpenSilence {
  let start: Instant
  let members: Set<Int>
  private var silent: Int
  private var most: Int

  init(start: Instant, members: Set<Int>, silent: Int) {
    self.start = start
    self.members = members
    self.silent = silent
    most = silent
  }

  mutating func count(_ probe: Int, isSilent: Bool) {
    guard members.contains(probe) else { return }
    silent += isSilent ? 1 : -1
    most = max(most, silent)
  }

  var isOver: Bool { silent * 10 < members.count * 9 }

  func figure(until end: Instant) -> SilenceFigure {
    SilenceFigure(
      interval: Interval(start: start, end: end), probesSilent: most, probes: members.count)
  }
}
