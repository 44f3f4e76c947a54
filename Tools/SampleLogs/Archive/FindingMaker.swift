import ServiceLevels

/// Adds to a check's status what the probe measured by the way: latency, code, gauges.
///
/// The archive keeps latencies for the last month only, and gauges once an hour before that.
struct FindingMaker {
  let probe: MonitoredProbe
  let seed: UInt64
  private let gaugesAreHere: Bool
  private let baseLatency: Int

  init(probe: MonitoredProbe, topology: Topology, seed: UInt64) {
    self.probe = probe
    self.seed = seed
    let first = topology.services.first { $0.name == probe.key.service }?.zones.first
    gaugesAreHere = first == probe.key.zone
    let hash = probe.key.service.utf8.reduce(7) { ($0 * 31 + Int($1)) % 9_973 }
    baseLatency = 6 + hash % 48
  }

  func finding(of check: SampledCheck) -> Finding {
    var finding = Finding(status: check.status)
    let isRecent = Story.october.interval.contains(check.time)
    let noise = Int(
      SplitMix64.mixed(seed ^ UInt64(bitPattern: Int64(check.time.milliseconds))) >> 40)
    if check.status == .down, probe.file != .accounts {
      finding.code = probe.key.check == "grpc" ? 14 : 503
      return finding
    }
    if check.status < .up { return finding }
    if isRecent, probe.key.check == "grpc" || probe.key.check == "http" {
      let slow = check.status == .degraded ? 25 : 1
      finding.latencyMilliseconds = (baseLatency + noise % 4) * slow
    }
    let second = JapanTime.secondOfDay(at: check.time)
    if gaugesAreHere, isRecent || second % 3600 < probe.rhythm.heartbeatSeconds {
      finding.gauges = gauges(at: check.time, hour: second / 3600, noise: noise / 4)
    }
    return finding
  }

  private func gauges(at time: Instant, hour: Int, noise: Int) -> [Finding.Gauge] {
    if probe.file == .aurora {
      let isLate = lateReplication(probe.key.service, at: time)
      let lag = isLate ? 5_200 + noise % 46 * 100 : 140 + noise % 8 * 60 + (hour == 2 ? 350 : 0)
      return [Finding.Gauge(name: "replication_lag_ms", tenths: lag * 10)]
    }
    switch probe.key.service {
    case "network-hub":
      let isCrowded = FindingMaker.crowdedGateway.contains(time)
      let use = isCrowded ? 830 + noise % 50 : FindingMaker.useOfGateway[hour] * 10 + noise % 30
      return [Finding.Gauge(name: "tgw_utilization_pct", tenths: use)]
    case "auth":
      let isCrowded = FindingMaker.crowdedSignIn.contains(time)
      let processor = isCrowded ? 92 : 14 + FindingMaker.useOfGateway[hour] / 2 + noise % 6
      let memory = isCrowded ? 81 : 40 + FindingMaker.useOfGateway[hour] / 4
      return [
        Finding.Gauge(name: "cpu_pct", tenths: processor * 10),
        Finding.Gauge(name: "memory_pct", tenths: memory * 10),
      ]
    default: return []
    }
  }

  /// Use of the Transit Gateway by the hour of the day, in percent.
  private static let useOfGateway = [
    18, 24, 31, 28, 22, 16, 18, 27, 46, 55, 58, 56, 44, 52, 57, 58, 55, 53, 44, 36, 30, 26, 22, 19,
  ]
  private static let crowdedGateway = Interval(
    start: Story.october.at(30, 17, 50), end: Story.october.at(30, 18, 40))
  private static let crowdedSignIn = Interval(
    start: Story.october.at(20, 8, 48), end: Story.october.at(20, 9, 10))

  /// The two failovers before which replication was late for twenty minutes and more.
  private func lateReplication(_ cluster: String, at time: Instant) -> Bool {
    switch cluster {
    case "aurora-sales-order":
      Interval(start: Story.october.at(16, 1, 48), end: Story.october.at(16, 2, 16)).contains(time)
    case "aurora-iot-telemetry":
      Interval(
        start: StoryMonth(year: 2026, month: 5).at(20, 10, 25),
        end: StoryMonth(year: 2026, month: 5).at(20, 11, 20)
      ).contains(time)
    default: false
    }
  }
}
