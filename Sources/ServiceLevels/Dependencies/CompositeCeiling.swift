extension ServiceCatalog {
  /// What each service can promise at most: the product of its own target and those of all its transitive hard
  /// dependencies (rules 9; requirements, ruling 5). Dependencies without a target count for nothing.
  ///
  /// - Parameter instant: what is in force then.
  public func compositeCeilings(at instant: Instant) -> [CeilingFigure] {
    let graph = dependencyGraphs.value(at: instant)
    return services.map { service in
      let dependencies = graph.hardDependencies(of: service.name)
      let own = service.terms.value(at: instant).availability
      var targets = [own]
      var isAbove = false
      var weaker: [String] = []
      for name in dependencies {
        guard let target = target(of: name, at: instant) else { continue }
        targets.append(target)
        isAbove = isAbove || target.partsPerMillion < 1_000_000
        if target < own { weaker.append(name) }
      }
      return CeilingFigure(
        service: service.name, target: own,
        ceilingPartsPerBillion: flooredProductPartsPerBillion(targets), isAboveCeiling: isAbove,
        dependencies: dependencies, weakerDependencies: weaker)
    }
  }

  /// The objective of a service, or of an account where no service has the name.
  public func target(of name: String, at instant: Instant) -> Objective? {
    service(named: name)?.terms.value(at: instant).availability
      ?? account(named: name)?.availability
  }
}

/// The product of shares in parts per billion, floored once: exact, however many there are.
private func flooredProductPartsPerBillion(_ targets: [Objective]) -> Int {
  // The product of n parts per million, over 10^(6n), in digits of base 10^6, the least first.
  let base = 1_000_000
  var digits = [1]
  for target in targets {
    var carry = 0
    for index in digits.indices {
      carry += digits[index] * target.partsPerMillion
      digits[index] = carry % base
      carry /= base
    }
    digits.append(carry)
  }
  func digit(_ place: Int) -> Int {
    let index = targets.count + place
    return digits.indices.contains(index) ? digits[index] : 0
  }
  return digit(0) * 1_000_000_000 + digit(-1) * 1_000 + digit(-2) / 1_000
}
