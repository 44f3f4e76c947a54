import ServiceLevels

/// One probe of a load: what it finds depends on the seed and its own past alone, not on the files' layout.
struct LoadProbe {
  let writer: CheckLineWriter
  private var random: SplitMix64
  private let isFlapping: Bool
  private let jitter: Int
  private let phase: Int
  private let latency: Int
  /// Checks until the status changes.
  private var checksLeft: Int
  private var status = CheckStatus.up

  init(key: ProbeKey, index: Int, plan: LoadPlan) {
    writer = CheckLineWriter(format: plan.format, probe: key)
    random = SplitMix64(seed: plan.seed, stream: "probe \(index)")
    isFlapping = plan.isFlapping
    jitter = plan.hasJitter ? plan.intervalMilliseconds : 0
    phase = index * 137 % min(1000, plan.intervalMilliseconds)
    latency = random.within(4...40)
    checksLeft = random.within(100...20_000)
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
    if status == .up {
      // Two in three are shorter than an outage must be.
      status = random.oneIn(8) ? .degraded : .down
      checksLeft = random.oneIn(3) ? random.within(3...120) : random.within(1...2)
    } else {
      status = .up
      checksLeft = random.within(2_000...40_000)
    }
  }
}
