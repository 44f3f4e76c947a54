import Notation
import Pipeline
import ServiceLevels

extension Console {
  /// So many probes are named; *Data quality* has all.
  private static let mostProbes = 10

  /// Says of which lines and probes the figures do not say what they seem to.
  func tell(_ warnings: StoreWarnings) {
    for check in warnings.afterClock {
      let place = check.line.map { "\(shown(check.file)):\($0)" } ?? shown(check.file)
      diagnostics(
        "sla: warning: \(place): a check of \(check.probe.words) is dated \(check.time.iso8601),"
          + " after the clock: it is left aside, and ends no period")
    }
    for probe in warnings.slow.prefix(Console.mostProbes) {
      diagnostics("sla: warning: \(probe.mending)")
    }
    let more = warnings.slow.count - Console.mostProbes
    if more > 0 {
      diagnostics("sla: warning: and \(more) more probes whose checks come too seldom")
    }
  }
}

extension ProbeFigure {
  /// What is wrong with its pace, in words that mend it.
  var mending: String {
    let distance = (medianDistanceMilliseconds ?? 0).words
    let hold = (holdMilliseconds ?? 0).words
    let unknown =
      liveMilliseconds > 0 ? silentMilliseconds * 100 / liveMilliseconds : 0
    let setting =
      probe.check.isEmpty
      ? "checks: {interval: \(distance)}"
      : "checks: {named: {\(shown(probe.check)): {interval: \(distance)}}}"
    return "\(probe.words): checks come every \(distance), but hold is \(hold): "
      + "\(unknown) % of the time is unknown"
      + (unconfirmedChecks > 0
        ? " and \(unconfirmedChecks) failed checks could not be confirmed" : "")
      + ". Set \(setting)"
  }
}

extension ProbeKey {
  /// `order (zone ap-northeast-1a, check http)`.
  fileprivate var words: String {
    let parts =
      (zone.isEmpty ? [] : ["zone \(shown(zone))"])
      + (check.isEmpty ? [] : ["check \(shown(check))"])
    let name = shown(service.isEmpty ? account : service)
    return parts.isEmpty ? name : "\(name) (\(parts.joined(separator: ", ")))"
  }
}

extension Int {
  /// Milliseconds as the catalog writes a duration: `60s`, `250ms`.
  fileprivate var words: String {
    if self >= 3_600_000, self % 3_600_000 == 0 { return "\(self / 3_600_000)h" }
    if self >= 60_000, self % 60_000 == 0, self > 60_000 { return "\(self / 60_000)m" }
    return self % 1_000 == 0 ? "\(self / 1_000)s" : "\(self)ms"
  }
}
