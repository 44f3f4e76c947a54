/// How a probe's checks are read, once defaults and overrides are settled (rules 2).
struct Policy {
  var hold: Hold
  var confirm: Int
  var minHealthy: Int
  var goneAfter: Hold
  /// Outside these dates it is no probe.
  var from: Moment?
  var until: Moment?
}

extension CatalogModel {
  /// The policy of account-level checks.
  var accountPolicy: Policy { policy(of: nil) }

  /// The policy of a service's checks, or of account-level checks, of one name: the most specific place that sets a
  /// key wins, key by key.
  func policy(of service: ServiceModel?, check: String = "") -> Policy {
    let places = [
      service?.checks, service.flatMap { tier($0.tier) }?.checks, checks,
    ].compactMap(\.self)
    let levels = places.compactMap { $0.named[check] } + places
    let holdLevel = levels.firstIndex { $0.settledHold != nil }
    let hold = holdLevel.flatMap { levels[$0].settledHold } ?? .milliseconds(30_000)

    // Beside `hold: unlimited` or more specifically; otherwise anywhere.
    let near = hold == .unlimited ? levels.prefix((holdLevel ?? 0) + 1) : levels[...]
    let goneAfter = near.compactMap(\.goneAfter).first.map { Hold.milliseconds($0) }
    let confirm = near.compactMap(\.confirm).first
    switch hold {
    case .unlimited:
      return policy(places, levels, hold, confirm ?? 1, goneAfter ?? .unlimited)
    case .milliseconds(let length):
      let usual = Hold.milliseconds(max(3_600_000, 10 * length))
      return policy(places, levels, hold, confirm ?? 3, goneAfter ?? usual)
    }
  }

  private func policy(
    _ places: [CheckKeys], _ levels: [CheckKeys], _ hold: Hold, _ confirm: Int, _ goneAfter: Hold
  ) -> Policy {
    Policy(
      hold: hold, confirm: confirm, minHealthy: places.compactMap(\.minHealthy).first ?? 1,
      goneAfter: goneAfter, from: levels.compactMap(\.from).first,
      until: levels.compactMap(\.until).first)
  }
}

extension Hold {
  /// The instant so long after another; none without a limit.
  func after(_ instant: Int) -> Int {
    switch self {
    case .unlimited: .max
    case .milliseconds(let milliseconds): instant + milliseconds
    }
  }

  /// The longest that a check speaks.
  var milliseconds: Int {
    switch self {
    case .unlimited: .max
    case .milliseconds(let milliseconds): milliseconds
    }
  }
}
