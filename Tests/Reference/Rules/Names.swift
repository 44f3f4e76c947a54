/// Earlier names stand for later ones (rules 11).
extension CatalogModel {
  /// The name of the service that a line means; nil if there is none.
  func serviceName(_ written: String) -> String? {
    services.first { $0.name == written || $0.life.formerly.contains(written) }?.name
  }

  func accountName(_ written: String) -> String? {
    accounts.first { $0.name == written || $0.life.formerly.contains(written) }?.name
  }
}

extension World {
  /// With every record under the names of today.
  var renamed: World {
    func services(_ names: [String]) -> [String] { names.map { catalog.serviceName($0) ?? $0 } }
    func accounts(_ names: [String]) -> [String] { names.map { catalog.accountName($0) ?? $0 } }
    var world = self
    for index in checks.indices {
      world.checks[index].service = services([checks[index].service])[0]
      world.checks[index].account = accounts([checks[index].account])[0]
    }
    for index in incidents.indices {
      world.incidents[index].services = services(incidents[index].services)
      world.incidents[index].accounts = accounts(incidents[index].accounts)
    }
    for index in operations.indices {
      world.operations[index].services = services(operations[index].services)
      world.operations[index].accounts = accounts(operations[index].accounts)
    }
    return world
  }
}
