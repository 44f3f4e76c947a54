internal import ServiceLevels

/// A value, and where the catalog sets it.
struct Placed<Value> {
  let value: Value
  let position: YamlPosition
}

/// What one mapping under `checks`, or under `named` there, sets; nil is left to a more general one.
struct CheckKeys {
  let intervalMilliseconds: Int?
  /// What `hold` says, or else three times what `interval` beside it says (rules 2).
  let hold: Placed<Hold>?
  let confirm: Int?
  let minHealthy: Int?
  /// In milliseconds.
  let goneAfter: Placed<Int>?

  enum Hold {
    case milliseconds(Int)
    /// The source logs transitions only: the last state stands.
    case unlimited
  }
}

extension CheckKeys {
  /// Those that may stand under a check's name, too.
  static let named = ["interval", "hold", "confirm", "gone_after"]
  /// More than anyone needs, and far from what sums could overflow.
  private static let counts = 1...1_000_000

  init(_ fields: Fields, log: FaultLog) {
    let interval = fields["interval"]?.duration(log, atLeast: 1)
    intervalMilliseconds = interval
    if let node = fields["hold"] {
      hold = Hold(node, log: log).map { Placed(value: $0, position: node.position) }
    } else if let node = fields["interval"] {
      hold = interval.map { Placed(value: .milliseconds(3 * $0), position: node.position) }
    } else {
      hold = nil
    }
    confirm = fields["confirm"]?.count(log, in: Self.counts)
    minHealthy = fields["min_healthy"]?.count(log, in: Self.counts)
    goneAfter = fields["gone_after"].flatMap { node in
      node.duration(log, atLeast: 1).map { Placed(value: $0, position: node.position) }
    }
    // Where nothing is of this level, nobody else would see it.
    if let goneAfter, let hold { _ = goneAfter.isLong(beside: hold.milliseconds, of: hold, log) }
  }

  /// These over those of the same level that were in force before.
  func over(_ before: CheckKeys) -> CheckKeys {
    CheckKeys(
      intervalMilliseconds: intervalMilliseconds ?? before.intervalMilliseconds,
      hold: hold ?? before.hold, confirm: confirm ?? before.confirm,
      minHealthy: minHealthy ?? before.minHealthy, goneAfter: goneAfter ?? before.goneAfter)
  }

  var isEmpty: Bool {
    hold == nil && confirm == nil && minHealthy == nil && goneAfter == nil
  }
}

extension Placed<CheckKeys.Hold> {
  /// Nil is unlimited.
  fileprivate var milliseconds: Int? {
    if case .milliseconds(let milliseconds) = value { milliseconds } else { nil }
  }
}

extension Placed<Int> {
  /// Whether `gone_after` is at least the hold in force with it, where that is limited; with a fault where it is not.
  fileprivate func isLong(
    beside milliseconds: Int?, of hold: Placed<CheckKeys.Hold>?, _ log: FaultLog
  ) -> Bool {
    guard let milliseconds, value < milliseconds else { return true }
    let origin = hold.map { "from line \($0.position.line)" } ?? "the default"
    log.add(
      "gone_after \(CatalogText.duration(value)) is below the hold of"
        + " \(CatalogText.duration(milliseconds)) (\(origin)): a probe would be gone before its"
        + " last check has spoken", at: position)
    return false
  }
}

extension CheckKeys.Hold {
  fileprivate init?(_ node: YamlNode, log: FaultLog) {
    if case .scalar("unlimited", _) = node.content {
      self = .unlimited
    } else if let milliseconds = node.duration(log, atLeast: 1) {
      self = .milliseconds(milliseconds)
    } else {
      return nil
    }
  }
}

extension [CheckKeys] {
  /// The policy that levels from general to specific give: key by key, the more specific stands (rules 2).
  func policy(_ log: FaultLog) -> CheckPolicy {
    let interval = compactMap(\.intervalMilliseconds).last ?? 10_000
    let holdLevel = lastIndex { $0.hold != nil }
    let hold = holdLevel.flatMap { self[$0].hold }
    // A source that logs a transition once never fails three times in a row, and may be silent for months: of `confirm` and
    // `gone_after` only what is set beside `hold: unlimited`, or more specifically, is meant for it.
    let holdMilliseconds = hold == nil ? 3 * interval : hold?.milliseconds
    let meant = holdMilliseconds == nil ? self[(holdLevel ?? 0)...] : self[...]
    let goneAfter = meant.compactMap(\.goneAfter).last
    let isLong = goneAfter?.isLong(beside: holdMilliseconds, of: hold, log) ?? true
    return CheckPolicy(
      intervalMilliseconds: interval, holdMilliseconds: holdMilliseconds,
      confirm: meant.compactMap(\.confirm).last ?? (holdMilliseconds == nil ? 1 : 3),
      minHealthy: compactMap(\.minHealthy).last ?? 1,
      goneAfterMilliseconds: isLong ? goneAfter?.value : nil)
  }
}
