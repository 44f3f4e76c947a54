import ServiceLevels

/// One probe of a load: what it finds depends on the seed and its own past alone, not on the files' layout.
struct LoadProbe {
  let writer: CheckLineWriter
  /// Noise of the probe's own.
  private var random: SplitMix64
  /// The service's troubles, the same for each of its probes.
  private var fate: SplitMix64
  private let zone: Int
  private let isFlapping: Bool
  private let jitter: Int
  private let phase: Int
  private let latency: Int
  /// Checks until the status changes.
  private var checksLeft: Int
  private var isTroubled = false
  private var status = CheckStatus.up

  init(key: ProbeKey, index: Int, plan: LoadPlan) {
    writer = CheckLineWriter(format: plan.format, probe: key)
    let zones = LoadPlan.zones.count
    zone = index % zones
    random = SplitMix64(seed: plan.seed, stream: "probe \(index)")
    fate = SplitMix64(seed: plan.seed, stream: "service \(index / zones)")
    isFlapping = plan.isFlapping
    jitter = plan.hasJitter ? plan.intervalMilliseconds : 0
    phase = index * 137 % min(1000, plan.intervalMilliseconds)
    latency = random.within(4...40)
    checksLeft = fate.within(100...20_000)
  }

  /// Appends the probe's next check.
  mutating func write(tick: Int, clock: inout TimestampWriter, to log: inout [UInt8]) {
    let noise = random.next()
    let time = tick + (jitter > 0 ? Int(noise >> 32) % jitter : phase)
    advance()
    var finding = Finding(status: status)
    if status == .up {
      let spread = jitter > 0 ? noise & 0x3f : noise & 7
      finding.latencyMilliseconds = latency + Int(spread)
    } else {
      finding.code = 503
    }
    writer.write(finding, at: Instant(milliseconds: time), clock: &clock, to: &log)
  }

  private mutating func advance() {
    if isFlapping {
      status = status == .up ? .down : .up
      return
    }
    checksLeft -= 1
    guard checksLeft <= 0 else { return }
    if isTroubled {
      isTroubled = false
      status = .up
      checksLeft = fate.within(2_000...40_000)
      return
    }
    isTroubled = true
    let trouble: CheckStatus = fate.oneIn(8) ? .degraded : .down
    // Half of the troubles are one zone's, and two in three are shorter than an outage must be.
    let struckZone = fate.below(2 * LoadPlan.zones.count)
    checksLeft = fate.oneIn(3) ? fate.within(3...120) : fate.within(1...2)
    status = struckZone == zone || struckZone >= LoadPlan.zones.count ? trouble : .up
  }
}
