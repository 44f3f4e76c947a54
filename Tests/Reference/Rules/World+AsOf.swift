extension World {
  /// Given, or the greatest `time + hold` of any accepted check that is in service and not after the clock (rules 1).
  var asOf: Int {
    if let givenAsOf { return givenAsOf }
    guard let zone = try? Zone(catalog.timeZone) else { return 0 }
    let eras = Eras(catalog, zone: zone)
    let world = renamed
    let ends = world.acceptedChecks.compactMap { check -> Int? in
      let policy = eras.policy(of: check)
      let life = world.life(of: check)
      guard check.time <= now ?? .max, policy.isProbe(at: check.time, zone: zone),
        life.holds(check.time, zone: zone)
      else { return nil }
      if check.status == .retired || policy.hold == .unlimited { return check.time + 1 }
      return policy.hold.after(check.time)
    }
    return min(ends.max() ?? 0, now ?? .max)
  }

  /// The dates of what a check is of.
  private func life(of check: Check) -> LifeModel {
    if check.service.isEmpty { return catalog.account(check.account)?.life ?? LifeModel() }
    return catalog.service(check.service)?.life ?? LifeModel()
  }
}

extension Eras {
  /// The policy in force when a check was made.
  func policy(of check: Check) -> Policy {
    let catalog = self[check.time]
    return catalog.policy(of: catalog.service(check.service), check: check.check)
  }
}

extension Policy {
  func isProbe(at instant: Int, zone: Zone) -> Bool {
    instant >= from?.instant(in: zone) ?? .min && instant < until?.instant(in: zone) ?? .max
  }
}

extension LifeModel {
  func holds(_ instant: Int, zone: Zone) -> Bool {
    instant >= from?.instant(in: zone) ?? .min && instant < until?.instant(in: zone) ?? .max
  }
}
