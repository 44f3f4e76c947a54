/// The catalog at each instant: its dated changes added up (rules 5).
struct Eras {
  /// When something changes, in order; the first era has no beginning.
  let starts: [Int]
  private let catalogs: [CatalogModel]

  init(_ catalog: CatalogModel, zone: Zone) {
    let changes = catalog.tiers.flatMap(\.changes) + catalog.services.flatMap(\.changes)
    starts = Array(Set(changes.map { $0.from.instant(in: zone) })).sorted()
    catalogs = [catalog] + starts.map { catalog.changed(until: $0, zone: zone) }
  }

  /// What is in force at an instant.
  subscript(instant: Int) -> CatalogModel { catalogs[starts.count { $0 <= instant }] }
}

extension CatalogModel {
  /// With everything that is to change up to an instant.
  fileprivate func changed(until instant: Int, zone: Zone) -> CatalogModel {
    func due(_ changes: [ChangeModel]) -> [ChangeModel] {
      changes.filter { $0.from.instant(in: zone) <= instant }
        .sorted { $0.from.instant(in: zone) < $1.from.instant(in: zone) }
    }
    var catalog = self
    for index in tiers.indices {
      for change in due(tiers[index].changes) { catalog.tiers[index].take(change) }
    }
    for index in services.indices {
      for change in due(services[index].changes) { catalog.services[index].take(change) }
    }
    return catalog
  }
}

extension TierModel {
  fileprivate mutating func take(_ change: ChangeModel) {
    target = change.target ?? target
    rto = change.rto ?? rto
    minOutage = change.minOutage ?? minOutage
    hours = change.hours ?? hours
    checks.take(change.checks)
  }
}

extension ServiceModel {
  fileprivate mutating func take(_ change: ChangeModel) {
    tier = change.tier ?? tier
    account = change.account ?? account
    zones = change.zones ?? zones
    dependsOn = change.dependsOn ?? dependsOn
    softDependsOn = change.softDependsOn ?? softDependsOn
    minOutage = change.minOutage ?? minOutage
    hours = change.hours ?? hours
    checks.take(change.checks)
  }
}

extension CheckKeys {
  /// Key by key; what sets an interval and no hold sets that, too.
  fileprivate mutating func take(_ change: CheckKeys) {
    interval = change.interval ?? interval
    hold = change.settledHold ?? hold
    confirm = change.confirm ?? confirm
    minHealthy = change.minHealthy ?? minHealthy
    goneAfter = change.goneAfter ?? goneAfter
    from = change.from ?? from
    until = change.until ?? until
    for (name, keys) in change.named { named[name, default: CheckKeys()].take(keys) }
  }

  /// A level that sets `interval` and not `hold` has `hold` 3 x its interval (rules 2).
  var settledHold: Hold? { hold ?? interval.map { .milliseconds(3 * $0) } }
}
