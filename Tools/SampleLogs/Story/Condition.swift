import ServiceLevels

/// Whom a part of the story strikes: a service, one zone of it, or an account itself.
struct Target: Hashable, Sendable {
  var account = ""
  var service = ""
  /// Nil is every zone.
  var zone: String?

  func covers(_ probe: ProbeKey) -> Bool {
    guard probe.service == service else { return false }
    if service.isEmpty { return probe.account == account }
    return zone == nil || probe.zone == zone
  }
}

/// What the probes of a target find for a while, instead of up.
struct Condition: Hashable, Sendable {
  let target: Target
  let interval: Interval
  let status: CheckStatus
}

/// Time in which checks never reached the log.
struct Silence: Hashable, Sendable {
  /// Nil is the whole collector.
  let target: Target?
  let interval: Interval
  /// Whether the checks were kept elsewhere, and came in later.
  var isDeliveredLate = false

  func covers(_ probe: ProbeKey) -> Bool { target?.covers(probe) ?? true }
}
