public import ServiceLevels

extension Evidence {
  /// What the outages and incidents of a period cost customers: of all, of each tier, service and incident
  /// (requirement S-IMPACT). Scopes in which nothing happened are left out, but for `all` and the tiers.
  public func customerImpact(in period: Period) -> [ImpactFigure] {
    let interval = interval(of: period)
    let incidents = incidents(startingIn: interval)
    let unnoticed = unnoticedOutages(in: interval)
    func impact(_ scope: Scope, services: [Service], incidents: [IncidentFigure]) -> ImpactFigure {
      self.impact(
        scope, in: period, services: services, incidents: incidents, unnoticed: unnoticed)
    }
    var incidentsOfTier: [String: [IncidentFigure]] = [:]
    var incidentsOfService: [String: [IncidentFigure]] = [:]
    for incident in incidents {
      for tier in tiers(of: incident) { incidentsOfTier[tier.name, default: []].append(incident) }
      for service in self.services(of: incident) {
        incidentsOfService[service.name, default: []].append(incident)
      }
    }
    var figures = [impact(.all, services: catalog.services, incidents: incidents)]
    for tier in catalog.tiers {
      figures.append(
        impact(
          .tier(tier.name), services: catalog.services.filter { $0.tier == tier.name },
          incidents: incidentsOfTier[tier.name] ?? []))
    }
    for service in catalog.services {
      let own = incidentsOfService[service.name] ?? []
      let figure = impact(.service(service.name), services: [service], incidents: own)
      if !own.isEmpty || (figure.userMinutesLost ?? 0) > 0 { figures.append(figure) }
    }
    figures += incidents.map { incident in
      let customers = incident.record.customersAffected
      let computed = customers == nil ? users(of: incident) : nil
      return ImpactFigure(
        period: period.key, scope: .incident(incident.record.id),
        customersAffected: customers ?? computed, failedRequests: incident.record.failedRequests,
        revenueImpactYen: incident.record.revenueImpactYen,
        userMinutesLost: incident.userMinutesLost, isComputed: computed != nil)
    }
    return figures
  }

  private func impact(
    _ scope: Scope, in period: Period, services: [Service], incidents: [IncidentFigure],
    unnoticed: [String: Int]
  ) -> ImpactFigure {
    let interval = interval(of: period)
    let lost = services.compactMap { service -> (users: Int, milliseconds: Int)? in
      guard let users = service.users, let history = history(named: service.name) else {
        return nil
      }
      return (users, history.timeline.totals(in: interval).down)
    }
    // The same customers may be hit by two incidents, so these are affected customers counted once an incident.
    let recorded = sum(incidents.map(\.record.customersAffected))
    let computed = sum(
      incidents.filter { $0.record.customersAffected == nil }.map { users(of: $0) }
        + services.map { service in
          unnoticed[service.name].flatMap { outages in service.users.map { $0 * outages } }
        })
    return ImpactFigure(
      period: period.key, scope: scope, customersAffected: sum([recorded, computed]),
      failedRequests: sum(incidents.map(\.record.failedRequests)),
      revenueImpactYen: sum(incidents.map(\.record.revenueImpactYen)),
      userMinutesLost: userMinutes(lost), isComputed: computed != nil)
  }

  /// How many outages nobody recorded, by service.
  private func unnoticedOutages(in interval: Interval) -> [String: Int] {
    var counts: [String: Int] = [:]
    for outage in outages(startingIn: interval)
    where outage.incidentID == nil && outage.providerIncidentID == nil {
      counts[outage.service ?? "", default: 0] += 1
    }
    return counts
  }

  /// The users of the services that an incident took down, where the record does not say whom it hit.
  private func users(of incident: IncidentFigure) -> Int? {
    guard incident.downMilliseconds > 0 else { return nil }
    return sum(services(of: incident).map(\.users))
  }
}

/// The sum of what is there; nil where nothing is.
private func sum(_ values: [Int?]) -> Int? {
  let present = values.compactMap(\.self)
  return present.isEmpty ? nil : present.reduce(0, +)
}
