import ServiceLevels

/// A check that reaches the log.
struct SampledCheck: Hashable, Sendable {
  let time: Instant
  let status: CheckStatus
}

/// Asks the story, at a probe's own instants, what the probe finds; and keeps what the collector would keep.
struct CheckSampler {
  let probe: MonitoredProbe
  private let conditions: [Condition]
  private let silences: [Silence]

  init(probe: MonitoredProbe, story: Story) {
    self.probe = probe
    conditions = story.conditions.filter { $0.target.covers(probe.key) }
    silences = story.silences.filter { $0.covers(probe.key) }
  }
}

extension CheckSampler {
  /// The checks of a month that reach its log, in order of time.
  func checks(in month: Interval) -> [SampledCheck] {
    asked(in: month).filter { check in !silences.contains { $0.interval.contains(check.time) } }
  }

  /// The checks that were kept elsewhere and came in late.
  func lateChecks(in month: Interval) -> [SampledCheck] {
    let late = silences.filter(\.isDeliveredLate)
    if late.isEmpty { return [] }
    return asked(in: month).filter { check in late.contains { $0.interval.contains(check.time) } }
  }

  private func asked(in month: Interval) -> [SampledCheck] {
    var times: [Instant] = []
    keep(month, every: probe.rhythm.heartbeatSeconds, to: &times)
    for condition in conditions {
      let (start, end) = (condition.interval.start, condition.interval.end)
      switch condition.status {
      case .down: keep(start, end, margin: 60, to: &times)
      case .degraded, .up:
        keep(start, start, margin: 20, to: &times)
        keep(end, end, margin: 20, to: &times)
      case .paused, .retired:
        keep(start, start, margin: 10, to: &times)
        keep(end, end, margin: 10, to: &times)
      }
    }
    // A collector that comes back asks at once.
    for silence in silences {
      keep(silence.interval.end, silence.interval.end, margin: 10, to: &times)
    }
    times.sort()
    var checks: [SampledCheck] = []
    checks.reserveCapacity(times.count)
    let struck = conditions.filter { $0.interval.clamped(to: month) != nil }
    for time in times
    where month.contains(time) && probe.life.contains(time) && checks.last?.time != time {
      checks.append(SampledCheck(time: time, status: status(at: time, of: struck)))
    }
    return checks
  }

  private func status(at time: Instant, of conditions: [Condition]) -> CheckStatus {
    let found = conditions.filter { $0.interval.contains(time) }.map(\.status)
    return found.max() ?? .up
  }

  private func keep(_ start: Instant, _ end: Instant, margin: Int, to times: inout [Instant]) {
    keep(
      Interval(start: start.after(seconds: -margin), end: end.after(seconds: margin)),
      every: Rhythm.checkSeconds, to: &times)
  }

  /// Adds the probe's instants in an interval.
  private func keep(_ interval: Interval, every seconds: Int, to times: inout [Instant]) {
    let step = seconds * 1000
    let phase = probe.phaseMilliseconds
    var time = (interval.start.milliseconds - phase + step - 1) / step * step + phase
    while time < interval.end.milliseconds {
      times.append(Instant(milliseconds: time))
      time += step
    }
  }
}
