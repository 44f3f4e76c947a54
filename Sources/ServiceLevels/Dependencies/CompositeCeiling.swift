extension ServiceCatalog {
  /// What each service can promise at most: the product of its own target and those of all its transitive hard
  /// dependencies (sla-rules 9; requirements, ruling 5). Dependencies without a target count for nothing.
  public func compositeCeilings() -> [CeilingFigure] {
    let graph = DependencyGraph(catalog: self)
    return services.map { service in
      let dependencies = graph.hardDependencies(of: service.name)
      var ceiling = service.availability.partsPerMillion * 1_000_000
      var isAbove = false
      var weaker: [String] = []
      for name in dependencies {
        guard let target = target(of: name) else { continue }
        // In parts per 10^12, each product floored: a hundred dependencies cost less than one part per 10^9.
        ceiling = ceiling / 1_000 * target.partsPerMillion / 1_000
        isAbove = isAbove || target.partsPerMillion < 1_000_000
        if target < service.availability { weaker.append(name) }
      }
      return CeilingFigure(
        service: service.name, target: service.availability,
        ceilingPartsPerBillion: ceiling / 1_000, isAboveCeiling: isAbove,
        dependencies: dependencies, weakerDependencies: weaker)
    }
  }

  /// The objective of a service, or of an account where no service has the name.
  public func target(of name: String) -> Objective? {
    service(named: name)?.availability ?? account(named: name)?.availability
  }
}
