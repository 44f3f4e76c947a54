internal import ServiceLevels

/// What one level (the catalog, a tier, a service) says under `checks`; nil is left to the level above.
struct ChecksSection {
  var intervalMilliseconds: Int?
  var hold: Hold?
  var confirm: Int?
  var minHealthy: Int?

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
    ChecksSection(
      intervalMilliseconds: intervalMilliseconds ?? above.intervalMilliseconds,
      hold: hold ?? above.hold, confirm: confirm ?? above.confirm,
      minHealthy: minHealthy ?? above.minHealthy)
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
