public import ServiceLevels

extension Evidence {
  /// What the outages and incidents of a period cost customers: of all, of each tier, service and incident
  /// (requirement S-IMPACT). Scopes in which nothing happened are left out, but for `all` and the tiers.
  public func customerImpact(in period: Period) -> [ImpactFigure] {
    let incidents = incidents(startingIn: interval(of: period))
    var figures = [impact(.all, in: period, services: catalog.services, incidents: incidents)]
    for tier in catalog.tiers {
      figures.append(
        impact(
          .tier(tier.name), in: period,
          services: catalog.services.filter { $0.tier == tier.name },
          incidents: incidents.filter { tiers(of: $0).contains(tier) }))
    }
    for service in catalog.services {
      let own = incidents.filter { self.services(of: $0).contains(service) }
      let figure = impact(
        .service(service.name), in: period, services: [service], incidents: own)
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
    _ scope: Scope, in period: Period, services: [Service], incidents: [IncidentFigure]
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
        + unnoticed(services, in: interval).map(\.users))
    return ImpactFigure(
      period: period.key, scope: scope, customersAffected: sum([recorded, computed]),
      failedRequests: sum(incidents.map(\.record.failedRequests)),
      revenueImpactYen: sum(incidents.map(\.record.revenueImpactYen)),
      userMinutesLost: userMinutes(lost), isComputed: computed != nil)
  }

  /// The services of outages that nobody recorded, each once an outage.
  private func unnoticed(_ services: [Service], in interval: Interval) -> [Service] {
    outages(startingIn: interval).filter { $0.incidentID == nil && $0.providerIncidentID == nil }
      .compactMap { outage in
        services.first { $0.name == outage.service }
      }
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
