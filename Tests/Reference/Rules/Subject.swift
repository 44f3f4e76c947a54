/// A service or an account, with everything that bears on its timeline (rules 3 and 4).
struct Subject {
  /// What is promised from an instant on.
  struct Promise {
    var start: Int
    var account: String
    var tier: TierModel?
    var target: Int?
    var zones: [String] = []
    var minHealthy = 1
    var minOutage = 0
  }

  var name: String
  var isAccount = false
  var probes: [Probe] = []
  /// In order; the first holds from the beginning on.
  var promises: [Promise]
  /// When it is in service.
  var life: Range<Int>
  /// What was announced in time.
  var maintenance: [Range<Int>] = []
  /// When the service is promised; nil is always.
  var hours: [Range<Int>]?
  var corrections: [Correction] = []
  /// From the first instant that anybody asks about, to as-of.
  var start: Int
  var asOf: Int
}

struct Correction {
  var id: String
  var span: Range<Int>
  var decidedAt: Int
  var state: State
}

extension Subject {
  func promise(at instant: Int) -> Promise {
    promises.last { $0.start <= instant } ?? promises[0]
  }

  /// What the probes together say at an instant (rules 3).
  func judged(at instant: Int, _ reading: Reading) -> State {
    let promise = promise(at: instant)
    let live = probes.filter { $0.isLive(at: instant) }
    let states = live.map { $0.state(at: instant, reading) }
    let missingZones = promise.zones.count { zone in
      !live.contains { $0.zone == zone } && !hasEnded(zone, at: instant)
    }
    let known = states.count + missingZones
    let placeholders = missingZones + max(0, promise.minHealthy - known)

    let all = states.count + placeholders
    let excluded = states.count { $0 == .excluded }
    if all == 0 { return .unknown }
    if excluded == all { return .excluded }
    let needed = min(promise.minHealthy, all - excluded)
    let answering = states.count { $0 == .up || $0 == .degraded }
    let unknown = states.count { $0 == .unknown } + placeholders
    if states.count(where: { $0 == .up }) == all - excluded { return .up }
    if answering >= needed {
      return states.contains(.down) || states.contains(.degraded) ? .degraded : .up
    }
    if answering + unknown < needed { return .down }
    return .unknown
  }

  /// Whether the probe last heard in a zone ended on purpose.
  private func hasEnded(_ zone: String, at instant: Int) -> Bool {
    let heard = probes.filter { $0.zone == zone && $0.lastHeard(at: instant) != nil }
    let last = heard.compactMap { $0.lastHeard(at: instant)?.time }.max()
    let latest = heard.filter { $0.lastHeard(at: instant)?.time == last }
    return !latest.isEmpty && latest.allSatisfy { $0.hasEnded(at: instant) }
  }

  /// Of the corrections at an instant, the one decided last; those that say `excluded` may be left aside.
  func correction(at instant: Int, withExcluded: Bool = true) -> Correction? {
    corrections
      .filter { $0.span.contains(instant) && (withExcluded || $0.state != .excluded) }
      .max { ($0.decidedAt, $0.id) < ($1.decidedAt, $1.id) }
  }
}
