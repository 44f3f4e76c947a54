internal import ServiceLevels

/// What one level (the catalog, a tier, a service) says under `checks`; nil is left to the level above.
struct ChecksSection {
  var intervalMilliseconds: Int?
  var hold: Hold?
  var confirm: Int?
  var minHealthy: Int?
  /// Where `hold` and `confirm` stand, and at which level.
  private var holdPlace: Place?
  private var confirmPlace: Place?

  private struct Place {
    let position: YamlPosition
    let level: YamlPosition
  }

  enum Hold {
    case milliseconds(Int)
    /// The source logs transitions only: the last state stands.
    case unlimited
  }
}

extension ChecksSection {
  /// More than anyone needs, and far from what sums could overflow.
  private static let counts = 1...1_000_000

  init(_ node: YamlNode?, log: FaultLog) {
    guard let node,
      let fields = Fields(
        node, of: "checks", known: ["interval", "hold", "confirm", "min_healthy"], log: log)
    else { return }
    intervalMilliseconds = fields["interval"]?.duration(log, atLeast: 1)
    holdPlace = fields["hold"].map { Place(position: $0.position, level: fields.position) }
    confirmPlace = fields["confirm"].map { Place(position: $0.position, level: fields.position) }
    if let hold = fields["hold"] {
      if case .scalar("unlimited", _) = hold.content {
        self.hold = .unlimited
      } else {
        self.hold = hold.duration(log, atLeast: 1).map { .milliseconds($0) }
      }
    }
    confirm = fields["confirm"]?.count(log, in: Self.counts)
    minHealthy = fields["min_healthy"]?.count(log, in: Self.counts)
  }

  /// This level's keys over those of the level above, key by key.
  func over(_ above: ChecksSection) -> ChecksSection {
    var section = self
    section.intervalMilliseconds = intervalMilliseconds ?? above.intervalMilliseconds
    section.hold = hold ?? above.hold
    section.holdPlace = holdPlace ?? above.holdPlace
    section.confirm = confirm ?? above.confirm
    section.confirmPlace = confirmPlace ?? above.confirmPlace
    section.minHealthy = minHealthy ?? above.minHealthy
    return section
  }

  /// Warns where `hold: unlimited` and a `confirm` of another level meet: a source that logs a transition once never
  /// fails so often in a row, and no outage would ever be found (sla-rules 2).
  func warnOfWaiting(_ log: FaultLog) {
    guard case .unlimited = hold, let confirm, confirm > 1, let holdPlace, let confirmPlace,
      holdPlace.level != confirmPlace.level
    else { return }
    log.warn(
      "hold is unlimited, as for logs of transitions only, but confirm is \(confirm), from line"
        + " \(confirmPlace.position.line): a transition that is logged once is never confirmed;"
        + " write confirm: 1 beside hold, or confirm: \(confirm) there if it is meant",
      at: holdPlace.position)
  }

  /// The policy, with what no level sets filled in (sla-rules 2).
  var policy: CheckPolicy {
    let interval = intervalMilliseconds ?? 10_000
    let holdMilliseconds: Int? =
      switch hold {
      case .milliseconds(let milliseconds): milliseconds
      case .unlimited: nil
      case nil: interval * 3
      }
    return CheckPolicy(
      intervalMilliseconds: interval, holdMilliseconds: holdMilliseconds,
      confirm: confirm ?? (holdMilliseconds == nil ? 1 : 3), minHealthy: minHealthy ?? 1)
  }
}
